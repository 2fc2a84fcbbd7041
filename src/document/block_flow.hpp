// Puts blocks together in reading order: gaps, lines of a paragraph, tables with merged cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

class BlockFlow {
 public:
  /// A paragraph's form. A plain paragraph may turn out a list item or a table row by its text, as
  /// in text files: a bullet in front, tabs inside.
  struct Form {
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t level = 0;
    std::uint32_t gap = 1;  ///< empty lines above it at least
  };

  /// @param file  as the user named it
  BlockFlow(std::string file, const Limits& limits)
      : document_{.file = std::move(file), .blocks = {}, .diagnostics = {}}, limits_(limits) {}

  /// Adds a paragraph: '\n' ends a line, '\f' a page. Text without a letter is an empty line. In a
  /// cell the paragraph becomes lines of the cell.
  void text(const Form& form, std::string_view raw, const Source& source);
  void page_break();

  /// A table within a cell gives its texts to that cell, in reading order.
  void begin_table();
  void begin_row(const Source& source);
  void begin_cell();
  /// @param columns, rows  how many the cell takes
  /// @throws LimitError for more than `limits.cells` in all
  void end_cell(std::uint64_t columns = 1, std::uint64_t rows = 1);
  /// A cell that is part of the one above it.
  void continued_cell(std::uint64_t columns = 1);
  void end_row();
  void end_table();

  [[nodiscard]] bool in_cell() const { return cell_.has_value(); }
  /// Blocks so far, for changes that need the whole document.
  [[nodiscard]] std::vector<Block>& blocks() { return document_.blocks; }
  void note(Severity severity, std::string code, Message message, const Source& source);

  [[nodiscard]] Document finish() &&;

 private:
  struct Above {
    std::string text;
    std::uint64_t rows = 0;  // more rows that the cell above takes
  };

  void line(const Form& form, std::string_view text, const Source& source);
  void add_to_cell(std::string_view text);
  void place(std::string text, std::string carried, std::uint64_t columns);
  void place_pending();
  [[nodiscard]] std::string cleaned(std::string_view raw, const Source& source);

  Document document_;
  Limits limits_;
  std::uint32_t gap_ = 0;     // since the last block
  std::uint32_t tables_ = 0;  // so far
  std::uint32_t tab_table_ = 0;
  std::uint32_t nested_ = 0;  // open tables within a cell
  bool table_open_ = false;
  std::optional<std::string> cell_;
  Block row_;
  std::vector<Above> above_;  // by column of the open table
  std::uint64_t cells_ = 0;   // so far
  std::uint64_t bytes_ = 0;   // of text so far: many cells may share one long string
  std::uint64_t cleaned_ = 0;
  Source first_cleaned_;
};

}  // namespace partnergraph
