#include "json_parts.hpp"

#include "names.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

void write_position(JsonWriter& json, const Source& source) {
  if (source.line != 0) json.member("line", source.line);
  if (source.page != 0) json.member("page", source.page);
  if (source.slide != 0) json.member("slide", source.slide);
  if (source.sheet != 0) json.member("sheet", source.sheet);
  if (source.row != 0) json.member("row", source.row);
}

void write_mention(JsonWriter& json, const Programme& programme, const Mention& mention) {
  json.begin_object(Layout::one_line);
  json.member("partner", programme[mention.partner].key);
  json.member("text", mention.text);
  write_position(json, mention.source);
  if (programme.weighted) json.member("weight", mention.weight);
  json.end();
}

}  // namespace

void write_source(JsonWriter& json, const Programme& programme, const Source& source) {
  json.key("source");
  json.begin_object(Layout::one_line);
  json.member("file", programme.file);
  write_position(json, source);
  json.end();
}

void write_members(JsonWriter& json, const Programme& programme, const Measure& measure) {
  json.member("id", measure.key);
  if (!measure.number.empty()) json.member("number", measure.number);
  json.member("title", measure.title);
  json.member("details", measure.details);
  json.member("section", measure.section);
  json.member("goal", measure.goal);
  json.member("open_ended", measure.open_ended);
  write_source(json, programme, measure.source);
  json.key("partners");
  json.begin_array();
  for (const Mention& mention : measure.mentions) write_mention(json, programme, mention);
  json.end();
}

void write_members(JsonWriter& json, const Partner& partner) {
  json.member("id", partner.key);
  json.member("name", partner.name);
  json.member("kind", name_of(partner.kind));
  json.key("aliases");
  json.begin_array(Layout::one_line);
  for (const Alias& alias : partner.aliases) json.value(alias.text);
  json.end();
  json.member("members", partner.members);
  json.key("merges");
  json.begin_array();
  for (const Alias& alias : partner.aliases) {
    json.begin_object(Layout::one_line);
    json.member("text", alias.text);
    json.member("reason", alias.reason.en);
    json.end();
  }
  json.end();
}

void write_diagnostics(JsonWriter& json, const Programme& programme,
                       const Diagnostics& diagnostics) {
  json.key("diagnostics");
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    json.begin_object(Layout::one_line);
    json.member("severity", name_of(diagnostic.severity));
    json.member("code", diagnostic.code);
    json.member("message", diagnostic.message.en);
    json.member("file", programme.file);
    write_position(json, diagnostic.source);
    json.end();
  }
  json.end();
}

}  // namespace partnergraph
