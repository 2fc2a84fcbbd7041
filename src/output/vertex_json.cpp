#include "vertex_json.hpp"

#include <cstdint>
#include <string_view>

#include "json_parts.hpp"
#include "selection.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

// Scores are matched by the vertex' own side.
double score_of(const Scores& scores, MeasureId id) {
  return scores.measures[id.index()];
}
double score_of(const Scores& scores, PartnerId id) {
  return scores.partners[id.index()];
}

template <StrongId Vertex>
void write_metrics(JsonWriter& json, const Findings& findings, Vertex vertex) {
  json.key("metrics");
  json.begin_object(Layout::one_line);
  for (const auto& [name, scores] : findings.metrics) json.member(name, score_of(scores, vertex));
  json.end();
}

void write_rank(JsonWriter& json, std::string_view metric, std::uint32_t rank) {
  if (rank != 0) json.member(metric, rank);
}

void write_ranks(JsonWriter& json, const Findings& findings, PartnerId id) {
  json.key("ranks");
  json.begin_object(Layout::one_line);
  for (const PartnerRanks& ranks : findings.ranks) {
    write_rank(json, ranks.metric, ranks.rank[id.index()]);
  }
  json.end();
  if (findings.ranks.empty() || findings.ranks.front().best.empty()) return;
  json.key("rank_intervals");
  json.begin_object(Layout::one_line);
  for (const PartnerRanks& ranks : findings.ranks) {
    if (ranks.rank[id.index()] == 0 || ranks.best.empty()) continue;
    json.key(ranks.metric);
    json.begin_array(Layout::one_line);
    json.value(ranks.best[id.index()]);
    json.value(ranks.worst[id.index()]);
    json.end();
  }
  json.end();
}

void write_facts(JsonWriter& json, const Programme& programme, const KeyPartner& facts) {
  json.key("key_facts");
  json.begin_object();
  json.member("measures", facts.measures);
  json.member("themes", facts.themes);
  write_keys(json, programme, "only_partner_of", facts.only_partner_of);
  json.key("only_link_between");
  json.begin_array(Layout::one_line);
  for (const auto& [first, second] : first_of(facts.only_link_between, most_links_written)) {
    json.begin_array(Layout::one_line);
    json.value(first);
    json.value(second);
    json.end();
  }
  json.end();
  write_keys(json, programme, "only_link_to", first_of(facts.only_link_to, most_links_written));
  json.end();
}

}  // namespace

void write_partners(JsonWriter& json, const Programme& programme, const Findings& findings,
                    const std::vector<PartnerId>& partners) {
  json.key("partners");
  json.begin_array();
  for (const PartnerId id : partners) {
    json.begin_object();
    write_members(json, programme[id]);
    write_metrics(json, findings, id);
    write_ranks(json, findings, id);
    if (!findings.key_facts.empty()) write_facts(json, programme, findings.key_facts[id.index()]);
    json.end();
  }
  json.end();
}

void write_measures(JsonWriter& json, const Programme& programme, const Findings& findings) {
  std::vector<std::vector<std::uint32_t>> ranks;
  for (const Metric& metric : findings.metrics) {
    ranks.push_back(competition_ranks(metric.scores.measures));
  }
  json.key("measures");
  json.begin_array();
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    json.begin_object();
    write_members(json, programme, programme.measures[m]);
    write_metrics(json, findings, MeasureId{m});
    json.key("ranks");
    json.begin_object(Layout::one_line);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      write_rank(json, findings.metrics[i].name, ranks[i][m]);
    }
    json.end();
    json.end();
  }
  json.end();
}

}  // namespace partnergraph
