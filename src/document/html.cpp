#include <partnergraph/document/html.hpp>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "block_flow.hpp"
#include "bold_lead.hpp"
#include "doubt_texts.hpp"

namespace partnergraph {
namespace {

using Names = std::initializer_list<std::string_view>;

bool is_among(std::string_view name, Names names) {
  return std::ranges::find(names, name) != names.end();
}

std::string_view text_of(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? text_of(node->name) : std::string_view{};
}

std::string_view attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* each = node->properties; each != nullptr; each = each->next) {
    if (text_of(each->name) != name) continue;
    return each->children == nullptr ? name : text_of(each->children->content);
  }
  return {};
}

std::uint64_t span(const xmlNode* node, std::string_view name, std::uint64_t most) {
  const std::string_view text = trimmed(attribute(node, name));
  std::uint64_t value = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? std::clamp<std::uint64_t>(value, 1, most) : 1;
}

bool is_hidden(const xmlNode* node) {
  std::string style(attribute(node, "style"));
  std::erase(style, ' ');
  return !attribute(node, "hidden").empty() || style.find("display:none") != std::string::npos;
}

std::uint32_t heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? static_cast<std::uint32_t>(name[1] - '0') : 0;
}

bool has_one_cell(const xmlNode* row) {
  int cells = 0;
  for (const xmlNode* each = row->children; each != nullptr; each = each->next) {
    cells += is_among(name_of(each), {"td", "th"}) ? 1 : 0;
  }
  return cells == 1;
}

// A table of one column is a frame around text, not a table.
bool is_frame(const xmlNode* table) {
  for (const xmlNode* part = table->children; part != nullptr; part = part->next) {
    if (name_of(part) == "tr" && !has_one_cell(part)) return false;
    if (!is_among(name_of(part), {"thead", "tbody", "tfoot"})) continue;
    for (const xmlNode* row = part->children; row != nullptr; row = row->next) {
      if (name_of(row) == "tr" && !has_one_cell(row)) return false;
    }
  }
  return true;
}

class HtmlReader {
 public:
  HtmlReader(const std::string& file, const Limits& limits)
      : flow_(file, limits), file_(file), limits_(limits) {}

  Document read(const xmlNode* root) {
    walk(root);
    flush();
    if (hidden_ > 0) {
      flow_.note(Severity::note, "hidden-text",
                 fill(document_texts::hidden_in_places.of(hidden_), {hidden_}), first_hidden_);
    }
    return std::move(flow_).finish();
  }

 private:
  // In document order, without recursion.
  void walk(const xmlNode* root) {
    const xmlNode* node = root;
    std::uint64_t depth = 0;
    while (node != nullptr) {
      if (enter(node)) {
        if (node->children != nullptr) {
          node = node->children;
          if (++depth > limits_.xml_depth) throw LimitError(file_, "xml-depth", limits_.xml_depth);
          continue;
        }
        leave(node);
      }
      while (node->next == nullptr) {
        if (node == root || node->parent == root) return;
        node = node->parent;
        --depth;
        leave(node);
      }
      if (node == root) return;
      node = node->next;
    }
  }

