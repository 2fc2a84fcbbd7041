// RFC 4180 cells that no spreadsheet takes for formulas.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace partnergraph {

/// The only way by which text enters a CSV output: comma, quotes where needed, "\n" behind a row.
///
/// A row is one line: line breaks, tabs and other controls inside a cell become spaces. Where a
/// spreadsheet could see a formula begin (= + - @ or their fullwidth forms), also one that splits
/// at semicolons or commas of the text, an apostrophe goes before it. Numbers stay as they are; a
/// text that looks like a fraction stands in quotes.
class CsvWriter {
 public:
  CsvWriter& cell(std::string_view text);
  CsvWriter& number(double value);  ///< empty if not finite
  CsvWriter& count(std::uint64_t value);
  void end_row();
  [[nodiscard]] std::string finish() && { return std::move(bytes_); }

 private:
  void separate();

  std::string bytes_;
  bool row_begins_ = true;
};

}  // namespace partnergraph
