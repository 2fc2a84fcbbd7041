#include "cover_json.hpp"

#include "json_parts.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

void write_optima(JsonWriter& json, const Programme& programme, const OptimalCovers& optima) {
  json.key("optima");
  json.begin_object();
  json.member("complete", optima.complete);
  json.member("count", optima.count);
  json.key("sets");
  json.begin_array();
  for (const auto& set : optima.sets) {
    json.begin_array(Layout::one_line);
    for (const PartnerId partner : set) json.value(programme[partner].key);
    json.end();
  }
  json.end();
  json.key("shares");
  json.begin_array();
  for (const CoverShare& share : optima.shares) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[share.partner].key);
    json.member("share", share.share);
    json.end();
  }
  json.end();
  json.end();
}

}  // namespace

void write_cover(JsonWriter& json, const Programme& programme, const Cover& cover) {
  json.key("cover");
  json.begin_object();
  json.member("size", cover.steps.size());
  json.member("asked", cover.asked);
  json.member("cost", cover.cost);
  json.member("lower_bound", cover.lower_bound);
  json.member("optimal", cover.optimal);
  json.key("steps");
  json.begin_array();
  for (const CoverStep& step : cover.steps) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[step.partner].key);
    write_keys(json, programme, "reached", step.reached);
    json.end();
  }
  json.end();
  write_keys(json, programme, "out_of_reach", cover.out_of_reach);
  write_optima(json, programme, cover.optima);
  json.end();
}

}  // namespace partnergraph
