#include <partnergraph/output/decisions_json.hpp>

#include <utility>

#include "json_writer.hpp"
#include "names.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

void write_names(JsonWriter& json, const std::vector<std::string>& names) {
  json.key("names");
  json.begin_array(Layout::one_line);
  for (const std::string& name : names) json.value(name);
  json.end();
}

void write(JsonWriter& json, const Decision& decision) {
  json.begin_object(Layout::one_line);
  json.member("decide", word_of(decision.decide));
  write_names(json, decision.names);
  if (!decision.name.empty()) json.member("name", decision.name);
  if (decision.kind) json.member("kind", name_of(*decision.kind));
  if (!decision.note.empty()) json.member("note", decision.note);
  json.end();
}

void write(JsonWriter& json, const Suggestion& question) {
  json.begin_object(Layout::one_line);
  json.member("ask", "same");
  write_names(json, question.names);
  json.member("score", question.score);
  json.member("reason", question.reason.en);
  json.end();
}

}  // namespace

std::string decisions_json(const Decisions& decisions, const std::vector<Suggestion>& open) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/decisions/1");
  json.key("decisions");
  json.begin_array();
  for (const Decision& decision : decisions.settled) write(json, decision);
  json.end();
  json.key("open");
  json.begin_array();
  for (const Suggestion& question : open) write(json, question);
  json.end();
  json.end();
  return std::move(json).finish();
}

}  // namespace partnergraph
