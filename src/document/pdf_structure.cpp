#include "pdf_structure.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <unordered_set>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "block_flow.hpp"
#include "pdf_hyphen.hpp"
#include "pdf_rows.hpp"

namespace partnergraph {
namespace {

using Names = std::unordered_set<std::string_view>;

// Parts of a paragraph, not paragraphs of their own.
bool is_inline(std::string_view name) {
  static const Names names{"Span", "Quote",  "Reference", "Code", "Link",     "Annot", "BibEntry",
                           "Em",   "Strong", "Sub",       "Ruby", "Warichu",  "RB",    "RT",
                           "RP",   "WT",     "WP",        "Form", "NonStruct"};
  return names.contains(name);
}

bool is_left_out(std::string_view name) {
  static const Names names{"Note", "FENote", "TOC", "TOCI", "Index", "Artifact", "Private"};
  return names.contains(name);
}

// 1 for "H1", "H" and "Title"; 0 for what is no heading.
std::uint32_t heading_level(std::string_view name) {
  if (name == "H" || name == "Title") return 1;
  if (name.size() != 2 || name[0] != 'H' || name[1] < '1' || name[1] > '6') return 0;
  return static_cast<std::uint32_t>(name[1] - '0');
}

// "/RowSpan 2" -> 2 for the key "RowSpan"; nothing for another attribute.
std::optional<std::uint64_t> attribute_of(std::string_view line, std::string_view key) {
  line.remove_prefix(1);
  if (!line.starts_with(key)) return std::nullopt;
  line.remove_prefix(key.size());
  if (!line.starts_with(' ')) return std::nullopt;
  line.remove_prefix(1);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  return error == std::errc() && value > 0 ? std::optional(value) : std::nullopt;
}

class OutlineReader {
 public:
  OutlineReader(const std::string& file, const Limits& limits, const Names& printed)
      : flow_(file, limits), printed_(printed) {}

  Document read(std::string_view outline) {
    while (!outline.empty()) {
      const std::size_t end = std::min(outline.find('\n'), outline.size());
      line(outline.substr(0, end));
      outline.remove_prefix(std::min(end + 1, outline.size()));
    }
    close_down_to(0);
    flush();
    return std::move(flow_).finish();
  }

 private:
  enum class Part : std::uint8_t { other, table, row, cell };

  struct Element {
    std::size_t indent = 0;
    std::string name;
    Part part = Part::other;
    bool struck = false;  // crossed out, as what was deleted is shown
    std::uint64_t columns = 1;
    std::uint64_t rows = 1;
  };

  void line(std::string_view text) {
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(indent);
    if (text.empty()) return;
    if (text.front() == '"') {
      close_down_to(indent);
      text.remove_prefix(1);
      if (text.ends_with('"')) text.remove_suffix(1);
      add(text);
    } else if (text.front() == '/') {
      if (open_.empty()) return;
      if (text.starts_with("/TextDecorationType /LineThrough")) open_.back().struck = true;
      if (const auto rows = attribute_of(text, "RowSpan")) open_.back().rows = *rows;
      if (const auto columns = attribute_of(text, "ColSpan")) open_.back().columns = *columns;
    } else if (!text.starts_with("Object ")) {  // where a link leads
      close_down_to(indent);
      open({.indent = indent, .name = std::string(text.substr(0, text.find_first_of(" :<\"(")))});
    }
  }

  void open(Element element) {
    if (!is_inline(element.name)) flush();
    const Part parent = innermost_part();
    if (element.name == "Table") {
      element.part = Part::table;
      flow_.begin_table();
    } else if (element.name == "TR" && parent == Part::table) {
      element.part = Part::row;
      flow_.begin_row({});
    } else if ((element.name == "TD" || element.name == "TH") && parent == Part::row) {
      element.part = Part::cell;
      flow_.begin_cell();
    } else if (element.name == "LI") {
      new_item_ = true;
    }
    open_.push_back(std::move(element));
  }

  void close_down_to(std::size_t indent) {
    while (!open_.empty() && open_.back().indent >= indent) {
      if (!is_inline(open_.back().name)) flush();
      const Element element = std::move(open_.back());
      open_.pop_back();
      if (element.part == Part::table) flow_.end_table();
      if (element.part == Part::row) flow_.end_row();
      if (element.part == Part::cell) flow_.end_cell(element.columns, element.rows);
    }
  }

  [[nodiscard]] Part innermost_part() const {
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [](const Element& e) { return e.part != Part::other; });
    return found == open_.rend() ? Part::other : found->part;
  }

