// Programmes from a few lines, and what tests ask of them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/markdown.hpp>
#include <partnergraph/document/plain_text.hpp>
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/ingest/programme_builder.hpp>

#include "support/lexicon.hpp"
#include "support/messages.hpp"

namespace partnergraph::test {

/// As read, its doubts in both languages.
inline Programme programme_of_document(Document document) {
  Programme programme = read_programme(std::move(document), lexicon(), {});
  check_translated(programme.diagnostics);
  return programme;
}

inline Programme programme_of_text(std::string_view text) {
  return programme_of_document(
      {.file = "plan.txt", .blocks = read_plain_text(text), .diagnostics = {}});
}

inline Programme programme_of_markdown(std::string_view text) {
  return programme_of_document(
      {.file = "plan.md", .blocks = read_markdown(text), .diagnostics = {}});
}

/// The rows of one table of a Word document.
inline Programme programme_of_rows(const std::vector<std::vector<std::string>>& rows) {
  Document document{.file = "plan.docx", .blocks = {}, .diagnostics = {}};
  for (const auto& row : rows)
    document.blocks.push_back({.kind = BlockKind::table_row, .table = 1, .cells = row});
  return programme_of_document(std::move(document));
}

/// One measure a row, its partners as written.
inline Programme programme_with(const std::vector<std::vector<std::string>>& rows,
                                const std::string& language = "nb") {
  ProgrammeBuilder builder("rows", {});
  builder.programme().language = language;
  for (std::uint32_t line = 1; line <= rows.size(); ++line) {
    const MeasureId id = builder.add_measure({.title = "t", .source = {.line = line}});
    for (const std::string& name : rows[line - 1]) builder.add_mention(id, name, {.line = line});
  }
  return std::move(builder).finish();
}

/// The texts of a measure's mentions, in reading order.
inline std::vector<std::string> mentions_of(const Measure& measure) {
  std::vector<std::string> texts;
  for (const Mention& mention : measure.mentions) texts.push_back(mention.text);
  return texts;
}

/// Those of all measures, in order.
inline std::vector<std::vector<std::string>> mentions_of(const Programme& programme) {
  std::vector<std::vector<std::string>> texts;
  for (const Measure& measure : programme.measures) texts.push_back(mentions_of(measure));
  return texts;
}

inline std::vector<std::string> titles_of(const Programme& programme) {
  std::vector<std::string> titles;
  for (const Measure& measure : programme.measures) titles.push_back(measure.title);
  return titles;
}

inline std::vector<std::string> partner_keys(const Programme& programme) {
  std::vector<std::string> keys;
  for (const Partner& partner : programme.partners) keys.push_back(partner.key);
  return keys;
}

inline std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

/// What `Programme` promises of itself.
inline bool is_valid(const Programme& programme) {
  std::vector<bool> mentioned(programme.partners.size());
  std::vector<std::string> keys;
  for (const Measure& measure : programme.measures) {
    if (measure.title.empty() || measure.key.empty()) return false;
    keys.push_back(measure.key);
    for (const Mention& mention : measure.mentions) {
      if (mention.partner.index() >= mentioned.size() || mention.text.empty()) return false;
      mentioned[mention.partner.index()] = true;
    }
  }
  std::ranges::sort(keys);
  const bool unique_measures = std::adjacent_find(keys.begin(), keys.end()) == keys.end();
  const auto partners = partner_keys(programme);
  const bool ascending = std::adjacent_find(partners.begin(), partners.end(),
                                            std::greater_equal<>{}) == partners.end();
  return unique_measures && ascending && std::ranges::count(mentioned, false) == 0;
}

}  // namespace partnergraph::test
