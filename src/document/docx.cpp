#include "docx.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "block_flow.hpp"
#include "docx_styles.hpp"
#include "doubt_texts.hpp"
#include "xml.hpp"

namespace partnergraph {
namespace {

// Text that was deleted or moved away, codes that Word computes text from, and properties.
bool is_no_content(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names{
      "del", "moveFrom", "instrText", "delText", "delInstrText", "fldData", "pPr", "rPr", "tblPr"};
  return std::ranges::find(names, name) != names.end();
}

bool is_hidden(const pugi::xml_node& run) {
  return is_on(descendant(run, "rPr", "vanish"));
}

// Raised figures behind a word call a footnote; "m2" and "CO2" are no words.
bool calls_footnote(const pugi::xml_node& run, std::string_view before) {
  if (attribute(descendant(run, "rPr", "vertAlign"), "val") != "superscript") return false;
  const std::size_t word = before.find_last_of(" \n\t(");
  const std::size_t begin = word == std::string_view::npos ? 0 : word + 1;
  if (before.size() - begin < 3) return false;
  const std::string_view text = child(run, "t").child_value();
  return !text.empty() && text.find_first_not_of("0123456789*,) ") == std::string_view::npos;
}

bool is_deleted_row(const pugi::xml_node& row) {
  return !descendant(row, "trPr", "del").empty();
}

bool goes_on_from_above(const pugi::xml_node& cell) {
  const pugi::xml_node merge = descendant(cell, "tcPr", "vMerge");
  return !merge.empty() && attribute(merge, "val") != "restart";
}

// A table of one column is a frame around text, not a table.
bool is_frame(const pugi::xml_node& table) {
  for (const pugi::xml_node& row : table) {
    if (!is(row, "tr")) continue;
    const auto is_cell = [](const pugi::xml_node& node) { return is(node, "tc"); };
    if (std::count_if(row.begin(), row.end(), is_cell) != 1) return false;
  }
  return true;
}

std::uint64_t span(const pugi::xml_node& cell) {
  return static_cast<std::uint64_t>(
      std::max(1LL, number(descendant(cell, "tcPr", "gridSpan"), "val", 1)));
}

struct OpenTable {
  bool frame = false;
  std::uint32_t rows = 0;  // so far
};

class DocxReader {
 public:
  DocxReader(std::string file, const Limits& limits, const DocxStyles& styles)
      : flow_(std::move(file), limits), styles_(styles) {}

  Document read(const pugi::xml_node& body) {
    walk(
        body, [&](const pugi::xml_node& node) { return enter(node); },
        [&](const pugi::xml_node& node) { leave(node); });
    if (hidden_ > 0) {
      flow_.note(Severity::note, "hidden-text",
                 fill(document_texts::hidden_in_paragraphs.of(hidden_), {hidden_}), first_hidden_);
    }
    settle_titles();
    return std::move(flow_).finish();
  }

 private:
  bool enter(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (is_no_content(name) || is_other_version(node)) return false;
    if (name == "p") {
      paragraph(node);
    } else if (name == "r") {
      return !is_hidden(node);
    } else if (name == "tbl") {
      tables_.push_back({.frame = is_frame(node)});
      if (!tables_.back().frame) flow_.begin_table();
    } else if (name == "tr" && in_table()) {
      if (is_deleted_row(node)) return false;
      begin_row(node);
    } else if (name == "tc" && in_table()) {
      if (goes_on_from_above(node)) {
        flow_.continued_cell(span(node));
        return false;
      }
      flow_.begin_cell();
    }
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "tbl") {
      if (in_table()) flow_.end_table();
      tables_.pop_back();
    } else if (name == "tr" && in_table()) {
      flow_.end_row();
    } else if (name == "tc" && in_table()) {
      flow_.end_cell(span(node));
    }
  }

  [[nodiscard]] bool in_table() const { return !tables_.empty() && !tables_.back().frame; }

  void begin_row(const pugi::xml_node& row) {
    flow_.begin_row({.line = paragraphs_ + 1, .row = ++tables_.back().rows});
    const long long before = number(descendant(row, "trPr", "gridBefore"), "val", 0);
    if (before > 0) {
      flow_.begin_cell();
      flow_.end_cell(static_cast<std::uint64_t>(before));
    }
  }

