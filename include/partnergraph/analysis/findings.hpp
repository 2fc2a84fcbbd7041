// Everything that `report` tells about a programme.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/centralisation.hpp>
#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/coalition_evidence.hpp>
#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/duplicate.hpp>
#include <partnergraph/analysis/key_partner.hpp>
#include <partnergraph/analysis/metrics.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/analysis/overlap_chance.hpp>
#include <partnergraph/analysis/ranking.hpp>
#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/analysis/tie_scores.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Counts and shares of the whole graph.
struct GraphFacts {
  std::uint64_t measures = 0;
  std::uint64_t partners = 0;
  std::uint64_t ties = 0;
  double density = 0.0;  ///< ties / (measures * partners), in [0, 1]; 0 if a mode is empty
  std::uint64_t components = 0;
  std::uint64_t butterflies = 0;  ///< 2 x 2 complete subgraphs (four-cycles)
  std::uint64_t articulation_points = 0;
  std::uint64_t bridges = 0;
  // None where the network has nothing that it could be said of, or where it was left out.
  std::optional<double> assortativity;     ///< of degrees
  std::optional<double> robins_alexander;  ///< share of the paths of three ties that are closed
  std::optional<double> opsahl_measures;   ///< the same of four ties, between measures
  std::optional<double> opsahl_partners;
  std::optional<std::uint32_t> diameter;  ///< over the pairs that a path joins
  std::optional<double> mean_distance;
  Centralisation degree_centralisation;
  Centralisation closeness_centralisation;  ///< also none if the network has several components
  Centralisation betweenness_centralisation;
};

struct Findings {
  GraphFacts graph;
  std::vector<Metric> metrics;  ///< as metrics_of has them, then structure
  /// The one that the key partners are in order of; "betweenness" where it was computed.
  std::string ranked_by = "betweenness";
  Convention convention = Convention::own;  ///< that the metrics follow
  std::vector<PartnerRanks> ranks;          ///< one a metric
  std::vector<KeyPartner> key_facts;        ///< one a partner
  TieScores ties;
  std::vector<Overlap<MeasureId>> measure_overlaps;
  std::vector<Overlap<PartnerId>> partner_overlaps;
  OverlapIndex overlaps_by = OverlapIndex::shared;  ///< what the lists of overlaps are ordered by
  SideChances measure_chances;                      ///< empty if they exceed their budget
  SideChances partner_chances;
  std::vector<Duplicate> duplicates;
  DuplicateOptions duplicates_by;  ///< how these were found
  Components components;
  Coalitions coalitions;
  std::optional<CoalitionEvidence> coalition_evidence;  ///< none unless asked for
  Cover cover;
  Diagnostics notes;  ///< what was left out or cut because it exceeded a budget, and why
};

/// What is computed beside the counts, the components and the degrees. Whoever prints one finding
/// asks for that one alone: on a large network each costs seconds.
struct Wanted {
  bool centrality = true;  ///< all metrics, their ranks, and what is said of each key partner
  bool ties = true;        ///< bitruss numbers; the other scores of ties come with centrality
  bool measure_overlaps = true;
  bool partner_overlaps = true;
  bool duplicates = true;
  bool coalitions = true;
  bool cover = true;
  bool key_order = false;  ///< without centrality: the order of key partners alone, no notes

  [[nodiscard]] static Wanted nothing() {
    return {false, false, false, false, false, false, false};
  }
};

struct FindingsOptions {
  Wanted wanted;
  MetricOptions metrics;
  bool rank_stability = true;                ///< how far ranks move: many times the metrics' work
  std::vector<DoubtfulPair> doubtful_pairs;  ///< partners that may be one, for the rank stability
  OverlapOptions overlaps;
  DuplicateOptions duplicates;
  CoalitionOptions coalitions;
  bool weigh_coalitions = false;                ///< compute the evidence for them
  CoalitionEvidenceOptions coalition_evidence;  ///< resolution and seed are those of coalitions
  CoverOptions cover;
  /// From so many ties on, coalitions and cover are sought in threads beside the centrality.
  std::size_t least_ties_beside = 100'000;
  /// Called before each stage with what it finds, in plain English: "coalitions". Changes nothing.
  std::function<void(std::string_view stage)> on_stage;

  // Budgets: what exceeds one is left out with a note, so that a large network still gets its other
  // findings in time. All are forecast from counts before anything is computed.
  std::uint64_t max_stability_work = 200'000'000;  ///< variants * vertices * ties (stability_work)
  std::uint64_t max_pair_work = 1'000'000'000;  ///< meetings (OverlapForecast), for the overlaps of
                                                ///< each side
  std::uint64_t max_onward_work = 300'000'000;  ///< steps that go on from each of these meetings:
                                                ///< structural holes, Opsahl, bitruss
  std::uint64_t max_chance_work = 4'000'000;    ///< ChanceForecast, for p-values of each side
  std::uint64_t max_duplicate_work = 5'000'000'000;  ///< meetings (DuplicateSearch)
  std::uint64_t max_overlaps = 1'000'000;            ///< pairs kept a side: the strongest
  std::uint64_t max_evidence_work = 1'000'000;  ///< ties * searches, for the evidence: fewer runs,
                                                ///< then none
  std::uint64_t max_duplicates = 10'000;        ///< pairs kept: the likest
};

/// Runs every analysis that is wanted. `graph` is graph_of(programme).
[[nodiscard]] Findings analyse(const Programme& programme, const BipartiteGraph& graph,
                               const FindingsOptions& options = {});

/// The scores of that name, or nullptr if they were left out.
[[nodiscard]] const Scores* find_metric(const Findings& findings, std::string_view name);

/// The ranks by that metric, or nullptr if it was left out.
[[nodiscard]] const PartnerRanks* find_ranks(const Findings& findings, std::string_view name);

/// Partners in the order of a key-partner list: organisations first, then groups; within a kind by
/// their rank in the metric `ranked_by` (where known; without a rank last), then degree
/// (descending), then key.
[[nodiscard]] std::vector<PartnerId> key_partners(const Programme& programme,
                                                  const Findings& findings);

}  // namespace partnergraph