  bool enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add(text_of(node->content));
    }
    if (node->type != XML_ELEMENT_NODE) return false;
    const std::string_view name = name_of(node);
    if (is_among(name, {"script", "style", "template", "head", "nav", "footer", "svg", "select",
                        "button", "textarea", "iframe", "object", "canvas", "audio", "video"})) {
      return false;
    }
    const std::uint32_t line = line_of(node);
    if (is_hidden(node)) {
      if (hidden_++ == 0) first_hidden_ = {.line = line};
      return false;
    }
    if (is_text_block(name)) {
      begin(form_of(name));
    } else if (name == "br") {
      line_break();
    } else if (name == "hr") {
      flush();
      flow_.page_break();
    } else {
      enter_table(node, name, line);
    }
    if (name == "ul" || name == "ol") ++lists_;
    if (name == "b" || name == "strong") begins_bold_ = trimmed(buffer_).empty();
    if (name == "pre") ++preformatted_;
    if (trimmed(buffer_).empty()) source_ = {.line = line};
    return true;
  }

  void leave(const xmlNode* node) {
    const std::string_view name = name_of(node);
    if (name == "ul" || name == "ol") --lists_;
    if ((name == "b" || name == "strong") && std::exchange(begins_bold_, false))
      bold_ = buffer_.size();
    if (name == "pre") --preformatted_;
    if (is_text_block(name)) {
      flush();
      form_ = {.gap = form_of(name).gap};
    } else {
      leave_table(node, name);
    }
  }

  void enter_table(const xmlNode* node, std::string_view name, std::uint32_t line) {
    if (name == "table") {
      flush();
      frames_.push_back(is_frame(node));
      if (!frames_.back()) flow_.begin_table();
    } else if (name == "tr" && in_table()) {
      flush();
      flow_.begin_row({.line = line});
    } else if (is_among(name, {"td", "th"})) {
      flush();
      if (in_table()) flow_.begin_cell();
      form_ = {};
    }
  }

  void leave_table(const xmlNode* node, std::string_view name) {
    if (name == "table") {
      flush();
      if (in_table()) flow_.end_table();
      frames_.pop_back();
      form_ = {};
    } else if (name == "tr" && in_table()) {
      flush();
      flow_.end_row();
    } else if (is_among(name, {"td", "th"})) {
      flush();
      // The most that the HTML standard allows.
      if (in_table()) flow_.end_cell(span(node, "colspan", 1'000), span(node, "rowspan", 65'534));
    }
  }

  [[nodiscard]] bool in_table() const { return !frames_.empty() && !frames_.back(); }

  static bool is_text_block(std::string_view name) {
    return heading_level(name) > 0 ||
           is_among(name, {"p",       "div",     "li",      "ul",       "ol",         "dl",
                           "dt",      "dd",      "section", "article",  "blockquote", "pre",
                           "header",  "main",    "aside",   "address",  "figure",     "figcaption",
                           "details", "summary", "form",    "fieldset", "caption",    "body"});
  }

  [[nodiscard]] BlockFlow::Form form_of(std::string_view name) const {
    if (const std::uint32_t level = heading_level(name)) {
      return {.kind = BlockKind::heading, .level = level};
    }
    if (name == "li") {
      return {.kind = BlockKind::list_item, .level = lists_ - std::min(lists_, 1U)};
    }
    return {.gap = is_among(name, {"div", "dd", "summary", "figcaption"}) ? 0U : 1U};
  }

  // An item or heading stays one when its text begins with a block of its own.
  void begin(const BlockFlow::Form& form) {
    flush();
    if (form.kind == BlockKind::paragraph && form_.kind != BlockKind::paragraph) return;
    form_ = {.kind = form.kind, .level = form.level, .gap = std::max(form.gap, form_.gap)};
  }

  void line_break() {
    const bool empty = trimmed(buffer_).empty();
    flush();
    form_.gap = empty && form_.kind == BlockKind::paragraph ? std::max(form_.gap, 1U) : form_.gap;
  }

  void flush() {
    if (!trimmed(buffer_).empty()) {
      const std::size_t before = flow_.blocks().size();
      flow_.text(form_, buffer_, source_);
      if (bold_ > 0 && flow_.blocks().size() == before + 1) {
        Block& block = flow_.blocks().back();
        if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item)
          block.lead = bold_lead(block.cells.front(), std::string_view(buffer_).substr(0, bold_));
      }
      form_ = {.gap = 0};
    }
    buffer_.clear();
    bold_ = 0;
  }

  void add(std::string_view text) {
    const std::size_t begin = buffer_.size();
    buffer_ += text;
    if (preformatted_ > 0) return;
    std::replace_if(
        buffer_.begin() + static_cast<std::ptrdiff_t>(begin), buffer_.end(),
        [](char c) { return c == '\n' || c == '\t' || c == '\f'; }, ' ');
  }

  // libxml2 counts no further than 65,534.
  static std::uint32_t line_of(const xmlNode* node) {
    const long line = xmlGetLineNo(node);
    return line > 0 && line < 65'535 ? static_cast<std::uint32_t>(line) : 0;
  }

  BlockFlow flow_;
  const std::string& file_;
  const Limits& limits_;
  BlockFlow::Form form_;      // of the text that comes next
  std::string buffer_;        // the text of the open block so far
  std::size_t bold_ = 0;      // bytes of it that stand out at its beginning
  bool begins_bold_ = false;  // a bold text at its beginning is open
  Source source_;             // where it began
  std::vector<bool> frames_;  // of the open tables: whether they are frames
  std::uint32_t lists_ = 0;   // open ones
  std::uint32_t preformatted_ = 0;
  std::uint32_t hidden_ = 0;
  Source first_hidden_;
};

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Document read_html(std::string_view text, const std::string& file, const Limits& limits) {
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  const std::unique_ptr<xmlDoc, FreeDocument> page(
      htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                             HTML_PARSE_NONET | HTML_PARSE_COMPACT));
  if (parser->disableSAX != 0) {  // it stopped before the end
    throw InputError(file, {},
                     "can't be read to its end: elements are nested more than 256 deep; save the "
                     "page as text and give that");
  }
  const xmlNode* root = page == nullptr ? nullptr : xmlDocGetRootElement(page.get());
  if (root == nullptr) return {.file = file, .blocks = {}, .diagnostics = {}};
  return HtmlReader(file, limits).read(root);
}

bool looks_like_html(std::string_view text) {
  while (true) {
    text = trimmed(text.substr(0, 65'536));
    const std::string_view end = text.starts_with("<!--") ? "-->" : "?>";
    if (!text.starts_with("<!--") && !text.starts_with("<?xml")) break;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + end.size());
  }
  const std::string begin = folded(text.substr(0, 16));
  return std::ranges::any_of(std::array{"<!doctype html", "<html", "<head", "<body"},
                             [&](std::string_view mark) { return begin.starts_with(mark); });
}

}  // namespace partnergraph
