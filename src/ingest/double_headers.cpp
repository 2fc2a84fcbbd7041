#include "double_headers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "column_header.hpp"

namespace partnergraph {
namespace {

// The cells of both rows as one header, or nothing if the second row is none.
std::optional<std::vector<std::string>> joined(const std::vector<std::string>& above,
                                               const std::vector<std::string>& below,
                                               const Lexicon& lexicon) {
  std::vector<std::string> cells = above;
  cells.resize(std::max(above.size(), below.size()));
  std::size_t labels = 0;
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (below[i].empty() || below[i] == cells[i]) continue;
    if (!is_bare_label(below[i], lexicon)) return std::nullopt;
    cells[i] = below[i];
    ++labels;
  }
  if (labels == 0 || labels == cells.size()) return std::nullopt;
  return column_header(cells, lexicon) ? std::optional(std::move(cells)) : std::nullopt;
}

}  // namespace

void join_double_headers(std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::vector<bool> taken(blocks.size());
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const auto is_row = [&](std::size_t k) {
      return blocks[k].kind == BlockKind::table_row && blocks[k].table == blocks[i].table;
    };
    if (!is_row(i) || !is_row(i + 1) || (i > 0 && is_row(i - 1))) continue;
    auto cells = joined(blocks[i].cells, blocks[i + 1].cells, lexicon);
    if (!cells) continue;
    blocks[i].cells = *std::move(cells);
    taken[i + 1] = true;
  }
  std::size_t at = 0;
  std::erase_if(blocks, [&](const Block&) { return taken[at++]; });
}

}  // namespace partnergraph