  // Text boxes that hang on the paragraph follow when the walk comes to them.
  void paragraph(const pugi::xml_node& node) {
    const Source source{.line = ++paragraphs_};
    const pugi::xml_node properties = child(node, "pPr");
    const auto style = styles_.of(attribute(child(properties, "pStyle"), "val"));
    if (style.contents) return;
    if (style.page_break || is_on(child(properties, "pageBreakBefore"))) flow_.page_break();
    const std::size_t before = flow_.blocks().size();
    flow_.text(form(properties, style), text(node, source), source);
    if (style.title && !flow_.in_cell() && flow_.blocks().size() > before) {
      titles_.push_back(before);
    }
    const pugi::xml_node section = child(properties, "sectPr");
    if (section && attribute(child(section, "type"), "val") != "continuous") flow_.page_break();
  }

  static BlockFlow::Form form(const pugi::xml_node& properties, const DocxStyles::Meaning& style) {
    const long long outline = number(child(properties, "outlineLvl"), "val", -1);
    if (outline >= 0 && outline < 9) {
      return {.kind = BlockKind::heading, .level = static_cast<std::uint32_t>(outline + 1)};
    }
    if (outline < 0 && style.heading > 0) {
      return {.kind = BlockKind::heading, .level = style.heading};
    }
    if (style.title) return {.kind = BlockKind::heading, .level = 1};
    const pugi::xml_node numbering = child(properties, "numPr");
    const bool list =
        numbering ? number(child(numbering, "numId"), "val", style.list ? 1 : 0) > 0 : style.list;
    if (!list) return {};
    const long long level = number(child(numbering, "ilvl"), "val", 0);
    return {.kind = BlockKind::list_item,
            .level = static_cast<std::uint32_t>(std::clamp(level, 0LL, 8LL))};
  }

  std::string text(const pugi::xml_node& paragraph, const Source& source) {
    std::string result;
    bool hidden = false;
    walk(
        paragraph,
        [&](const pugi::xml_node& node) {
          const std::string_view name = local_name(node);
          if (is_no_content(name) || name == "txbxContent" || is_other_version(node)) return false;
          if (name == "r" && is_hidden(node)) {
            hidden = true;
            return false;
          }
          if (name == "r" && calls_footnote(node, result)) return false;
          if (name == "t") {
            for (const pugi::xml_node& piece : node) result += piece.value();
            return false;
          }
          result += character(node, name);
          return true;
        },
        [](const pugi::xml_node&) {});
    if (hidden && hidden_++ == 0) first_hidden_ = source;
    return result;
  }

  // Elements that stand for a character. A soft hyphen is a hint for the typesetter.
  static std::string_view character(const pugi::xml_node& node, std::string_view name) {
    if (name == "tab" || name == "ptab") return "\t";
    if (name == "br") return attribute(node, "type") == "page" ? "\f" : "\n";
    if (name == "cr") return "\n";
    if (name == "noBreakHyphen") return "-";
    return {};
  }

  // A document that marks its title and nothing else does not mark its headings.
  void settle_titles() {
    auto& blocks = flow_.blocks();
    const auto headings = std::ranges::count(blocks, BlockKind::heading, &Block::kind);
    if (static_cast<std::size_t>(headings) > titles_.size()) return;
    for (const std::size_t i : titles_) {
      blocks[i].kind = BlockKind::paragraph;
      blocks[i].level = 0;
    }
  }

  BlockFlow flow_;
  const DocxStyles& styles_;
  std::uint32_t paragraphs_ = 0;     // so far
  std::vector<OpenTable> tables_;    // the innermost last
  std::vector<std::size_t> titles_;  // blocks in the style "Title"
  std::uint32_t hidden_ = 0;         // paragraphs with hidden text
  Source first_hidden_;
};

}  // namespace

Document read_docx(OfficePackage& package, const std::string& main, const pugi::xml_node& root,
                   const std::string& file) {
  const auto part = part_of_type(package, package.relationships(main), "styles");
  pugi::xml_document tree;
  if (part) tree = package.xml(*part);
  const DocxStyles styles(tree.document_element());
  return DocxReader(file, package.limits(), styles).read(child(root, "body"));
}

}  // namespace partnergraph
