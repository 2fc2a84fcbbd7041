#include "table_cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include <partnergraph/model/text.hpp>

namespace partnergraph {

std::optional<double> number(std::string_view text, bool decimal_comma) {
  std::string plain(text);
  if (decimal_comma) std::ranges::replace(plain, ',', '.');
  double value = 0.0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  const bool whole = error == std::errc() && end == plain.data() + plain.size();
  if (!whole || !std::isfinite(value)) return std::nullopt;  // "Nan" and "Inf" may be names
  return value;
}

bool is_number(std::string_view text) {
  return number(text, true).has_value();
}

bool is_comment(const DelimitedReader::Row& row) {
  return row.cells.front().starts_with('#') || row.cells.front().starts_with('%');
}

std::optional<EdgeColumns> edge_columns(const DelimitedReader::Row& header,
                                        const Lexicon& lexicon) {
  EdgeColumns columns{.count = header.cells.size()};
  bool measure = false;
  bool partner = false;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const auto found = lexicon.edge_columns.find(matching_form(header.cells[i]));
    if (found == lexicon.edge_columns.end()) continue;
    switch (found->second.role) {
      case Role::measure:
        if (!measure) columns.measure = i;
        measure = true;
        columns.language = found->second.language;
        break;
      case Role::partners:
        if (!partner) columns.partner = i;
        partner = true;
        break;
      case Role::weight:
        columns.weight = i;
        break;
      default:
        break;
    }
  }
  return measure && partner ? std::optional(columns) : std::nullopt;
}

bool is_mark(std::string_view cell) {
  return cell.empty() || cell == "x" || cell == "X" || is_number(cell);
}

}  // namespace partnergraph
