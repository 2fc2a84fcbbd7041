#include "coalition_json.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/coalition_evidence.hpp>
#include <partnergraph/analysis/coalition_profile.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

#include "json_parts.hpp"
#include "selection.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

void write_stability(JsonWriter& json, std::string_view key, const Stability& stability,
                     const double* reached_best) {
  if (stability.runs == 0) return;
  json.key(key);
  json.begin_object(Layout::one_line);
  json.member("runs", stability.runs);
  if (reached_best != nullptr) json.member("reached_best", *reached_best);
  json.key("coalitions");
  json.begin_array(Layout::one_line);
  for (const double share : stability.coalitions) json.value(share);
  json.end();
  json.end();
}

void write_null_model(JsonWriter& json, const NullModel& null) {
  if (null.samples == 0) return;
  json.key("null_model");
  json.begin_object(Layout::one_line);
  json.member("samples", null.samples);
  json.member("mean", null.mean);
  json.member("deviation", null.deviation);
  if (null.z) json.member("z", *null.z);
  json.member("p", null.p);
  json.end();
}

void write_model(JsonWriter& json, std::string_view key, const BlockModel& model) {
  json.key(key);
  json.begin_object(Layout::one_line);
  json.member("measure_groups", model.measure_groups);
  json.member("partner_groups", model.partner_groups);
  json.member("nats", model.nats);
  json.end();
}

void write_parsimony(JsonWriter& json, std::string_view key,
                     const std::optional<Parsimony>& parsimony) {
  if (!parsimony) return;
  json.key(key);
  json.begin_object();
  write_model(json, "trivial", parsimony->trivial);
  write_model(json, "coalitions", parsimony->coalitions);
  write_model(json, "shortest", parsimony->shortest);
  json.end();
}

struct Side {
  std::string_view mode;
  const std::vector<double>& restarts;
  const std::vector<double>& without;
  const std::vector<CoalitionRole>& roles;
};

template <class Vertices>
void write_vertices(JsonWriter& json, const Vertices& vertices, const Side& side) {
  for (std::size_t v = 0; v < side.roles.size(); ++v) {
    json.begin_object(Layout::one_line);
    json.member("id", vertices[v].key);
    json.member("mode", side.mode);
    if (!side.restarts.empty()) json.member("restarts", side.restarts[v]);
    if (!side.without.empty()) json.member("without_a_measure", side.without[v]);
    json.member("participation", side.roles[v].participation);
    json.member("within", side.roles[v].within);
    json.end();
  }
}

void write_member(JsonWriter& json, std::string_view key, std::uint32_t coalition,
                  std::string_view mode) {
  json.begin_object(Layout::one_line);
  json.member("id", key);
  json.member("coalition", coalition + 1);
  json.member("mode", mode);
  json.end();
}

void write_evidence(JsonWriter& json, const Programme& programme,
                    const CoalitionEvidence& evidence) {
  json.key("evidence");
  json.begin_object();
  write_null_model(json, evidence.null_model);
  write_stability(json, "restarts", evidence.restarts, &evidence.restarts_best);
  write_stability(json, "without_a_measure", evidence.without_a_measure, nullptr);
  write_parsimony(json, "description_plain", evidence.plain);
  write_parsimony(json, "description_degree_corrected", evidence.degree_corrected);
  json.member("inside", evidence.inside);
  if (evidence.polarisation) json.member("polarisation", *evidence.polarisation);
  json.key("vertices");
  json.begin_array();
  write_vertices(json, programme.measures,
                 {"measure", evidence.restarts.measures, evidence.without_a_measure.measures,
                  evidence.measure_roles});
  write_vertices(json, programme.partners,
                 {"partner", evidence.restarts.partners, evidence.without_a_measure.partners,
                  evidence.partner_roles});
  json.end();
  json.end();
}

void write_profile(JsonWriter& json, const Programme& programme, const CoalitionProfile& profile) {
  json.member("words", profile.words);
  json.key("themes");
  json.begin_array();
  for (const CoalitionTheme& theme : profile.themes) {
    json.begin_object(Layout::one_line);
    json.member("section", theme.section);
    json.member("measures", theme.measures);
    json.end();
  }
  json.end();
  json.key("core");
  json.begin_object();
  json.key("measures");
  json.begin_array(Layout::one_line);
  for (const MeasureId id : profile.core.measures) json.value(programme[id].key);
  json.end();
  json.key("partners");
  json.begin_array(Layout::one_line);
  for (const PartnerId id : profile.core.partners) json.value(programme[id].key);
  json.end();
  json.end();
  json.key("bridges");
  json.begin_array();
  for (const CoalitionBridge& bridge : profile.bridges) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[bridge.partner].key);
    json.member("inside", bridge.inside);
    json.member("outside", bridge.outside);
    json.end();
  }
  json.end();
  json.key("missing");
  json.begin_array();
  for (const MissingTie& tie : profile.missing) {
    json.begin_object(Layout::one_line);
    json.member("measure", programme[tie.measure].key);
    json.member("partner", programme[tie.partner].key);
    json.end();
  }
  json.end();
}

}  // namespace

void write_coalitions(JsonWriter& json, const Programme& programme, const Findings& findings) {
  const Coalitions& coalitions = findings.coalitions;
  json.key("coalitions");
  json.begin_object();
  json.member("modularity", coalitions.modularity);
  json.member("modularity_bound", coalitions.modularity_bound);
  json.member("optimal", coalitions.optimal);
  json.member("count", coalitions.count);
  json.key("members");
  json.begin_array();
  for (std::size_t m = 0; m < coalitions.measures.size(); ++m) {
    write_member(json, programme.measures[m].key, coalitions.measures[m], "measure");
  }
  for (std::size_t p = 0; p < coalitions.partners.size(); ++p) {
    write_member(json, programme.partners[p].key, coalitions.partners[p], "partner");
  }
  json.end();
  const auto profiles = coalition_profiles(programme, graph_of(programme), coalitions);
  json.key("cards");
  json.begin_array();
  for (const CoalitionCard& card : coalition_cards(coalitions)) {
    json.begin_object();
    json.member("coalition", card.number);
    write_keys(json, programme, "measures", card.measures);
    write_keys(json, programme, "partners", card.partners);
    const auto profile = std::ranges::find(profiles, card.number - 1, &CoalitionProfile::coalition);
    if (profile != profiles.end()) write_profile(json, programme, *profile);
    json.end();
  }
  json.end();
  if (findings.coalition_evidence) {
    write_evidence(json, programme, *findings.coalition_evidence);
  }
  json.end();
}

}  // namespace partnergraph
