#include "pdf_table.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

using Cells = std::vector<std::vector<PdfWord>>;

bool has_letters(const std::string& text, std::size_t least) {
  std::size_t letters = 0;
  for (const std::string_view word : words(text)) {
    if (!starts_digit(word)) letters += code_points(word);
  }
  return letters >= least;
}

// "Hall. Dagens", "Voss, Bergen": the middle of a text, though it is short. Unlike "Nr. og tiltak".
bool goes_on_inside(std::string_view text) {
  for (const std::string_view mark : {". ", ", "}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && at > 3 && starts_upper(text.substr(at + 2))) return true;
  }
  return false;
}

// "Partnere", "No", "Ansvar/samarbeidsparter:": no sentence, no label with its text.
bool is_column_title(const std::vector<PdfWord>& cell) {
  const std::string text = text_of(cell);
  const std::size_t colon = text.find(':');
  const bool sentence = text.ends_with('.') && cell.size() > 2;  // unlike "Nr."
  return cell.size() <= 5 && code_points(text) <= 40 && !sentence && !text.ends_with(',') &&
         !goes_on_inside(text) && (colon == std::string::npos || colon + 1 == text.size());
}

bool is_header(const Cells& cells) {
  const auto titles = std::ranges::count_if(
      cells, [](const auto& cell) { return !cell.empty() && has_letters(text_of(cell), 2); });
  return titles >= 2 && std::ranges::all_of(cells, is_column_title);
}

// The names of a form are short and stand in a narrow column.
bool is_form_name(const std::vector<PdfWord>& cell) {
  const std::string text = text_of(cell);
  return !cell.empty() && cell.size() <= 4 && code_points(text) <= 32 && has_letters(text, 3);
}

double white_above(const std::vector<PdfRow>& rows, std::size_t row) {
  return row == 0 ? 0 : rows[row].box.top - rows[row - 1].box.bottom;
}

class Extent {
 public:
  Extent(const std::vector<PdfRow>& rows, std::size_t first, PdfGrid grid, bool may_span)
      : rows_(rows), first_(first), grid_(std::move(grid)), may_span_(may_span) {}

  /// Takes in rows while they fit; `last` behind the last row that surely belongs to it.
  PdfTable grow() {
    std::size_t last = first_;
    for (std::size_t row = first_; row < rows_.size(); ++row) {
      const auto narrower = narrowed(grid_, rows_[row]);
      if (!narrower && spans(row)) continue;
      if (!narrower || ends_above(row)) break;
      grid_ = *narrower;
      if (filled(cells_of(rows_[row], grid_)) > 1) ++full_rows_;
      last = row + 1;
    }
    return {first_, last, grid_};
  }

  [[nodiscard]] std::size_t full_rows() const { return full_rows_; }

 private:
  // A theme across all columns, with a row of the table below it.
  [[nodiscard]] bool spans(std::size_t row) const {
    const double height = rows_[row].box.height();
    const auto below = row + 1;
    if (!may_span_ || row == first_ || below >= rows_.size()) return false;
    if (!wide_gaps(rows_[row]).empty() || white_above(rows_, row) > 2 * height ||
        white_above(rows_, below) > 2 * height) {
      return false;
    }
    const auto narrower = narrowed(grid_, rows_[below]);
    return narrower && filled(cells_of(rows_[below], *narrower)) > 1;
  }

  // A line apart in one column is text below the table, unless the table goes on soon.
  [[nodiscard]] bool ends_above(std::size_t row) const {
    const double height = rows_[row].box.height();
    if (row == first_) return false;
    const bool larger = height > 1.12 * rows_[first_].box.height();
    const bool two_columns = grid_.size() == 1;  // then it may be a form
    if (two_columns && larger && wide_gaps(rows_[row]).empty()) return true;  // a heading
    if (white_above(rows_, row) > 4 * height) return true;
    if (filled(cells_of(rows_[row], grid_)) > 1 || white_above(rows_, row) < 0.8 * height) {
      return false;
    }
    for (std::size_t next = row + 1; next < std::min(row + 3, rows_.size()); ++next) {
      const auto narrower = narrowed(grid_, rows_[next]);
      if (!narrower && column_of_text(grid_, rows_[next])) continue;
      if (!narrower) return true;
      if (filled(cells_of(rows_[next], *narrower)) > 1) return false;
    }
    return true;
  }