  // Pieces are lines of print, or shorter where the type changes. One that ends without a blank is
  // a piece of a word, or the author broke the line.
  void add(std::string_view piece) {
    if (is_no_text(piece)) return;
    if (text_.empty() || piece.empty() || text_.ends_with(' ') || piece.starts_with(' ')) {
      text_ += piece;
      return;
    }
    if (line_join(text_, piece) != LineJoin::blank) {
      append_line(text_, piece);
      return;
    }
    const std::size_t last = text_.find_last_of(" \n") + 1;  // 0 if there is none
    const std::string_view first = piece.substr(0, piece.find(' '));
    const std::string glued = folded(text_.substr(last) + std::string(first));
    const auto parts = words(glued);
    const bool one_word =
        std::ranges::all_of(parts, [&](std::string_view word) { return printed_.contains(word); });
    if (!one_word) text_ += '\n';
    text_ += piece;
  }

  // Crossed out, or the number of a footnote.
  [[nodiscard]] bool is_no_text(std::string_view piece) const {
    if (std::ranges::any_of(open_, [](const Element& e) { return e.struck; })) return true;
    const bool refers =
        !open_.empty() && (open_.back().name == "Link" || open_.back().name == "Reference");
    return refers && piece.size() <= 3 &&
           piece.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void flush() {
    const std::string text = std::exchange(text_, {});
    if (words(text).empty()) return;
    BlockFlow::Form form;
    std::uint32_t lists = 0;
    bool label = false;
    for (const Element& element : open_) {
      if (is_left_out(element.name)) return;
      if (element.name == "L") ++lists;
      label = element.name == "Lbl";
      if (const std::uint32_t level = heading_level(element.name)) {
        form = {.kind = BlockKind::heading, .level = level};
      }
    }
    if (label && lists > 0) {
      number_ = text + " ";
      return;
    }
    if (lists > 0 && form.kind == BlockKind::paragraph) {
      form.gap = 0;
      if (std::exchange(new_item_, false)) {
        form.kind = BlockKind::list_item;
        form.level = lists - 1;
      }
    }
    flow_.text(form, std::exchange(number_, {}) + text, {});
  }

  BlockFlow flow_;
  const Names& printed_;  // words, folded
  std::vector<Element> open_;
  std::string text_;    // of the open paragraph
  std::string number_;  // of the open list item
  bool new_item_ = false;
};

std::string solid(std::string_view text) {
  std::string result;
  const std::string fold = folded(text);
  for (const std::string_view word : words(fold)) result += word;
  return result;
}

struct PrintedRow {
  std::uint32_t page = 0;
  std::uint32_t number = 0;
  std::string text;  // folded, without blanks
};

std::vector<PrintedRow> printed_rows(const std::vector<PdfPage>& pages) {
  std::vector<PrintedRow> result;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const PdfRow& row : rows_of(pages[i])) {
      result.push_back({static_cast<std::uint32_t>(i + 1), row.number, solid(text_of(row.words))});
    }
  }
  return result;
}

// Each block stands where its first two words are printed, or else where the block above does.
void locate(std::vector<Block>& blocks, const std::vector<PrintedRow>& rows) {
  constexpr std::size_t window = 400;
  std::size_t at = 0;
  for (Block& block : blocks) {
    const auto text = std::ranges::find_if(block.cells, [](const auto& c) { return !c.empty(); });
    if (rows.empty() || text == block.cells.end()) continue;
    auto first = words(*text);
    if (first.size() > 2) first.resize(2);
    std::string key;
    for (const std::string_view word : first) key += solid(word);
    for (std::size_t i = at; i < std::min(at + window, rows.size()); ++i) {
      if (rows[i].text.find(key) == std::string::npos) continue;
      at = i;
      break;
    }
    block.source = {.line = rows[at].number, .page = rows[at].page};
  }
}

// Whether the tags hold the text of the pages, with blanks where there are some in print.
bool agrees(const std::vector<Block>& blocks, const Names& printed, std::size_t printed_letters) {
  std::size_t all = 0;
  std::size_t known = 0;
  std::size_t letters = 0;
  for (const Block& block : blocks) {
    for (const std::string& cell : block.cells) {
      const std::string fold = folded(cell);
      for (const std::string_view word : words(fold)) {
        ++all;
        letters += code_points(word);
        if (printed.contains(word)) ++known;
      }
    }
  }
  return 100 * known >= 93 * all && 10 * letters >= 8 * printed_letters &&
         10 * letters <= 11 * printed_letters;
}

}  // namespace

std::optional<Document> tagged_document(std::string_view outline, const std::vector<PdfPage>& pages,
                                        const std::string& file, const Limits& limits) {
  if (outline.empty()) return std::nullopt;
  std::string text;
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) text += folded(text_of(line.words)) + "\n";
  }
  const auto all = words(text);
  std::size_t letters = 0;
  for (const std::string_view word : all) letters += code_points(word);
  const Names printed(all.begin(), all.end());

  Document document = OutlineReader(file, limits, printed).read(outline);
  const bool plain = std::ranges::all_of(
      document.blocks, [](const Block& b) { return b.kind == BlockKind::paragraph; });
  if (plain || !agrees(document.blocks, printed, letters)) return std::nullopt;
  locate(document.blocks, printed_rows(pages));
  return document;
}

}  // namespace partnergraph
