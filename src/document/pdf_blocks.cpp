#include "pdf_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "pdf_hyphen.hpp"
#include "pdf_rows.hpp"
#include "pdf_running_heads.hpp"
#include "pdf_table.hpp"
#include "pdf_text_lines.hpp"
#include "text_line.hpp"

namespace partnergraph {
namespace {

// Letters clearly larger than the running text, in sizes from large to small.
class HeadingSizes {
 public:
  HeadingSizes(const std::vector<PdfPage>& pages, double body) : least_(1.12 * body) {
    for (const PdfPage& page : pages) {
      for (const PdfLine& line : page.lines) {
        if (line.box.height() >= least_) sizes_.push_back(line.box.height());
      }
    }
    std::ranges::sort(sizes_, std::greater<>{});
    std::vector<double> apart;
    for (const double size : sizes_) {
      if (apart.empty() || size < 0.93 * apart.back()) apart.push_back(size);
    }
    sizes_ = std::move(apart);
  }

  /// 1 for the largest; nothing for running text.
  [[nodiscard]] std::optional<std::uint32_t> level(const PdfTextLine& line) const {
    if (line.box.height() < least_ || code_points(line.text) > 200) return std::nullopt;
    if (line.text.ends_with(':') || words(line.text).empty()) return std::nullopt;
    const auto larger =
        std::ranges::count_if(sizes_, [&](double s) { return s * 0.93 > line.box.height(); });
    return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(larger + 1, 6));
  }

 private:
  double least_;
  std::vector<double> sizes_;
};

// From the top of one line to the top of the next, in heights of the line, within paragraphs. They
// may be few among many short lines, so it is no average.
double usual_pitch(const std::vector<PdfPage>& pages) {
  std::vector<double> pitches;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
      const PdfBox& above = page.lines[i - 1].box;
      const double pitch = (page.lines[i].box.top - above.top) / above.height();
      if (pitch > 0.8 && pitch < 2) pitches.push_back(pitch);
    }
  }
  if (pitches.empty()) return 1.2;
  const auto low = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 7);
  std::ranges::nth_element(pitches, low);
  return std::min(*low, 1.6);
}

// How far to the right lines go before they are wrapped.
class Margin {
 public:
  Margin() = default;
  Margin(const std::vector<PdfTextLine>& lines, double page_width) : page_width_(page_width) {
    for (const PdfTextLine& line : lines) boxes_.push_back(line.box);
  }

  /// Whether the line break between the two is forced: the first word would not have fitted. Only
  /// where several lines reach the margin, or one the page's own, is there one.
  [[nodiscard]] bool wraps(const PdfTextLine& above, const PdfTextLine& line) const {
    const auto same_column = [&](const PdfBox& box) {
      return box.left < above.box.right && box.right > above.box.left &&
             std::abs(box.left - above.box.left) < 60;
    };
    double right = 0;
    for (const PdfBox& box : boxes_) {
      if (same_column(box)) right = std::max(right, box.right);
    }
    const double near = right - 0.12 * (right - above.box.left);
    const auto full = std::ranges::count_if(
        boxes_, [&](const PdfBox& box) { return same_column(box) && box.right > near; });
    const double blank = 0.3 * line.box.height();
    const bool fits = above.box.right + blank + line.first_word < right;
    if (above.text.ends_with('-')) return true;
    return !fits && (full >= 3 || right > 0.8 * page_width_ || !starts_upper(line.text));
  }

 private:
  std::vector<PdfBox> boxes_;
  double page_width_ = 0;
};

// "Partnere: ...", a line that must not vanish in the one above.
bool begins_with_label(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && colon < 40 && starts_upper(text);
}

// "(Ansvar: Voss herad.", which ends in the next line whatever that begins with.
bool has_open_bracket(std::string_view text) {
  constexpr std::size_t farthest = 300;  // bytes: further away a bracket has been forgotten
  const std::size_t open = text.rfind('(');
  return open != std::string_view::npos && text.size() - open < farthest &&
         text.find(')', open) == std::string_view::npos;
}

class PdfBlockReader {
 public:
  explicit PdfBlockReader(const std::vector<PdfPage>& pages)
      : pages_(pages), sizes_(pages, body_height(pages)), pitch_(usual_pitch(pages)) {}

