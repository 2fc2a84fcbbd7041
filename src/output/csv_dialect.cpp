#include <partnergraph/output/csv_dialect.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace partnergraph {
namespace {

// Where the cell that begins at `begin` ends: at its separator or line break.
std::size_t cell_end(std::string_view csv, std::size_t begin) {
  bool quoted = false;
  for (std::size_t at = begin; at < csv.size(); ++at) {
    if (csv[at] == '"') quoted = !quoted;
    if (!quoted && (csv[at] == ',' || csv[at] == '\n')) return at;
  }
  return csv.size();
}

// As CsvWriter::number writes it: a text that looks like it stands in quotes.
bool is_fraction(std::string_view cell) {
  constexpr std::string_view of_numbers = "0123456789+-.e";
  return cell.find('.') != std::string_view::npos &&
         cell.find_first_not_of(of_numbers) == std::string_view::npos &&
         cell.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::string in_dialect(std::string csv, CsvDialect dialect) {
  if (dialect == CsvDialect::rfc4180) return csv;
  std::string result = "\xEF\xBB\xBF";
  result.reserve(csv.size() + csv.size() / 16 + 8);
  for (std::size_t begin = 0; begin < csv.size();) {
    const std::size_t end = cell_end(csv, begin);
    std::string cell = csv.substr(begin, end - begin);
    if (is_fraction(cell)) std::ranges::replace(cell, '.', ',');
    result += cell;
    if (end < csv.size()) result += csv[end] == ',' ? ";" : "\r\n";
    begin = end + 1;
  }
  return result;
}

}  // namespace partnergraph
