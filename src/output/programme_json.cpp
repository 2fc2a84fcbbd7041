#include <partnergraph/output/programme_json.hpp>

#include <utility>

#include "json_parts.hpp"

namespace partnergraph {

std::string programme_json(const Programme& programme) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/programme/1");
  json.member("title", programme.title);
  if (!programme.date.empty()) json.member("date", programme.date);
  json.member("language", programme.language);
  json.key("measures");
  json.begin_array();
  for (const Measure& measure : programme.measures) {
    json.begin_object();
    write_members(json, programme, measure);
    json.end();
  }
  json.end();
  json.key("partners");
  json.begin_array();
  for (const Partner& partner : programme.partners) {
    json.begin_object();
    write_members(json, partner);
    json.end();
  }
  json.end();
  write_diagnostics(json, programme, programme.diagnostics);
  json.end();
  return std::move(json).finish();
}

}  // namespace partnergraph
