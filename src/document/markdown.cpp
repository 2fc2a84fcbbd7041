#include <partnergraph/document/markdown.hpp>

#include <md4c.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/document/html.hpp>
#include <partnergraph/model/text.hpp>

#include "bold_lead.hpp"
#include "markdown_lines.hpp"

namespace partnergraph {
namespace {

// In UTF-8; nothing for what no text may hold (see `decode`) and for no character at all.
std::optional<std::string> character(std::uint32_t number) {
  if (number < 0x20 || (number >= 0x7f && number < 0xa0)) return std::nullopt;
  if (number > 0x10ffff || (number >= 0xd800 && number < 0xe000)) return std::nullopt;
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((number >> shift) & 0x3fU));
  };
  std::string utf8;
  if (number < 0x80) {
    utf8 = {static_cast<char>(number)};
  } else if (number < 0x800) {
    utf8 = {static_cast<char>(0xc0U | (number >> 6U)), tail(0)};
  } else if (number < 0x10000) {
    utf8 = {static_cast<char>(0xe0U | (number >> 12U)), tail(6), tail(0)};
  } else {
    utf8 = {static_cast<char>(0xf0U | (number >> 18U)), tail(12), tail(6), tail(0)};
  }
  Diagnostics invisible;
  return without_invisible(utf8, invisible);
}

// "&#229;", "&#xE5;": the character of that number; nothing if it is none.
std::optional<std::string> numbered_character(std::string_view entity) {
  if (!entity.starts_with("&#") || entity.size() < 4) return std::nullopt;
  const bool hex = entity[2] == 'x' || entity[2] == 'X';
  std::uint32_t number = 0;
  const char* end = entity.data() + entity.size() - 1;
  const auto [stop, error] =
      std::from_chars(entity.data() + (hex ? 3 : 2), end, number, hex ? 16 : 10);
  if (error != std::errc() || stop != end) return std::nullopt;
  return character(number);
}

// What an entity stands for; entities that are not known stay as they are.
std::string entity_text(std::string_view entity) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"&amp;", "&"},    {"&lt;", "<"},     {"&gt;", ">"},    {"&quot;", "\""},  {"&apos;", "'"},
      {"&nbsp;", " "},   {"&shy;", ""},     {"&aelig;", "æ"}, {"&oslash;", "ø"}, {"&aring;", "å"},
      {"&AElig;", "Æ"},  {"&Oslash;", "Ø"}, {"&Aring;", "Å"}, {"&auml;", "ä"},   {"&ouml;", "ö"},
      {"&uuml;", "ü"},   {"&Auml;", "Ä"},   {"&Ouml;", "Ö"},  {"&Uuml;", "Ü"},   {"&eacute;", "é"},
      {"&ndash;", "–"},  {"&mdash;", "—"},  {"&laquo;", "«"}, {"&raquo;", "»"},  {"&lsquo;", "‘"},
      {"&rsquo;", "’"},  {"&ldquo;", "“"},  {"&rdquo;", "”"}, {"&hellip;", "…"}, {"&bull;", "•"},
      {"&middot;", "·"}, {"&sect;", "§"},   {"&euro;", "€"}};
  const auto* found =
      std::ranges::find(known, entity, &std::pair<std::string_view, std::string_view>::first);
  if (found != std::end(known)) return std::string(found->second);
  return numbered_character(entity).value_or(std::string(entity));
}

class MarkdownReader {
 public:
  MarkdownReader(const MarkdownLines& mended, const std::string& file, const Limits& limits)
      : text_(mended.text), numbers_(mended.numbers), file_(file), limits_(limits) {}

