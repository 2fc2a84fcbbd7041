#include "sheet.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "code_point.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cell_bytes = 32'000;  // Excel: 32,767 characters
constexpr std::uint32_t most_links = 60'000;     // Excel: 65,530 a sheet
constexpr std::uint32_t bar_colour = 0x9CC3E6;

// The only way by which text enters a sheet.
std::string cell_text(std::string_view text) {
  return std::string(prefix(visible(text), most_cell_bytes));
}

std::string tab_name(std::string_view name) {
  constexpr std::string_view forbidden = "[]:*?/\\'";
  std::string tab(prefix(visible(name), 31));
  std::ranges::replace_if(
      tab, [&](char c) { return forbidden.find(c) != std::string_view::npos; }, ' ');
  return tab;
}

}  // namespace

WorkbookFile::WorkbookFile(const std::string& path, const std::string& folder_for_parts)
    : path_(path) {
  std::string folder = folder_for_parts;
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  book_ = workbook_new_opt(path.c_str(), &options);
  if (book_ == nullptr) throw OutputError(path, "could not be begun");
  head_ = workbook_add_format(book_);
  format_set_bold(head_);
  format_set_bottom(head_, LXW_BORDER_THIN);
  format_set_align(head_, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap(head_);
  wrapped_ = workbook_add_format(book_);
  format_set_text_wrap(wrapped_);
  format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
  decimal_ = workbook_add_format(book_);
  format_set_num_format(decimal_, "0.000");
  format_set_align(decimal_, LXW_ALIGN_VERTICAL_TOP);
  link_ = workbook_add_format(book_);
  format_set_text_wrap(link_);
  format_set_align(link_, LXW_ALIGN_VERTICAL_TOP);
  format_set_font_color(link_, 0x0B5394);
  format_set_underline(link_, LXW_UNDERLINE_SINGLE);
  lxw_doc_properties properties{};
  properties.created = 946'684'800;  // the same in every run: same values, same bytes
  workbook_set_properties(book_, &properties);
}

WorkbookFile::~WorkbookFile() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

void WorkbookFile::close() {
  const lxw_error error = workbook_close(std::exchange(book_, nullptr));
  if (error != LXW_NO_ERROR) throw OutputError(path_, lxw_strerror(error));
}

Sheet::Sheet(WorkbookFile& file, std::string_view name, std::vector<SheetColumn> columns)
    : file_(file),
      name_(tab_name(name)),
      columns_(std::move(columns)),
      sheet_(workbook_add_worksheet(file.book(), name_.c_str())) {
  if (sheet_ == nullptr) throw std::logic_error("Sheet: two sheets of the name " + name_);
  for (std::uint16_t c = 0; c < columns_.size(); ++c) {
    worksheet_set_column(sheet_, c, c, columns_[c].width, nullptr);
    worksheet_write_string(sheet_, 0, c, columns_[c].title.c_str(), file.head());
  }
  worksheet_set_row(sheet_, 0, 30.0, nullptr);
  worksheet_freeze_panes(sheet_, 1, 1);
  worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_repeat_rows(sheet_, 0, 0);
}

// The text of the next cell, for which the row is made high enough.
std::string Sheet::fitting(std::string_view text) {
  std::string cell = cell_text(text);
  lines_ = std::max(lines_, std::ceil(width_of(cell, columns_of) / columns_[column_].width));
  return cell;
}

Sheet& Sheet::text(std::string_view text) {
  worksheet_write_string(sheet_, row_, column_, fitting(text).c_str(), file_.wrapped());
  ++column_;
  return *this;
}

Sheet& Sheet::number(double value) {
  if (std::isfinite(value)) {
    const bool whole = value == std::floor(value);
    worksheet_write_number(sheet_, row_, column_, value, whole ? file_.wrapped() : file_.decimal());
  }
  ++column_;
  return *this;
}

Sheet& Sheet::count(std::uint64_t value) {
  worksheet_write_number(sheet_, row_, column_++, static_cast<double>(value), file_.wrapped());
  return *this;
}

Sheet& Sheet::link(std::string_view text, const Sheet& target, std::uint32_t row) {
  if (links_ >= most_links) return this->text(text);
  ++links_;
  const std::string place = "internal:'" + target.name() + "'!A" + std::to_string(row + 1);
  worksheet_write_url(sheet_, row_, column_, place.c_str(), file_.link());
  worksheet_write_string(sheet_, row_, column_, fitting(text).c_str(), file_.link());
  ++column_;
  return *this;
}

void Sheet::end_row() {
  // Not every program makes a row as high as its wrapped texts; a very long one is cut to the eye.
  if (lines_ > 1.0) worksheet_set_row(sheet_, row_, 15.0 * std::min(lines_, 6.0), nullptr);
  lines_ = 1.0;
  ++row_;
  column_ = 0;
}

void Sheet::remark(std::string_view text) {
  worksheet_write_string(sheet_, row_ + 1, 0, cell_text(text).c_str(), nullptr);
}

void Sheet::finish() {
  if (row_ < 2) return;
  const auto last_column = static_cast<std::uint16_t>(columns_.size() - 1);
  worksheet_autofilter(sheet_, 0, 0, row_ - 1, last_column);
  for (std::uint16_t c = 0; c <= last_column; ++c) {
    if (columns_[c].kind != ColumnKind::number) continue;
    lxw_conditional_format bar{};
    bar.type = LXW_CONDITIONAL_DATA_BAR;
    bar.bar_color = bar_colour;
    bar.bar_solid = LXW_TRUE;
    bar.data_bar_2010 = LXW_TRUE;
    worksheet_conditional_format_range(sheet_, 1, c, row_ - 1, c, &bar);
  }
}

}  // namespace partnergraph
