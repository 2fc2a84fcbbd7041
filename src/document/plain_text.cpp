#include <partnergraph/document/plain_text.hpp>

#include <algorithm>
#include <span>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/text.hpp>

#include "aligned_table.hpp"
#include "page_furniture.hpp"
#include "text_line.hpp"

namespace partnergraph {
namespace {

// Depth of a list item from the indents of the items above it in the same list.
class ListDepth {
 public:
  std::uint32_t of(std::size_t indent) {
    while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
    if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
    return static_cast<std::uint32_t>(indents_.size() - 1);
  }
  void end() { indents_.clear(); }

 private:
  std::vector<std::size_t> indents_;  // ascending
};

// "Supported by: KS": a text that begins a field of its own.
bool begins_with_label(std::string_view text) {
  constexpr std::size_t most_words = 5;
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && words(text.substr(0, colon)).size() <= most_words;
}

// "2.1 ", "A3." in front.
bool begins_with_number(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::ranges::any_of(first, is_digit) && (first.ends_with('.') || first.ends_with(')') ||
                                                  first.find('.') != std::string_view::npos);
}

// Lines that were cut where a page or a mail would have no room for the next word.
class Wrapping {
 public:
  explicit Wrapping(const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines) width_ = std::max(width_, code_points(line));
  }

  /// Whether `line` goes on with the text of `above`, the line right above it.
  [[nodiscard]] bool is_cut(std::string_view above, std::string_view line) const {
    if (width_ < least_width || width_ > most_width) return false;
    const std::string_view text = trimmed(line);
    if (text.empty() || trimmed(above).empty() || indent(line) < indent(above)) return false;
    if (line.find_first_of("\t\f") != std::string_view::npos ||
        above.find('\t') != std::string_view::npos || above.ends_with(':') ||
        (trimmed(above).ends_with('.') && starts_upper(text)) || behind_bullet(text) ||
        begins_with_label(text) || begins_with_number(text)) {
      return false;
    }
    const std::size_t room = width_ - std::min(width_, code_points(above));
    return words(text).size() > 0 && 1 + code_points(text.substr(0, text.find(' '))) > room;
  }

 private:
  static std::size_t indent(std::string_view line) { return line.find_first_not_of(' '); }

  static constexpr std::size_t least_width = 60;  // code points
  static constexpr std::size_t most_width = 100;
  std::size_t width_ = 0;
};

class PlainTextReader {
 public:
  void line(std::string_view line, std::uint32_t number) {
    // A form feed may stand alone, before or behind the text of a line.
    while (true) {
      const std::size_t feed = line.find('\f');
      part(line.substr(0, feed), number);
      if (feed == std::string_view::npos) return;
      gap_ = std::max(gap_, page_gap);
      line.remove_prefix(feed + 1);
    }
  }

  void table(const AlignedTable& table, std::uint32_t number) {
    ++tables_;
    for (const AlignedRow& row : table.rows) {
      const bool title = row.cells.size() == 1;
      blocks_.push_back({.kind = title ? BlockKind::paragraph : BlockKind::table_row,
                         .gap = std::max(std::exchange(gap_, 0), title ? 1U : 0U),
                         .table = title ? 0 : tables_,
                         .cells = row.cells,
                         .source = {.line = number + static_cast<std::uint32_t>(row.line)}});
    }
    depth_.end();
  }

  /// The rest of a line that was cut.
  void rest(std::string_view line) {
    blocks_.back().cells.back().append(" ").append(blanks_collapsed(trimmed(line)));
  }

  std::vector<Block> blocks() && { return std::move(blocks_); }

 private:
  void part(std::string_view line, std::uint32_t number) {
    const std::string_view text = trimmed(line);
    if (text.empty()) {
      ++gap_;
      return;
    }
    Block block{.gap = gap_, .source = {.line = number}};
    const auto indent = static_cast<std::size_t>(text.data() - line.data());
    const bool goes_on =  // with the table above
        gap_ == 0 && tables_ > 0 && !blocks_.empty() && blocks_.back().table == tables_;
    if (const auto item = behind_bullet(text)) {
      block.kind = BlockKind::list_item;
      block.level = depth_.of(indent);
      block.cells = {blanks_collapsed(*item)};
    } else if (line.substr(indent).find('\t') != std::string_view::npos ||
               (goes_on && line.starts_with('\t'))) {
      block.kind = BlockKind::table_row;
      block.table = goes_on ? tables_ : ++tables_;
      block.cells = tab_cells(line);  // tabs in front are empty cells
    } else {
      block.cells = {blanks_collapsed(text)};
    }
    if (block.kind != BlockKind::list_item) depth_.end();
    blocks_.push_back(std::move(block));
    gap_ = 0;
  }

  std::vector<Block> blocks_;
  ListDepth depth_;
  std::uint32_t gap_ = 0;
  std::uint32_t tables_ = 0;
};

}  // namespace

std::vector<Block> read_plain_text(std::string_view text) {
  PlainTextReader reader;
  const std::vector<std::string_view> all = lines(text);
  const Wrapping wrapping(all);
  const std::vector<bool> running = page_furniture(all);
  for (std::size_t i = 0; i < all.size();) {
    const auto number = static_cast<std::uint32_t>(i + 1);
    const AlignedTable table = aligned_table(std::span(all).subspan(i),
                                             [&](std::size_t line) { return running[i + line]; });
    if (table.rows.empty()) {
      reader.line(all[i], number);
      for (++i;
           i < all.size() && !running[i - 1] && !running[i] && wrapping.is_cut(all[i - 1], all[i]);
           ++i) {
        reader.rest(all[i]);
      }
    } else {
      reader.table(table, number);
      i += table.lines;
    }
  }
  return std::move(reader).blocks();
}

}  // namespace partnergraph
