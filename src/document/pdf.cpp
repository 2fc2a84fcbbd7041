#include <partnergraph/document/pdf.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/child_process.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "document_date.hpp"
#include "doubt_texts.hpp"
#include "pdf_blocks.hpp"
#include "pdf_page.hpp"
#include "pdf_structure.hpp"

namespace partnergraph {
namespace {

// The first thing poppler complained of: "Couldn't find trailer dictionary".
std::string first_complaint(const std::string& complaints) {
  Diagnostics ignored;
  std::string first = without_invisible(complaints.substr(0, complaints.find('\n')), ignored);
  for (const std::string_view prefix : {"Syntax Error", "Syntax Warning", "Command Line Error"}) {
    if (!first.starts_with(prefix)) continue;
    const std::size_t colon = first.find(": ");
    if (colon != std::string::npos) first.erase(0, colon + 2);
    break;
  }
  return std::string(prefix(first, 120));
}

Message damage(const std::string& complaints) {
  const std::string first = first_complaint(complaints);
  if (first.empty()) return document_texts::damaged_pdf;
  return fill(document_texts::damaged_pdf_because, {first});
}

[[noreturn]] void refuse_damaged(const std::string& file, const std::string& complaints) {
  throw InputError(file, {},
                   damage(complaints).en + "; open it in a PDF viewer, save it anew and give that");
}

// What `pdftotext` writes for the bytes.
ChildResult words_of(std::string_view bytes, const std::string& file, const Limits& limits) {
  constexpr std::uint64_t most_complaints = 2U << 20U;  // some 30,000 faults; a bomb has more
  const std::string last_page =
      std::to_string(std::min<std::uint64_t>(limits.pages, 1U << 30U) + 1);
  ChildResult child = run_child("pdftotext", {"-bbox-layout", "-l", last_page, "-", "-"}, bytes,
                                {.seconds = limits.child_seconds,
                                 .memory_bytes = limits.child_memory,
                                 .output_bytes = limits.child_output,
                                 .complaint_bytes = most_complaints});
  switch (child.end) {
    case ChildEnd::done:
      return child;
    case ChildEnd::not_found:
      throw InputError(
          file, {},
          "is a PDF, and the program that reads PDFs is not installed: install poppler "
          "(apt install poppler-utils), or save the document as plain text");
    case ChildEnd::not_started:
      throw InputError(file, {},
                       "could not be read: pdftotext did not start: " +
                           std::generic_category().message(child.code));
    case ChildEnd::late:
      throw LimitError(file, "child-seconds", limits.child_seconds);
    case ChildEnd::long_winded:
      throw LimitError(file, "child-output", limits.child_output);
    case ChildEnd::signalled:
      if (child.complaints.find("bad_alloc") != std::string::npos) {
        throw LimitError(file, "child-memory", limits.child_memory);
      }
      break;
    case ChildEnd::failed:
      if (child.complaints.find("Out of memory") != std::string::npos) {
        throw LimitError(file, "child-memory", limits.child_memory);
      }
      if (child.complaints.find("ncorrect password") != std::string::npos) {
        throw InputError(file, {},
                         "is encrypted and needs a password; save a copy without password and "
                         "give that");
      }
      break;
    case ChildEnd::complaining:
      break;
  }
  refuse_damaged(file, child.complaints);
}

// A soft hyphen ends a line where a word is broken; elsewhere `decode` drops it.
// @param end  what stands behind the last word of a line
std::string with_hard_hyphens(std::string text, std::string_view end) {
  const std::string soft = "\xC2\xAD" + std::string(end);
  for (std::size_t at = text.find(soft); at != std::string::npos; at = text.find(soft, at)) {
    text.replace(at, 2, "-");
  }
  return text;
}

// Poppler draws a page anew for every piece of tagged text: this much of it, lines times lines, is
// some 4 seconds (137 pages of 70 lines: 19).
bool is_short_enough_for_tags(const std::vector<PdfPage>& pages) {
  constexpr std::size_t most = 120'000;
  std::size_t work = 0;
  for (const PdfPage& page : pages) work += page.lines.size() * page.lines.size();
  return work <= most;
}

// Titles and attributes of elements may be in any encoding; two numbers and a line are needed.
std::string without_titles(std::string_view outline) {
  std::string result;
  while (!outline.empty()) {
    const std::size_t end = std::min(outline.find('\n'), outline.size());
    std::string_view line = outline.substr(0, end);
    outline.remove_prefix(std::min(end + 1, outline.size()));
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(start);
    if (!rest.starts_with('"')) line = line.substr(0, line.find_first_of("<\"", start));
    const bool is_of_use = rest.starts_with("/RowSpan") || rest.starts_with("/ColSpan") ||
                           rest.starts_with("/TextDecorationType");
    if (rest.starts_with('/') && !is_of_use) continue;
    result.append(line).append("\n");
  }
  return result;
}

// What the tags of the PDF tell, if it has some and they are of use.
std::optional<Document> read_tags(std::string_view bytes, const std::vector<PdfPage>& pages,
                                  const std::string& file, const Limits& limits) {
  if (!is_short_enough_for_tags(pages)) return std::nullopt;
  ChildResult child = run_child("pdfinfo", {"-struct-text", "-"}, bytes,
                                {.seconds = limits.child_seconds,
                                 .memory_bytes = limits.child_memory,
                                 .output_bytes = limits.child_output,
                                 .complaint_bytes = 2U << 20U});
  if (child.end == ChildEnd::late) throw LimitError(file, "child-seconds", limits.child_seconds);
  if (child.end != ChildEnd::done || child.output.empty()) return std::nullopt;
  const Text outline =
      decode(with_hard_hyphens(without_titles(child.output), "\"\n"), file, "utf-8");
  return tagged_document(outline.utf8, pages, file, limits);
}

// Whether the file says where its own table of contents lies. Poppler searches for it in silence.
bool has_start(std::string_view bytes) {
  const std::size_t mark = bytes.rfind("startxref");
  if (mark == std::string_view::npos) return false;
  std::string_view rest = bytes.substr(mark + std::string_view("startxref").size());
  rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t\r\n")));
  std::uint64_t offset = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), offset);
  return error == std::errc() && offset < bytes.size();
}

