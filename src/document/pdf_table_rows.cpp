#include <algorithm>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "pdf_hyphen.hpp"
#include "pdf_table.hpp"

namespace partnergraph {
namespace {

// One printed row cut at the gutters.
struct Line {
  std::vector<std::vector<PdfWord>> cells;
  PdfBox box;
  std::uint32_t number = 0;
  bool spans = false;  // across the columns: all of it stands in the first cell

  [[nodiscard]] bool has(std::size_t column) const { return !cells[column].empty(); }
};

class TableRows {
 public:
  TableRows(const std::vector<PdfRow>& rows, const PdfTable& table) {
    for (std::size_t row = table.first; row < table.last; ++row) {
      lines_.push_back({cells_of(rows[row], table.grid), rows[row].box, rows[row].number});
      if (narrowed(table.grid, rows[row])) continue;
      const auto column = column_of_text(table.grid, rows[row]);
      lines_.back().spans = !column;
      lines_.back().cells.assign(table.grid.size() + 1, {});
      lines_.back().cells[column.value_or(0)] = rows[row].words;
    }
    columns_ = table.grid.size() + 1;
    right_.assign(columns_, 0);
    for (const Line& line : lines_) {
      for (std::size_t column = 0; column < columns_; ++column) {
        if (line.has(column) && !line.spans) {
          right_[column] = std::max(right_[column], line.cells[column].back().box.right);
        }
      }
    }
  }

  std::vector<PdfTableRow> read() {
    const bool wraps = any_cell_wraps();
    const double gap = least_row_gap();
    std::vector<PdfTableRow> rows;
    for (std::size_t from = 0; from < lines_.size();) {
      std::size_t to = from + 1;
      while (to < lines_.size() && !lines_[from].spans && !lines_[to].spans &&
             white_above(from, to) < gap) {
        ++to;
      }
      add_group(rows, from, to, wraps);
      from = to;
    }
    return rows;
  }

 private:
  // Where every line has text in every column that is used at all, each line is a row.
  [[nodiscard]] bool any_cell_wraps() const {
    std::vector<bool> used(columns_, false);
    for (const Line& line : lines_) {
      for (std::size_t column = 0; column < columns_; ++column) {
        if (line.has(column)) used[column] = true;
      }
    }
    return std::ranges::any_of(lines_, [&](const Line& line) {
      if (line.spans) return false;
      for (std::size_t column = 0; column < columns_; ++column) {
        if (used[column] && !line.has(column)) return true;
      }
      return false;
    });
  }

  // Between line `row` and all lines from `from` above it.
  [[nodiscard]] double white_above(std::size_t from, std::size_t row) const {
    double bottom = lines_[from].box.bottom;
    for (std::size_t i = from; i < row; ++i) bottom = std::max(bottom, lines_[i].box.bottom);
    return lines_[row].box.top - bottom;
  }

  // White space that parts rows: clearly more than the least between two lines of one cell.
  [[nodiscard]] double least_row_gap() const {
    std::optional<double> least;
    for (std::size_t column = 0; column < columns_; ++column) {
      const Line* above = nullptr;
      for (const Line& line : lines_) {
        if (!line.has(column) || line.spans) continue;
        if (above != nullptr) {
          const double white = line.box.top - above->box.bottom;
          least = std::min(least.value_or(white), white);
        }
        above = &line;
      }
    }
    const double height = lines_.front().box.height();
    return std::max(least.value_or(0), -0.2 * height) + std::max(2.0, 0.22 * height);
  }

  // Lines without a gap between them: one row, or several that follow closely.
  void add_group(std::vector<PdfTableRow>& rows, std::size_t from, std::size_t to, bool wraps) {
    const bool has_first = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                                       lines_.begin() + static_cast<std::ptrdiff_t>(to),
                                       [](const Line& line) { return line.has(0); });
    const bool top_aligned = lines_[from].has(0);
    bool fresh = has_first;  // text beside an empty first column goes on with the row above
    for (std::size_t i = from; i < to; ++i) {
      if (i > from && top_aligned && (!wraps || starts_anew(i))) fresh = true;
      if (rows.empty() || fresh) {
        rows.push_back({std::vector<std::string>(columns_), lines_[i].number, fresh});
      }
      add_line(rows.back(), i, i > from && !fresh);
      fresh = false;
    }
  }

  // Whether the break above line `row` in a cell is the author's: the first word would have fitted.
  [[nodiscard]] bool is_authors_break(std::size_t row, std::size_t column) const {
    const auto& above = lines_[row - 1].cells[column];
    if (above.empty()) return true;
    const PdfWord& first = lines_[row].cells[column].front();
    const double blank = 0.3 * first.box.height();
    return above.back().box.right + blank + first.box.width() < right_[column];
  }

  // Whether line `row` begins a row although it follows closely.
  [[nodiscard]] bool starts_anew(std::size_t row) const {
    if (!lines_[row].has(0)) return false;
    std::size_t others = 0;
    std::size_t breaks = 0;
    for (std::size_t column = 1; column < columns_; ++column) {
      if (!lines_[row].has(column)) continue;
      if (!lines_[row - 1].has(column)) return true;  // cells have no holes
      ++others;
      if (is_authors_break(row, column)) ++breaks;
    }
    if (others == 0) return false;
    if (is_authors_break(row, 0)) return true;
    const std::string& first = lines_[row].cells[0].front().text;
    return 2 * breaks > others && (starts_upper(first) || starts_digit(first));
  }

  void add_line(PdfTableRow& row, std::size_t line, bool follows) {
    for (std::size_t column = 0; column < columns_; ++column) {
      if (!lines_[line].has(column)) continue;
      std::string& cell = row.cells[column];
      const std::string text = text_of(lines_[line].cells[column]);
      const bool authors = follows && lines_[line - 1].has(column) && !cell.empty() &&
                           is_authors_break(line, column);
      if (authors && line_join(cell, text) == LineJoin::blank) {
        cell.append("\n").append(text);
      } else {
        append_line(cell, text);
      }
    }
  }

  std::vector<Line> lines_;
  std::size_t columns_ = 0;
  std::vector<double> right_;  // by column: how far its longest line reaches
};

}  // namespace

std::vector<PdfTableRow> table_rows(const std::vector<PdfRow>& rows, const PdfTable& table) {
  return TableRows(rows, table).read();
}

}  // namespace partnergraph