  std::vector<Block> read() {
    const MD_PARSER parser{
        .abi_version = 0,
        .flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH,
        .enter_block =
            [](MD_BLOCKTYPE type, void* detail, void* self) {
              static_cast<MarkdownReader*>(self)->enter(type, detail);
              return 0;
            },
        .leave_block =
            [](MD_BLOCKTYPE type, void*, void* self) {
              static_cast<MarkdownReader*>(self)->leave(type);
              return 0;
            },
        .enter_span =
            [](MD_SPANTYPE type, void*, void* self) {
              static_cast<MarkdownReader*>(self)->enter_span(type);
              return 0;
            },
        .leave_span =
            [](MD_SPANTYPE type, void*, void* self) {
              static_cast<MarkdownReader*>(self)->leave_span(type);
              return 0;
            },
        .text =
            [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
              static_cast<MarkdownReader*>(self)->text(type, {text, size});
              return 0;
            },
        .debug_log = nullptr,
        .syntax = nullptr};
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0) {
      throw std::runtime_error("read_markdown: the parser gave up");
    }
    return std::move(blocks_);
  }

 private:
  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        begin(BlockKind::heading, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        finish_line();  // a tight item's own text, before its nested list
        ++lists_;
        break;
      case MD_BLOCK_LI:
        begin(BlockKind::list_item, lists_ - 1);
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_CODE:
        if (current_.kind != BlockKind::list_item || !current_.cells.empty()) {
          begin(BlockKind::paragraph, 0);
        }
        break;
      case MD_BLOCK_HTML:
        finish_line();
        in_html_ = true;
        break;
      case MD_BLOCK_TABLE:
        ++tables_;
        break;
      case MD_BLOCK_TR:
        begin(BlockKind::table_row, 0);
        current_.table = tables_;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        line_.clear();
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --lists_;
        break;
      case MD_BLOCK_HR:
        gap_ = page_gap;
        break;
      case MD_BLOCK_HTML:
        in_html_ = false;
        if (const std::string html = std::exchange(html_, {}); !html.empty()) html_blocks(html);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        current_.cells.push_back(cell());
        break;
      case MD_BLOCK_TR:
        if (current_.source.line != 0) blocks_.push_back(std::move(current_));
        current_ = {};
        break;
      case MD_BLOCK_H:
      case MD_BLOCK_P:
      case MD_BLOCK_LI:
      case MD_BLOCK_CODE:
        finish_line();
        current_ = {};
        break;
      default:
        break;
    }
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) begins_bold_ = trimmed(line_).empty();
  }
  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG && std::exchange(begins_bold_, false)) bold_ = line_.size();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    locate(text);
    switch (type) {
      case MD_TEXT_NULLCHAR:
        break;
      case MD_TEXT_SOFTBR:
      case MD_TEXT_BR:
        line_break();
        break;
      case MD_TEXT_HTML:
        if (in_html_) {
          if (html_.empty()) html_line_ = source_line();
          html_ += text;
        } else if (folded(text.substr(0, 3)) == "<br") {
          line_break();
        }
        break;
      case MD_TEXT_ENTITY:
        line_ += entity_text(text);
        break;
      case MD_TEXT_CODE:
        if (text == "\n") {
          line_break();
          break;
        }
        [[fallthrough]];
      default:
        line_ += text;
    }
  }

  void begin(BlockKind kind, std::uint32_t level) {
    finish_line();
    const std::uint32_t above =
        kind == BlockKind::list_item || kind == BlockKind::table_row ? 0 : 1;
    current_ = {.kind = kind, .level = level, .gap = std::max(gap_, above)};
    gap_ = 0;
  }

  void line_break() {
    if (current_.kind == BlockKind::table_row) {
      line_ += '\n';
      return;
    }
    finish_line();
    current_ = {.kind = BlockKind::paragraph};
  }

  void finish_line() {
    drop_footnote_marks();
    std::string text = blanks_collapsed(line_);
    const std::string_view bold = std::string_view(line_).substr(0, std::exchange(bold_, 0));
    const std::size_t lead = bold_lead(text, bold);
    line_.clear();
    if (current_.kind == BlockKind::table_row || text.empty()) return;
    current_.lead = current_.kind == BlockKind::heading ? 0 : lead;
    current_.cells = {std::move(text)};
    blocks_.push_back(is_loose_row(current_) ? row_of(current_) : current_);
    current_ = {.kind = BlockKind::paragraph, .source = current_.source};
  }

  // "| a | b |" outside of a table: a table whose rule is missing or whose cell broke a line.
  [[nodiscard]] static bool is_loose_row(const Block& block) {
    const std::string& text = block.cells.front();
    return block.kind == BlockKind::paragraph && text.starts_with('|') &&
           std::ranges::count(text, '|') > 1;
  }

  [[nodiscard]] Block row_of(const Block& line) {
    const bool goes_on = !blocks_.empty() && blocks_.back().table != 0 && line.gap == 0;
    Block row{.kind = BlockKind::table_row, .gap = line.gap, .source = line.source};
    row.table = goes_on ? blocks_.back().table : ++tables_;
    std::string_view rest = std::string_view(line.cells.front()).substr(1);
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      row.cells.push_back(blanks_collapsed(rest.substr(0, bar)));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
    return row;
  }

  // "[^12]"
  void drop_footnote_marks() {
    for (std::size_t at = line_.find("[^"); at != std::string::npos; at = line_.find("[^", at)) {
      const std::size_t close = line_.find(']', at);
      if (close == std::string::npos || close - at > 10) {
        at += 2;
      } else {
        line_.erase(at, close + 1 - at);
      }
    }
  }

  std::string cell() {
    drop_footnote_marks();
    std::string result;
    for (const std::string_view line : lines(line_)) {
      const std::string text = blanks_collapsed(line);
      if (text.empty()) continue;
      if (!result.empty()) result += '\n';
      result += text;
    }
    line_.clear();
    return result;
  }

  // A piece of HTML reads as a page of its own, with the lines and table numbers of this text.
  void html_blocks(const std::string& html) {
    std::uint32_t last = tables_;
    for (Block& block : read_html(html, file_, limits_).blocks) {
      if (block.table > 0) {
        block.table += tables_;
        last = std::max(last, block.table);
      }
      block.gap = std::max(block.gap, std::exchange(gap_, 0));
      if (block.source.line > 0) block.source.line += html_line_ - 1;
      blocks_.push_back(std::move(block));
    }
    tables_ = last;
    current_ = {};
  }

  [[nodiscard]] std::uint32_t source_line() const {
    return number_ <= numbers_.size() ? numbers_[number_ - 1] : number_;
  }

  // md4c hands out pieces of its input: their address tells the line.
  void locate(std::string_view piece) {
    if (std::less<>{}(piece.data(), text_.data()) ||
        !std::less<>{}(piece.data(), text_.data() + text_.size())) {
      return;
    }
    const auto offset = static_cast<std::size_t>(piece.data() - text_.data());
    if (offset < counted_) return;
    number_ += static_cast<std::uint32_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    counted_ = offset;
    if (line_.empty()) {
      if (current_.kind != BlockKind::table_row || current_.source.line == 0)
        current_.source.line = source_line();
    }
  }

  std::string_view text_;
  const std::vector<std::uint32_t>& numbers_;  // the source line of each line of text_
  const std::string& file_;
  const Limits& limits_;
  std::vector<Block> blocks_;
  Block current_;             // the block that is being read; no cells yet
  std::string line_;          // its text so far, or that of the current cell
  std::size_t bold_ = 0;      // bytes of it that stand out at its beginning
  bool begins_bold_ = false;  // a bold text at its beginning is open
  std::size_t counted_ = 0;   // bytes of text_ whose line breaks are in number_
  std::uint32_t number_ = 1;
  std::uint32_t gap_ = 0;
  std::uint32_t lists_ = 0;  // open lists
  std::uint32_t tables_ = 0;
  bool in_html_ = false;
  std::string html_;  // the open block of HTML so far
  std::uint32_t html_line_ = 0;
};

bool is_heading(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
}

}  // namespace

std::vector<Block> read_markdown(std::string_view text, const std::string& file,
                                 const Limits& limits) {
  const MarkdownLines mended = mended_lines(text);
  return MarkdownReader(mended, file, limits).read();
}

bool looks_like_markdown(std::string_view text) {
  const auto all = lines(text);
  return std::ranges::any_of(all, [](std::string_view line) {
    const std::string_view t = trimmed(line);
    return is_heading(t) || is_table_rule(t);
  });
}

}  // namespace partnergraph
