#include <partnergraph/ingest/input.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <partnergraph/document/bytes.hpp>
#include <partnergraph/document/conversion.hpp>
#include <partnergraph/document/decode.hpp>
#include <partnergraph/document/delimited.hpp>
#include <partnergraph/document/html.hpp>
#include <partnergraph/document/markdown.hpp>
#include <partnergraph/document/office.hpp>
#include <partnergraph/document/pdf.hpp>
#include <partnergraph/document/plain_text.hpp>
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/ingest/programme_json.hpp>
#include <partnergraph/ingest/table_programme.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// What to do with a format that we don't read.
std::string advice_for(const ForeignFormat& format) {
  if (format.target.empty())
    return "; save a copy as .docx, .pptx or .xlsx, without a password, and give that";
  return std::string("; save it as .").append(format.target) +
         " and give that, or let LibreOffice do so: --convert";
}

// The bytes in a format that we read.
std::string readable(std::string bytes, const std::string& path, const InputOptions& options) {
  const auto format = foreign_format(bytes);
  if (!format) return bytes;
  if (format->target.empty() || !options.convert) {
    throw InputError(
        path, {}, "is " + std::string(format->name) + ", which is not read" + advice_for(*format));
  }
  return converted(bytes, *format, path, options.limits);
}

// An object, or an array that holds one: prose begins with brackets too ("[Draft] Plan").
bool looks_like_json(std::string_view content) {
  if (content.starts_with('{')) return true;
  if (!content.starts_with('[')) return false;
  const std::string_view inside = trimmed(content.substr(1));
  return inside.empty() || std::string_view("{[\"]").find(inside.front()) != std::string_view::npos;
}

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
  const std::string fold = folded(path);
  return std::ranges::any_of(endings, [&](std::string_view e) { return fold.ends_with(e); });
}

void add_front(Diagnostics& diagnostics, Diagnostics first) {
  diagnostics.insert(diagnostics.begin(), std::make_move_iterator(first.begin()),
                     std::make_move_iterator(first.end()));
}

Reading read_network(const Text& text, TableKind kind, const std::string& path,
                     const Lexicon& lexicon, const Limits& limits) {
  return {read_table(text.utf8, kind, path, lexicon, limits), Settled::names};
}

// A table of measures with partner fields, as blocks: the same columns as in any document.
std::vector<Block> table_rows(std::string_view text, char delimiter, const std::string& path) {
  std::vector<Block> blocks;
  DelimitedReader reader(text, delimiter, path);
  for (DelimitedReader::Row row; reader.next(row);) {
    blocks.push_back({.kind = BlockKind::table_row,
                      .table = 1,
                      .cells = row.cells,
                      .source = {.line = row.line}});
  }
  return blocks;
}

[[noreturn]] void refuse_table(const std::string& path) {
  throw InputError(
      path, {.line = 1},
      "is a table without the columns that are needed: expected \"measure,partner\" or "
      "\"measure,partner,weight\" for a list of ties, or columns such as \"Measure\" and "
      "\"Partners\"; rename the columns, or give --edges if the first line is a tie");
}

// The rows of a table, perhaps below titles that have no delimiter, or another one, in them.
// Nothing if its first line has none and no delimiter gives columns.
std::optional<std::vector<Block>> columned_rows(std::string_view text, const std::string& path,
                                                const Lexicon& lexicon) {
  const auto likely = delimiter_of(text);
  std::array<char, 3> delimiters{',', ';', '\t'};
  if (likely) std::iter_swap(delimiters.begin(), std::ranges::find(delimiters, *likely));
  for (const char delimiter : delimiters) {
    try {
      std::vector<Block> blocks = table_rows(text, delimiter, path);
      if (begins_with_columns(blocks, lexicon)) return blocks;
    } catch (const InputError&) {  // a quote that is none with another delimiter
      if (delimiter == likely) throw;
    }
  }
  if (likely) refuse_table(path);
  return std::nullopt;
}

bool is_html(std::string_view text, const std::string& path) {
  return looks_like_html(text) ||
         (has_ending(path, {".html", ".htm", ".xhtml"}) && trimmed(text).starts_with('<'));
}

Reading read_page(Text text, const std::string& path, const Lexicon& lexicon,
                  const Limits& limits) {
  Document page = read_html(text.utf8, path, limits);
  add_front(page.diagnostics, std::move(text.diagnostics));
  return {read_programme(std::move(page), lexicon, limits), Settled::nothing};
}

Reading read_document(Text text, const std::string& path, const Lexicon& lexicon,
                      const Limits& limits) {
  Document document{.file = path, .blocks = {}, .diagnostics = std::move(text.diagnostics)};
  auto columns = has_ending(path, {".csv", ".tsv", ".tab"})
                     ? columned_rows(text.utf8, path, lexicon)
                     : std::nullopt;
  if (columns) {
    document.blocks = *std::move(columns);
  } else if (looks_like_markdown(text.utf8)) {
    document.blocks = read_markdown(text.utf8, path, limits);
  } else {
    document.blocks = read_plain_text(text.utf8);
  }
  return {read_programme(std::move(document), lexicon, limits), Settled::nothing};
}

}  // namespace

Reading read_input(const std::string& path, const Lexicon& lexicon, const InputOptions& options) {
  const std::string bytes = readable(read_bytes(path, options.limits), path, options);
  if (bytes.empty()) {
    throw InputError(
        path, {}, "is empty: no measures in it; give a document that lists measures and partners");
  }
  if (looks_like_office(bytes)) {
    return {read_programme(read_office(bytes, path, options.limits), lexicon, options.limits),
            Settled::nothing};
  }
  if (looks_like_pdf(bytes)) {
    return {read_programme(read_pdf(bytes, path, options.limits), lexicon, options.limits),
            Settled::nothing};
  }
  Text text = decode(bytes, path, options.encoding);
  if (is_html(text.utf8, path)) return read_page(std::move(text), path, lexicon, options.limits);
  const std::string_view content = trimmed(std::string_view(text.utf8).substr(0, 4096));
  if (looks_like_json(content)) {
    ProgrammeJson json = read_programme_json(text.utf8, path, options.limits);
    add_front(json.programme.diagnostics, std::move(text.diagnostics));
    return {std::move(json.programme),
            json.kinds_settled ? Settled::names_and_kinds : Settled::names};
  }
  const TableKind kind = options.edges ? TableKind::bare_edges : table_kind(text.utf8, lexicon);
  if (kind == TableKind::none) return read_document(std::move(text), path, lexicon, options.limits);
  Reading reading = read_network(text, kind, path, lexicon, options.limits);
  add_front(reading.programme.diagnostics, std::move(text.diagnostics));
  return reading;
}

}  // namespace partnergraph
