#include <partnergraph/output/results_json.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "coalition_json.hpp"
#include "json_parts.hpp"
#include "names.hpp"
#include "selection.hpp"
#include "tie_rows.hpp"

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

template <StrongId Vertex>
void write_keys(JsonWriter& json, const Programme& programme, std::string_view name,
                const std::vector<Vertex>& vertices) {
  json.key(name);
  json.begin_array(Layout::one_line);
  for (const Vertex vertex : vertices) json.value(programme[vertex].key);
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

// null where there is nothing to say.
template <class Value>
void write_optional(JsonWriter& json, std::string_view name, const std::optional<Value>& value) {
  if (value) {
    json.member(name, *value);
  } else {
    json.member(name, std::numeric_limits<double>::quiet_NaN());
  }
}

void write_graph(JsonWriter& json, const GraphFacts& graph) {
  json.key("graph");
  json.begin_object();
  json.member("measures", graph.measures);
  json.member("partners", graph.partners);
  json.member("ties", graph.ties);
  json.member("density", graph.density);
  json.member("components", graph.components);
  json.member("butterflies", graph.butterflies);
  json.member("articulation_points", graph.articulation_points);
  json.member("bridges", graph.bridges);
  write_optional(json, "assortativity", graph.assortativity);
  write_optional(json, "robins_alexander", graph.robins_alexander);
  write_optional(json, "opsahl_measures", graph.opsahl_measures);
  write_optional(json, "opsahl_partners", graph.opsahl_partners);
  write_optional(json, "diameter", graph.diameter);
  write_optional(json, "mean_distance", graph.mean_distance);
  write_optional(json, "degree_centralisation_measures", graph.degree_centralisation.measures);
  write_optional(json, "degree_centralisation_partners", graph.degree_centralisation.partners);
  write_optional(json, "closeness_centralisation_measures",
                 graph.closeness_centralisation.measures);
  write_optional(json, "closeness_centralisation_partners",
                 graph.closeness_centralisation.partners);
  write_optional(json, "betweenness_centralisation_measures",
                 graph.betweenness_centralisation.measures);
  write_optional(json, "betweenness_centralisation_partners",
                 graph.betweenness_centralisation.partners);
  json.end();
}

// Above so many, ties.csv alone has them: they would be most of the file.
constexpr std::size_t most_ties = 100'000;

void write_ties(JsonWriter& json, const Programme& programme, const TieScores& scores) {
  json.key("ties");
  json.begin_array();
  if (scores.butterflies.size() > most_ties) {
    json.end();
    return;
  }
  for (const TieRow& tie : tie_rows(programme, scores)) {
    json.begin_object(Layout::one_line);
    json.member("measure", programme[tie.measure].key);
    json.member("partner", programme[tie.partner].key);
    json.member("butterflies", scores.butterflies[tie.index]);
    write_optional(
        json, "bitruss",
        scores.bitruss.empty() ? std::nullopt : std::optional(scores.bitruss[tie.index]));
    json.member("bridge", scores.bridges[tie.index]);
    json.end();
  }
  json.end();
}

// How many pairs of a side are below 0.05, for each model, direction and correction.
void write_chances(JsonWriter& json, std::string_view side, const SideChances& chances) {
  constexpr double alpha = 0.05;
  const auto write = [&](std::string_view name, const OverlapChances& of) {
    json.key(name);
    json.begin_object(Layout::one_line);
    if (name == "bicm") json.member("residual", of.residual());
    for (const Direction direction : {Direction::more, Direction::less}) {
      json.key(direction == Direction::more ? "more" : "less");
      json.begin_object(Layout::one_line);
      json.member("raw", of.count_below(alpha, direction, Correction::none));
      json.member("bonferroni", of.count_below(alpha, direction, Correction::bonferroni));
      json.member("holm", of.count_below(alpha, direction, Correction::holm));
      json.member("bh", of.count_below(alpha, direction, Correction::benjamini_hochberg));
      json.end();
    }
    json.end();
  };
  json.key(side);
  json.begin_object();
  if (chances.hypergeometric && chances.bicm) {
    json.member("pairs", chances.hypergeometric->pairs());
    json.member("alpha", alpha);
    write("hypergeometric", *chances.hypergeometric);
    write("bicm", *chances.bicm);
  }
  json.end();
}

template <StrongId Vertex>
void write_overlaps(JsonWriter& json, const Programme& programme, std::string_view side,
                    const std::vector<Overlap<Vertex>>& overlaps, const SideChances& chances) {
  json.key(side);
  json.begin_array();
  for (const Overlap<Vertex>& pair : overlaps) {
    json.begin_object(Layout::one_line);
    json.member("a", programme[pair.first].key);
    json.member("b", programme[pair.second].key);
    json.member("shared", pair.shared);
    json.member("jaccard", pair.jaccard);
    json.member("overlap", pair.overlap);
    json.member("dice", pair.dice);
    json.member("cosine", pair.cosine);
    json.member("association", pair.association);
    json.member("phi", pair.phi);
    json.member("bonacich", pair.bonacich);
    json.member("newman", pair.newman);
    json.member("resource_allocation", pair.resource_allocation);
    json.member("adamic_adar", pair.adamic_adar);
    json.member("p_hypergeometric", pair.p_hypergeometric);
    for (const auto& [name, p] : corrected(chances, pair)) json.member(name, p);
    json.end();
  }
  json.end();
}

void write_duplicates(JsonWriter& json, const Programme& programme,
                      const std::vector<Duplicate>& duplicates) {
  json.key("duplicates");
  json.begin_array();
  for (const Duplicate& pair : duplicates) {
    json.begin_object();
    json.member("a", programme[pair.first].key);
    json.member("b", programme[pair.second].key);
    json.member("class", name_of(pair.kind));
    json.member("score", pair.score);
    json.member("text", pair.text);
    json.member("partners", pair.partners);
    json.member("goal", pair.goal);
    json.member("section", pair.section);
    json.member("shared_words", pair.shared_words);
    write_keys(json, programme, "shared_partners", pair.shared_partners);
    json.end();
  }
  json.end();
}

void write_member(JsonWriter& json, std::string_view key, std::uint32_t coalition,
                  std::string_view mode) {
  json.begin_object(Layout::one_line);
  json.member("id", key);
  json.member("coalition", coalition + 1);
  json.member("mode", mode);
  json.end();
}

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

// One finding under its own schema.
template <class Write>
std::string document(std::string_view schema, Write write) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", schema);
  write(json);
  json.end();
  return std::move(json).finish();
}

