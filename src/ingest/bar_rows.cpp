#include "bar_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "table_row.hpp"

namespace partnergraph {
namespace {

constexpr std::string_view bar = " | ";
constexpr std::size_t most_lines = 12;  // that a cell breaks into

std::string_view without_end_bar(std::string_view text) {
  return text.ends_with('|') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

Cells cells_of(std::string_view text) {
  Cells cells;
  text = without_end_bar(text);
  for (std::size_t at = text.find(bar); at != std::string_view::npos; at = text.find(bar)) {
    cells.push_back(blanks_collapsed(text.substr(0, at)));
    text.remove_prefix(at + bar.size());
  }
  cells.push_back(blanks_collapsed(text));
  return cells;
}

bool is_line(const Block& block) {
  return block.kind == BlockKind::paragraph && block.cells.size() == 1;
}

// The line behind a cell that goes on from block `i`: the one that ends in a bar. `i` + 1 if it
// does not go on.
std::size_t cell_end(const std::vector<Block>& blocks, std::size_t i) {
  if (blocks[i].cells.front().ends_with('|')) return i + 1;
  for (std::size_t k = i + 1; k < std::min(i + most_lines, blocks.size()); ++k) {
    if (!is_line(blocks[k])) break;
    const std::string& text = blocks[k].cells.front();
    if (text.find(bar) != std::string::npos) break;
    if (text.ends_with('|')) return k + 1;
  }
  return i + 1;
}

}  // namespace

std::vector<Block> with_bars_cut(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::uint32_t tables = 0;
  for (const Block& block : blocks) tables = std::max(tables, block.table);
  std::vector<Block> result;
  std::size_t columns = 0;  // of the header above; 0 if the row above is none
  std::size_t behind = 0;   // the row above
  for (std::size_t i = 0; i < blocks.size();) {
    if (!is_line(blocks[i]) || blocks[i].cells.front().find(bar) == std::string::npos) {
      result.push_back(std::move(blocks[i++]));
      continue;
    }
    Cells cells = cells_of(blocks[i].cells.front());
    const bool goes_on = behind > 0 && behind == i && blocks[i].gap == 0;
    if (!goes_on) columns = 0;
    const bool in_columns = columns > 0 && cells.size() == columns;
    if (!in_columns && !is_bare_label(cells.front(), lexicon)) {
      result.push_back(std::move(blocks[i++]));
      continue;
    }
    const std::size_t end = cell_end(blocks, i);
    for (std::size_t k = i + 1; k < end; ++k)
      cells.back().append("\n").append(without_end_bar(blocks[k].cells.front()));
    if (!in_columns && column_header(cells, lexicon)) columns = cells.size();
    result.push_back({.kind = BlockKind::table_row,
                      .gap = blocks[i].gap,
                      .table = goes_on ? tables : ++tables,
                      .cells = std::move(cells),
                      .source = blocks[i].source});
    behind = i = end;
  }
  return result;
}

}  // namespace partnergraph
