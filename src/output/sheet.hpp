// One sheet of a workbook: a head, and rows of typed cells.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// A workbook file that libxlsxwriter makes; the pointers below belong to it.
class WorkbookFile {
 public:
  explicit WorkbookFile(const std::string& path, const std::string& folder_for_parts);
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  /// Writes it. @throws OutputError
  void close();

  [[nodiscard]] lxw_workbook* book() const { return book_; }
  [[nodiscard]] lxw_format* head() const { return head_; }
  [[nodiscard]] lxw_format* wrapped() const { return wrapped_; }
  [[nodiscard]] lxw_format* decimal() const { return decimal_; }
  [[nodiscard]] lxw_format* link() const { return link_; }

 private:
  std::string path_;
  lxw_workbook* book_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  lxw_format* decimal_ = nullptr;
  lxw_format* link_ = nullptr;
};

enum class ColumnKind : std::uint8_t {
  text,
  number,  ///< of any size, a bar behind it
  plain,   ///< number without a bar
};

struct SheetColumn {
  std::string title;
  ColumnKind kind = ColumnKind::text;
  double width = 10.0;  ///< characters
};

/// Row by row, cell by cell, from left to right.
class Sheet {
 public:
  /// @param name  as on the tab; cut to Excel's 31 characters, its forbidden ones replaced
  Sheet(WorkbookFile& file, std::string_view name, std::vector<SheetColumn> columns);

  Sheet& text(std::string_view text);
  Sheet& number(double value);  ///< whole, or with three decimals; an empty cell if not finite
  Sheet& count(std::uint64_t value);
  /// A text that leads to a row (0 = head) of another sheet.
  Sheet& link(std::string_view text, const Sheet& target, std::uint32_t row);
  void end_row();

  /// A line below the rows, for what was left out.
  void remark(std::string_view text);
  /// Filter and bars over the rows that were written. Call it last.
  void finish();

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string fitting(std::string_view text);

  WorkbookFile& file_;
  std::string name_;
  std::vector<SheetColumn> columns_;
  lxw_worksheet* sheet_;
  std::uint32_t row_ = 1;
  std::uint16_t column_ = 0;
  double lines_ = 1.0;  // that the highest cell of the row needs
  std::uint32_t links_ = 0;
};

}  // namespace partnergraph