bool has_table(const std::vector<Block>& blocks) {
  return std::ranges::any_of(blocks, [](const Block& b) { return b.kind == BlockKind::table_row; });
}

Message numbered(const std::vector<std::uint32_t>& pages) {
  constexpr std::size_t most = 10;
  std::string list;
  for (std::size_t i = 0; i < std::min(pages.size(), most); ++i) {
    if (i > 0) list += ", ";
    list += std::to_string(pages[i]);
  }
  if (pages.size() <= most) return Message(list);
  return fill(document_texts::and_more, {list, pages.size() - most});
}

void tell_pages_without_text(const std::vector<PdfPage>& pages, Document& document) {
  std::vector<std::uint32_t> empty;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].lines.empty()) empty.push_back(static_cast<std::uint32_t>(i + 1));
  }
  if (empty.empty()) return;
  if (empty.size() == pages.size()) {
    throw InputError(document.file, {.page = 1},
                     "has no text, nor has any other page: a scan or a picture; make its text "
                     "readable first, for example: ocrmypdf scan.pdf text.pdf");
  }
  document.diagnostics.push_back(
      {.severity = Severity::warning,
       .code = "page-without-text",
       .message = fill(document_texts::pages_without_text.of(empty.size()), {numbered(empty)}),
       .source = {.page = empty.front()}});
}

void tell_running_heads(const std::vector<std::string>& heads, Document& document) {
  if (heads.empty()) return;
  constexpr std::size_t most = 3;
  std::vector<std::string> first;
  for (std::size_t i = 0; i < std::min(heads.size(), most); ++i) {
    first.emplace_back(prefix(heads[i], 80));
  }
  Message list = quoted(first);
  if (heads.size() > most) list = fill(document_texts::and_more, {list, heads.size() - most});
  document.diagnostics.push_back({.severity = Severity::note,
                                  .code = "running-head",
                                  .message = fill(document_texts::running_heads, {list}),
                                  .source = {}});
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
  return bytes.starts_with("%PDF-");
}

Document read_pdf(std::string_view bytes, const std::string& file, const Limits& limits) {
  Document document{.file = file, .blocks = {}, .diagnostics = {}};
  ChildResult child = words_of(bytes, file, limits);
  const Text xhtml = decode(with_hard_hyphens(std::move(child.output), "</word>"), file, "utf-8");
  document.date = pdf_date(xhtml.utf8);
  const std::vector<PdfPage> pages = read_pdf_pages(xhtml.utf8);
  if (pages.empty()) refuse_damaged(file, child.complaints);
  if (pages.size() > limits.pages) throw LimitError(file, "pages", limits.pages);
  const bool damaged = !child.complaints.empty() || !has_start(bytes);
  if (damaged) {
    document.diagnostics.push_back(
        {.severity = Severity::warning,
         .code = "damaged-pdf",
         .message = fill(document_texts::text_may_be_missing, {damage(child.complaints)}),
         .source = {}});
  }
  tell_pages_without_text(pages, document);
  PdfText text = blocks_of(pages);
  if (auto tagged = damaged ? std::nullopt : read_tags(bytes, pages, file, limits);
      tagged && (has_table(tagged->blocks) || !has_table(text.blocks))) {
    document.blocks = std::move(tagged->blocks);
    document.diagnostics.insert(document.diagnostics.end(), tagged->diagnostics.begin(),
                                tagged->diagnostics.end());
    return document;
  }
  document.blocks = std::move(text.blocks);
  tell_running_heads(text.running_heads, document);
  return document;
}

}  // namespace partnergraph
