#include "csv_writer.hpp"

#include <algorithm>
#include <cmath>

#include "code_point.hpp"
#include "numbers.hpp"

namespace partnergraph {
namespace {

bool begins_formula(char32_t c) {
  return c == U'=' || c == U'+' || c == U'-' || c == U'@' || c == U'＝' || c == U'＋' ||
         c == U'－' || c == U'＠';
}

// What may stand between a separator and the formula that a reader sees behind it.
bool is_skipped(char32_t c) {
  return c == U' ' || c == U'"' || c == U',' || c == U';' || c == 0xA0 || c == 0xFEFF;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') ++count;
  return count;
}

// [+-] digits [. digits]
bool is_number(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t whole = digits_at(text, at);
  if (whole == 0) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') at += 1 + digits_at(text, at + 1);
  return at == text.size();
}

// Letters and digits in ASCII, and blanks between them: as nearly every cell of a large table.
bool is_harmless(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           c == '.';
  });
}

std::string defused(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size());
  bool at_begin = true;  // of the cell, or of what another separator would make one
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_control(c)) c = U' ';
    if (at_begin && begins_formula(c)) safe += '\'';
    at_begin = c == U',' || c == U';' || (at_begin && is_skipped(c));
    append_utf8(safe, c);
  }
  return safe;
}

}  // namespace

CsvWriter& CsvWriter::cell(std::string_view text) {
  // A number that begins a row would join its neighbours for a reader that splits at semicolons.
  const bool kept = is_number(text) && !row_begins_;
  separate();
  const std::string safe = kept ? std::string(text) : defused(text);
  const bool padded = !safe.empty() && (safe.front() == ' ' || safe.back() == ' ');
  // In quotes a text such as 3.1 is told from a number: see in_dialect.
  const bool fraction = safe.find('.') != std::string::npos && !safe.empty() &&
                        safe.find_first_not_of("0123456789+-.e") == std::string::npos;
  if (!padded && !fraction && safe.find_first_of(",;\"") == std::string::npos) {
    bytes_ += safe;
    return *this;
  }
  bytes_ += '"';
  for (const char c : safe) {
    if (c == '"') bytes_ += '"';
    bytes_ += c;
  }
  bytes_ += '"';
  return *this;
}

CsvWriter& CsvWriter::number(double value) {
  separate();
  if (std::isfinite(value)) append_shortest(bytes_, value);
  return *this;
}

CsvWriter& CsvWriter::count(std::uint64_t value) {
  separate();
  bytes_ += std::to_string(value);
  return *this;
}

void CsvWriter::end_row() {
  bytes_ += '\n';
  row_begins_ = true;
}

void CsvWriter::separate() {
  if (!row_begins_) bytes_ += ',';
  row_begins_ = false;
}

}  // namespace partnergraph
