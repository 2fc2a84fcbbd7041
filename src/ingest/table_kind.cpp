// What kind of network a text is; declared with its reader.
#include <algorithm>
#include <string>
#include <vector>

#include <partnergraph/document/delimited.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/ingest/table_programme.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "table_cells.hpp"

namespace partnergraph {
namespace {

using Row = DelimitedReader::Row;

// The rows among the first hundred lines.
std::vector<Row> first_rows(std::string_view text, char delimiter) {
  std::size_t end = 0;
  for (int line = 0; line < 100 && end < text.size(); ++line) {
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
  std::vector<Row> rows;
  DelimitedReader reader(text.substr(0, end), delimiter, {});
  try {
    for (Row row; reader.next(row);) rows.push_back(row);
  } catch (const InputError&) {  // a quoted cell that goes beyond what was looked at
  }
  return rows;
}

bool has_field_label(const std::vector<Row>& rows, const Lexicon& lexicon) {
  return std::ranges::any_of(rows, [&](const Row& row) {
    return std::ranges::any_of(row.cells, [&](const std::string& cell) {
      const auto label = label_at_start(cell, lexicon);
      return label && label->colon;
    });
  });
}

// Whether a header's first cell can head measures. Then numbers below the others are weights.
bool heads_measures(const std::string& cell, const Lexicon& lexicon) {
  if (cell.empty()) return true;
  const std::string form = matching_form(cell);
  const auto column = lexicon.edge_columns.find(form);
  if (column != lexicon.edge_columns.end()) return column->second.role == Role::measure;
  const auto label = lexicon.labels.find(form);
  return label != lexicon.labels.end() && label->second.front().role == Role::measure;
}

// Whether the cells below the header mark ties, unlike a table of figures: nothing but crosses,
// ones and zeros, or weights with gaps between them.
bool marks_ties(const std::vector<Row>& rows) {
  const auto gap = [](const std::string& cell) { return cell.empty() || cell == "0"; };
  bool figures = false;
  bool gaps = false;
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    for (auto cell = row->cells.begin() + 1; cell < row->cells.end(); ++cell) {
      gaps = gaps || (row->cells.size() > 2 && gap(*cell));
      figures = figures || !(gap(*cell) || *cell == "1" || *cell == "x" || *cell == "X");
    }
  }
  return gaps || !figures;
}

bool is_incidence(const std::vector<Row>& rows, const Lexicon& lexicon) {
  if (rows.size() < 2 || rows.front().cells.size() < 2) return false;
  const auto& header = rows.front().cells;
  if (!heads_measures(header.front(), lexicon) && !marks_ties(rows)) return false;
  if (std::any_of(header.begin() + 1, header.end(), is_mark)) return false;
  return std::all_of(rows.begin() + 1, rows.end(), [&](const Row& row) {
    return row.cells.size() == header.size() && !row.cells.front().empty() &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), is_mark);
  });
}

bool is_bare_edges(const std::vector<Row>& rows, const Lexicon& lexicon) {
  if (column_header(rows.front().cells, lexicon)) return false;  // a table of partner fields
  std::size_t columns = 0;
  for (const Row& row : rows) {
    if (is_comment(row)) continue;
    if (columns == 0) columns = row.cells.size();
    const bool empty =
        std::ranges::any_of(row.cells, [](const std::string& c) { return c.empty(); });
    if (row.cells.size() != columns || empty) return false;
  }
  return (columns == 2 || columns == 3) && !has_field_label(rows, lexicon);
}

}  // namespace

TableKind table_kind(std::string_view text, const Lexicon& lexicon) {
  const auto delimiter = delimiter_of(text);
  if (!delimiter) return TableKind::none;
  const std::vector<Row> rows = first_rows(text, *delimiter);
  if (rows.empty()) return TableKind::none;
  if (edge_columns(rows.front(), lexicon)) return TableKind::edge_list;
  if (is_incidence(rows, lexicon)) return TableKind::incidence;
  if (*delimiter == '\t' && is_bare_edges(rows, lexicon)) return TableKind::bare_edges;
  return TableKind::none;
}

}  // namespace partnergraph