std::vector<PartnerId> all_partners(const Programme& programme) {
  std::vector<PartnerId> ids;
  for (std::uint32_t p = 0; p < programme.partners.size(); ++p) ids.push_back(PartnerId{p});
  return ids;
}

template <StrongId Vertex>
std::string overlaps_document(const Programme& programme, std::string_view side,
                              const std::vector<Overlap<Vertex>>& overlaps,
                              const SideChances& chances, OverlapIndex by, std::size_t top) {
  return document("partnergraph/overlaps/1", [&](JsonWriter& json) {
    json.key("overlaps");
    json.begin_object();
    write_overlaps(json, programme, side, strongest(overlaps, top, by), chances);
    json.end();
    json.key("chance");
    json.begin_object();
    write_chances(json, side, chances);
    json.end();
  });
}

}  // namespace

std::string results_json(const Programme& programme, const Findings& findings) {
  return document("partnergraph/results/1", [&](JsonWriter& json) {
    json.member("title", programme.title);
    if (!programme.date.empty()) json.member("date", programme.date);
    json.member("language", programme.language);
    json.member("convention", name_of(findings.convention));
    write_measures(json, programme, findings);
    write_partners(json, programme, findings, all_partners(programme));
    write_graph(json, findings.graph);
    write_ties(json, programme, findings.ties);
    json.key("overlaps");
    json.begin_object();
    write_overlaps(json, programme, "measures", strongest(findings.measure_overlaps, 0),
                   findings.measure_chances);
    write_overlaps(json, programme, "partners", strongest(findings.partner_overlaps, 0),
                   findings.partner_chances);
    json.end();
    json.key("chance");
    json.begin_object();
    write_chances(json, "measures", findings.measure_chances);
    write_chances(json, "partners", findings.partner_chances);
    json.end();
    write_duplicates(json, programme, findings.duplicates);
    write_coalitions(json, programme, findings);
    write_cover(json, programme, findings.cover);
    write_diagnostics(json, programme, all_diagnostics(programme, findings));
  });
}

std::string partners_json(const Programme& programme, const Findings& findings, std::size_t top) {
  return document("partnergraph/partners/1", [&](JsonWriter& json) {
    json.member("convention", name_of(findings.convention));
    json.member("ranked_by", findings.ranked_by);
    write_partners(json, programme, findings, first_of(key_partners(programme, findings), top));
  });
}

std::string measure_overlaps_json(const Programme& programme, const Findings& findings,
                                  std::size_t top) {
  return overlaps_document(programme, "measures", findings.measure_overlaps,
                           findings.measure_chances, findings.overlaps_by, top);
}

std::string partner_overlaps_json(const Programme& programme, const Findings& findings,
                                  std::size_t top) {
  return overlaps_document(programme, "partners", findings.partner_overlaps,
                           findings.partner_chances, findings.overlaps_by, top);
}

std::string duplicates_json(const Programme& programme, const Findings& findings, std::size_t top) {
  return document("partnergraph/duplicates/1", [&](JsonWriter& json) {
    const bool goals = findings.duplicates_by.of == DuplicateOf::goals;
    json.member("of", goals ? "goals" : "measures");
    json.member("threshold", findings.duplicates_by.threshold);
    write_duplicates(json, programme, first_of(findings.duplicates, top));
  });
}

std::string coalitions_json(const Programme& programme, const Findings& findings) {
  return document("partnergraph/coalitions/1",
                  [&](JsonWriter& json) { write_coalitions(json, programme, findings); });
}

std::string cover_json(const Programme& programme, const Findings& findings) {
  return document("partnergraph/cover/1",
                  [&](JsonWriter& json) { write_cover(json, programme, findings.cover); });
}

}  // namespace partnergraph