  PdfText read() {
    std::vector<std::vector<PdfRow>> rows;
    std::vector<double> heights;
    for (const PdfPage& page : pages_) {
      rows.push_back(rows_of(page));
      heights.push_back(page.height);
    }
    PdfRunningHeads heads = running_heads(rows, heights, body_height(pages_));
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      std::erase_if(rows[i], [&](const PdfRow& row) { return heads.rows[i].contains(row.number); });
      page_ = static_cast<std::uint32_t>(i + 1);
      page_break_ = i > 0 && is_full(rows[i - 1], pages_[i - 1]) ? 1 : page_gap;
      page(pages_[i], rows[i]);
    }
    return {std::move(blocks_), std::move(heads.texts)};
  }

 private:
  // The author breaks pages between slides and where one is left half empty; a page that is full
  // ends anywhere.
  [[nodiscard]] static bool is_full(const std::vector<PdfRow>& rows, const PdfPage& page) {
    return page.height > page.width && !rows.empty() && rows.back().box.bottom > 0.8 * page.height;
  }

  void page(const PdfPage& page, const std::vector<PdfRow>& rows) {
    new_page_ = true;
    std::size_t from = 0;  // rows before it are read
    std::size_t row = 0;
    if (open_grid_) {
      if (const auto table = continued_table(rows, *open_grid_)) {
        add_table(rows, *table, true);
        row = from = table->last;
      }
    }
    while (row < rows.size()) {
      const auto table = table_at(rows, row);
      if (!table) {
        ++row;
        continue;
      }
      add_text(page, rows, from, row);
      add_table(rows, *table, false);
      row = from = table->last;
    }
    if (from < rows.size()) open_grid_.reset();
    add_text(page, rows, from, rows.size());
  }

  void add_table(const std::vector<PdfRow>& rows, const PdfTable& table, bool continued) {
    if (!continued) {
      ++tables_;
      header_.clear();
    }
    std::uint32_t gap = continued ? 0 : 1;
    for (PdfTableRow& row : table_rows(rows, table)) {
      if (header_.empty())
        header_ = row.cells;
      else if (row.cells == header_)
        continue;
      if (!row.begins && continued && last_is_row()) {
        add_cells(blocks_.back(), row.cells);
        continue;
      }
      blocks_.push_back({.kind = BlockKind::table_row,
                         .gap = std::exchange(gap, 0),
                         .table = tables_,
                         .cells = std::move(row.cells),
                         .source = {.line = row.number, .page = page_}});
    }
    open_grid_ = table.grid;
    above_.reset();
    new_page_ = false;
  }

  [[nodiscard]] bool last_is_row() const {
    return !blocks_.empty() && blocks_.back().kind == BlockKind::table_row;
  }

  static void add_cells(Block& row, const std::vector<std::string>& cells) {
    row.cells.resize(std::max(row.cells.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) append_line(row.cells[i], cells[i]);
    }
  }

  void add_text(const PdfPage& page, const std::vector<PdfRow>& rows, std::size_t first,
                std::size_t last) {
    std::vector<PdfTextLine> lines = text_lines(page, rows, first, last);
    margin_ = Margin(lines, page.width);
    for (PdfTextLine& line : lines) add_line(std::move(line));
  }

  void add_line(PdfTextLine line) {
    Block block{.gap = gap_above(line),
                .cells = {line.text},
                .source = {.line = line.number, .page = page_}};
    const bool wraps = above_ && block.gap == 0 && margin_.wraps(*above_, line);
    if (const auto item = behind_bullet(line.text)) {
      block.kind = BlockKind::list_item;
      block.cells = {std::string(*item)};
    } else if (const auto level = sizes_.level(line)) {
      block.kind = BlockKind::heading;
      block.level = *level;
    } else if (!wraps && is_indented_item(block, line)) {
      block.kind = BlockKind::list_item;
    }
    if (!goes_on(block, line, wraps)) {
      if (block.kind == BlockKind::list_item) {
        block.level = item_level(line.box.left);
        item_left_ = line.text_left;
      } else {
        indents_.clear();
      }
      blocks_.push_back(std::move(block));
    }
    above_ = std::move(line);
    new_page_ = false;
  }

  // Bullets may be drawn and no text; then the indent is all there is of a list.
  [[nodiscard]] bool is_indented_item(const Block& block, const PdfTextLine& line) const {
    if (!above_ || new_page_ || block.gap > 2 || begins_with_label(line.text)) return false;
    const double indent = line.box.left - above_->box.left;
    const bool beside = line.box.top < above_->box.top + 0.5 * above_->box.height();
    if (indent > 8 && indent < 60 && !beside) return true;
    return indent > -3 && indent < 3 && !indents_.empty() && block.gap == 0;
  }

  // Joins a line with the block above: wrapped paragraphs, headings and items, and words broken at
  // a line's end. False if it is (still) a block of its own.
  bool goes_on(Block& block, const PdfTextLine& line, bool wraps) {
    if (blocks_.empty() || block.gap > 0 || !above_) return false;
    Block& above = blocks_.back();
    std::string& text = above.cells.front();
    if (block.kind == BlockKind::list_item) return false;
    if (block.kind == BlockKind::heading) {
      if (above.kind != BlockKind::heading || above.level != block.level) return false;
      append_line(text, line.text);
      return true;
    }
    const bool hangs = above.kind == BlockKind::list_item && line.box.left > item_left_ - 3;
    const bool joins = above.kind == BlockKind::list_item || above.kind == BlockKind::paragraph;
    const bool inside = has_open_bracket(text);
    if (joins && (hangs || wraps || inside) && (inside || !begins_with_label(line.text))) {
      append_line(text, line.text);
      return true;
    }
    if (above.kind != BlockKind::paragraph) return false;
    if (line_join(text, line.text) == LineJoin::blank) return false;
    const std::size_t blank = line.text.find(' ');
    append_line(text, line.text.substr(0, blank));
    if (blank == std::string::npos) return true;
    block.cells = {line.text.substr(blank + 1)};
    return false;
  }

  [[nodiscard]] std::uint32_t gap_above(const PdfTextLine& line) const {
    if (blocks_.empty()) return 0;
    if (!above_) return new_page_ ? page_break_ : 1;
    const double pitch = (line.box.top - above_->box.top) / above_->box.height();
    if (new_page_ || pitch < -0.5) {  // the next page, or the top of the next column
      if (is_mid_sentence(line)) return 0;
      return new_page_ ? page_break_ : 1;
    }
    const double smaller = std::min(line.box.height(), above_->box.height());
    const bool other_size = std::abs(line.box.height() - above_->box.height()) > 0.15 * smaller;
    if (pitch > 2.4 * pitch_) return 2;
    return pitch > 1.25 * pitch_ || other_size ? 1 : 0;
  }

  // The line above was full or hangs in the air, and this one goes on in lower case.
  [[nodiscard]] bool is_mid_sentence(const PdfTextLine& line) const {
    if (above_->text.ends_with(',') || above_->text.ends_with('-')) return true;
    if (has_open_bracket(blocks_.back().cells.back())) return true;
    return !above_->text.ends_with('.') && !above_->text.ends_with(':') &&
           !starts_upper(line.text) && !starts_digit(line.text) && !behind_bullet(line.text) &&
           !words(line.text).empty();
  }

  // Depth from the bullets' indents, with some tolerance for their widths.
  std::uint32_t item_level(double left) {
    while (!indents_.empty() && indents_.back() > left + 3) indents_.pop_back();
    if (indents_.empty() || indents_.back() < left - 3) indents_.push_back(left);
    return static_cast<std::uint32_t>(indents_.size() - 1);
  }

  const std::vector<PdfPage>& pages_;
  HeadingSizes sizes_;
  double pitch_;
  std::vector<Block> blocks_;
  std::uint32_t page_ = 0;
  bool new_page_ = false;             // nothing of the page is read yet
  std::uint32_t page_break_ = 0;      // the gap at the page's beginning
  std::optional<PdfTextLine> above_;  // the line before, if it was text
  Margin margin_;
  std::vector<double> indents_;  // of the open list, ascending
  double item_left_ = 0;         // where the text of the last item begins
  std::uint32_t tables_ = 0;
  std::optional<PdfGrid> open_grid_;  // of a table that the page ended in
  std::vector<std::string> header_;   // of that table
};

}  // namespace

PdfText blocks_of(const std::vector<PdfPage>& pages) {
  return PdfBlockReader(pages).read();
}

}  // namespace partnergraph
