#include <partnergraph/output/results_json.hpp>

#include <limits>
#include <optional>
#include <utility>

#include "coalition_json.hpp"
#include "cover_json.hpp"
#include "json_parts.hpp"
#include "names.hpp"
#include "overlap_json.hpp"
#include "selection.hpp"
#include "tie_rows.hpp"
#include "vertex_json.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

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

// One finding under its own schema.
template <class Write>
std::string document(std::string_view schema, Write write, std::size_t bytes = 0) {
  JsonWriter json(bytes);
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
  const auto write = [&](JsonWriter& json) {
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
  };
  // Of a network without texts; what is too much is never touched, so costs nothing.
  constexpr std::size_t vertex_bytes = 1'500;
  constexpr std::size_t tie_bytes = 100;
  const std::size_t bytes = vertex_bytes * (programme.measures.size() + programme.partners.size()) +
                            tie_bytes * findings.graph.ties;
  return document("partnergraph/results/1", write, bytes);
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
