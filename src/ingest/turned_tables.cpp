#include "turned_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <partnergraph/ingest/label.hpp>

#include "column_header.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t least_values = 2;

bool is_figure(const std::string& cell) {
  return cell.find_first_not_of("0123456789.,-–/% ") == std::string::npos;
}

std::size_t values(const Block& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin() + 1, row.cells.end(),
                    [](const std::string& cell) { return !cell.empty() && !is_figure(cell); }));
}

// The row with the measures, if the rows from `begin` to `end` make such a table.
std::optional<std::size_t> measures_row(const std::vector<Block>& blocks, std::size_t begin,
                                        std::size_t end, const Lexicon& lexicon) {
  std::optional<std::size_t> measures;
  bool partners = false;
  for (std::size_t i = begin; i < end; ++i) {
    const auto& cells = blocks[i].cells;
    if (!is_bare_label(cells.front(), lexicon)) return std::nullopt;
    for (std::size_t k = 1; k < cells.size(); ++k) {
      if (is_bare_label(cells[k], lexicon)) return std::nullopt;
    }
    const auto label = cell_label(column_title(cells.front()), lexicon);
    if (!label->number.empty()) return std::nullopt;
    if (label->role == Role::measure && !measures && values(blocks[i]) >= least_values)
      measures = i;
    partners = partners || (label->role == Role::partners && values(blocks[i]) >= least_values);
  }
  return partners ? measures : std::nullopt;
}

void turn(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
          std::size_t measures, std::vector<Block>& result) {
  std::size_t columns = 0;
  for (std::size_t i = begin; i < end; ++i) columns = std::max(columns, blocks[i].cells.size());
  for (std::size_t k = 0; k < columns; ++k) {
    Block row{.kind = BlockKind::table_row,
              .gap = k == 0 ? blocks[begin].gap : 0,
              .table = blocks[begin].table,
              .source = blocks[measures].source};
    for (std::size_t i = begin; i < end; ++i)
      row.cells.push_back(k < blocks[i].cells.size() ? blocks[i].cells[k] : std::string());
    result.push_back(std::move(row));
  }
}

}  // namespace

std::vector<Block> with_tables_turned(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::vector<Block> result;
  for (std::size_t begin = 0; begin < blocks.size();) {
    const std::uint32_t table = blocks[begin].table;
    std::size_t end = begin + 1;
    while (table > 0 && end < blocks.size() && blocks[end].table == table) ++end;
    const auto measures = table > 0 ? measures_row(blocks, begin, end, lexicon) : std::nullopt;
    if (measures) {
      turn(blocks, begin, end, *measures, result);
    } else {
      const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(begin);
      std::move(first, blocks.begin() + static_cast<std::ptrdiff_t>(end),
                std::back_inserter(result));
    }
    begin = end;
  }
  return result;
}

}  // namespace partnergraph
