// Tables in text: comma-, semicolon-, tab- or blank-separated values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// Reads rows one at a time. Cells are trimmed; quotes (") work as in RFC 4180, a quoted cell may
/// hold delimiters, doubled quotes and line ends. Lines without text are skipped, also
/// those that spreadsheets write for empty rows (,,,).
class DelimitedReader {
 public:
  struct Row {
    std::vector<std::string> cells;
    std::uint32_t line = 0;  ///< where the row begins
  };

  /// @param text       as `decode` gives it, borrowed
  /// @param delimiter  ',', ';', '\t', or ' ' for any run of blanks
  /// @param file       for messages, borrowed
  DelimitedReader(std::string_view text, char delimiter, std::string_view file)
      : text_(text), delimiter_(delimiter), file_(file) {}

  /// Reads the next row into `row` and keeps its memory. @return false at the end
  /// @throws InputError for a quote that is never closed, naming the line where it opens
  [[nodiscard]] bool next(Row& row);

 private:
  void read_quoted(std::string& cell);
  void skip_blank_lines();

  std::string_view text_;
  char delimiter_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

/// The delimiter of a table's first row that is no comment (# or %): the one of tab, semicolon and
/// comma that stands in it most often; nothing if none does.
[[nodiscard]] std::optional<char> delimiter_of(std::string_view text);

}  // namespace partnergraph