  const std::vector<PdfRow>& rows_;
  std::size_t first_;
  PdfGrid grid_;
  bool may_span_;
  std::size_t full_rows_ = 0;
};

// A header may leave a column without a title: the rows below it show their gaps too.
PdfGrid seed_grid(const std::vector<PdfRow>& rows, std::size_t first) {
  PdfGrid seed = wide_gaps(rows[first]);
  for (std::size_t row = first + 1; row < std::min(first + 4, rows.size()); ++row) {
    PdfGrid gaps = wide_gaps(rows[row]);
    if (gaps.size() <= seed.size()) continue;
    bool fits = true;
    for (std::size_t between = first; fits && between < row; ++between) {
      fits = narrowed(gaps, rows[between]).has_value();
    }
    if (fits) seed = std::move(gaps);
  }
  return seed;
}

double right_edge(const std::vector<PdfRow>& rows, const PdfTable& table) {
  double right = 0;
  for (std::size_t row = table.first; row < table.last; ++row) {
    right = std::max(right, rows[row].box.right);
  }
  return right;
}

bool is_form(const std::vector<PdfRow>& rows, const PdfTable& table) {
  if (table.grid.size() != 1) return false;
  std::size_t named = 0;
  double left = rows[table.first].box.left;
  for (std::size_t row = table.first; row < table.last; ++row) {
    const Cells cells = cells_of(rows[row], table.grid);
    left = std::min(left, rows[row].box.left);
    if (cells[0].empty()) continue;
    if (!is_form_name(cells[0])) return false;
    if (!cells[1].empty()) ++named;
  }
  const double width = right_edge(rows, table) - left;
  return named >= 2 && table.grid.front().left - left < 0.38 * width;
}

// Two columns of running text: as wide as each other, with lines that do not stand side by side.
bool is_text_in_columns(const std::vector<PdfRow>& rows, const PdfTable& table) {
  constexpr std::size_t least_apart = 3;
  if (table.grid.size() != 1) return false;
  double left = rows[table.first].box.left;
  std::size_t apart = 0;             // rows of one column that reach into one of the other
  std::optional<std::size_t> above;  // the only column of the row above
  for (std::size_t row = table.first; row < table.last; ++row) {
    const Cells cells = cells_of(rows[row], table.grid);
    left = std::min(left, rows[row].box.left);
    std::optional<std::size_t> only;
    if (filled(cells) == 1) only = cells[0].empty() ? 1 : 0;
    if (only && above && *only != *above && white_above(rows, row) < -0.15 * rows[row].box.height())
      ++apart;
    above = only;
  }
  const double first = table.grid.front().left - left;
  const double second = right_edge(rows, table) - table.grid.front().right;
  return apart >= least_apart && std::abs(first - second) < 0.2 * std::max(first, second);
}

}  // namespace

std::optional<PdfTable> table_at(const std::vector<PdfRow>& rows, std::size_t first) {
  if (wide_gaps(rows[first]).empty()) return std::nullopt;
  Extent wide(rows, first, seed_grid(rows, first), true);
  PdfTable table = wide.grow();
  if (wide.full_rows() >= 2 && is_header(cells_of(rows[first], table.grid)) &&
      !is_text_in_columns(rows, table))
    return table;

  Extent form(rows, first, wide_gaps(rows[first]), false);
  table = form.grow();
  if (is_form(rows, table)) return table;
  return std::nullopt;
}

std::optional<PdfTable> continued_table(const std::vector<PdfRow>& rows, const PdfGrid& grid) {
  if (rows.empty() || !narrowed(grid, rows.front())) return std::nullopt;
  Extent extent(rows, 0, grid, true);
  PdfTable table = extent.grow();
  if (extent.full_rows() == 0 || filled(cells_of(rows.front(), grid)) == 0) return std::nullopt;
  return table;
}

}  // namespace partnergraph
