#include "double_headers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_title = 5;  // words of a column's

// The label of measures that spans column `i`; empty if another one does or none.
std::string measure_above(const std::vector<std::string>& above, std::size_t i,
                          const Lexicon& lexicon) {
  i = std::min(i + 1, above.size());
  while (i > 0 && above[i - 1].empty()) --i;
  if (i == 0) return {};
  const auto label = cell_label(above[i - 1], lexicon);
  return label && label->role == Role::measure ? above[i - 1] : std::string();
}

bool describes(const std::string& cell, const Lexicon& lexicon) {
  const auto label = cell_label(cell, lexicon);
  return label && label->role == Role::background;
}

// Whether nothing but titles stands above block `i` in its table.
bool begins_table(const std::vector<Block>& blocks, std::size_t i) {
  constexpr std::size_t most_titles = 3;
  for (std::size_t k = i; k-- > 0 && blocks[k].table == blocks[i].table;) {
    if (i - k > most_titles) return false;
    const auto filled = std::ranges::count_if(
        blocks[k].cells, [](const std::string& cell) { return !cell.empty(); });
    if (filled > 1) return false;
  }
  return true;
}

// The cells of both rows as one header, or nothing if the second row is none.
std::optional<std::vector<std::string>> joined(const std::vector<std::string>& above,
                                               const std::vector<std::string>& below,
                                               const Lexicon& lexicon) {
  std::vector<std::string> cells = above;
  cells.resize(std::max(above.size(), below.size()));
  const auto filled =
      std::ranges::count_if(above, [](const std::string& cell) { return !cell.empty(); });
  if (filled < 2) return std::nullopt;  // the title of the table
  std::size_t labels = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (below[i].empty() || below[i] == cells[i]) continue;
    const bool is_label = is_bare_label(below[i], lexicon);
    auto measure = measure_above(above, i, lexicon);
    if (is_label) ++labels;
    if (is_label && (measure.empty() || !describes(below[i], lexicon))) {
      cells[i] = below[i];
    } else if (!measure.empty()) {
      cells[i] = std::move(measure);  // "Tiltak" above "Nr" and "Tekst" or "Beskrivelse"
    } else if (words(below[i]).size() <= longest_title) {
      if (cells[i].empty()) cells[i] = below[i];
      ++others;
    } else {
      return std::nullopt;
    }
  }
  if (labels == 0 || labels == cells.size() || others > labels / 2) return std::nullopt;
  return column_header(cells, lexicon) ? std::optional(std::move(cells)) : std::nullopt;
}

}  // namespace

void join_double_headers(std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::vector<bool> taken(blocks.size());
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const auto is_row = [&](std::size_t k) {
      return blocks[k].kind == BlockKind::table_row && blocks[k].table == blocks[i].table;
    };
    if (!is_row(i) || !is_row(i + 1) || !begins_table(blocks, i)) continue;
    auto cells = joined(blocks[i].cells, blocks[i + 1].cells, lexicon);
    if (!cells) continue;
    blocks[i].cells = *std::move(cells);
    taken[i + 1] = true;
  }
  std::size_t at = 0;
  std::erase_if(blocks, [&](const Block&) { return taken[at++]; });
}

}  // namespace partnergraph
