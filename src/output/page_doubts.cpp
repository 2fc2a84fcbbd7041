#include <cstddef>

#include "names.hpp"
#include "page_json.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t most_doubts = 1'000;

void write_doubt(JsonWriter& json, const Diagnostic& doubt, Language language) {
  json.begin_object(Layout::one_line);
  json.member("severity", name_of(doubt.severity));
  json.member("severityWords", in_words(doubt.severity, language));
  json.member("place", describe(doubt.source, language));
  json.member("message", doubt.message.in(language));
  json.end();
}

void write_decision(JsonWriter& json, const Decision& decision) {
  json.begin_object(Layout::one_line);
  json.member("decide", word_of(decision.decide));
  json.member("names", decision.names);
  if (!decision.name.empty()) json.member("name", decision.name);
  if (decision.kind) json.member("kind", name_of(*decision.kind));
  if (!decision.note.empty()) json.member("note", decision.note);
  json.end();
}

// The reason is told in the words of the page, and kept for the file that the page writes.
void write_question(JsonWriter& json, const Suggestion& question, Language language) {
  json.begin_object(Layout::one_line);
  json.member("ask", "same");
  json.member("names", question.names);
  json.member("score", question.score);
  json.member("reason", question.reason.en);
  json.member("reasonWords", question.reason.in(language));
  json.end();
}

}  // namespace

void write_page_doubts(PageJson& page) {
  const PageContent& content = page.content;
  JsonWriter& json = page.json;
  json.key("doubts");
  json.begin_array();
  const Diagnostics doubts = all_diagnostics(content.programme, content.findings);
  for (const Diagnostic& doubt : first_of(doubts, most_doubts)) {
    write_doubt(json, doubt, content.language);
  }
  json.end();
  json.key("decisions");
  json.begin_array();
  for (const Decision& decision : content.decisions.settled) write_decision(json, decision);
  json.end();
  json.key("open");
  json.begin_array();
  for (const Suggestion& question : content.open) write_question(json, question, content.language);
  json.end();
}

}  // namespace partnergraph
