#include <partnergraph/analysis/findings.hpp>

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "note_texts.hpp"
#include "structure.hpp"

namespace partnergraph {
namespace {

GraphFacts facts_of(const BipartiteGraph& graph, const Components& components) {
  GraphFacts facts;
  facts.measures = graph.partners().size();
  facts.partners = graph.measures().size();
  facts.ties = graph.tie_count();
  const double cells = static_cast<double>(facts.measures) * static_cast<double>(facts.partners);
  facts.density = cells > 0.0 ? static_cast<double>(facts.ties) / cells : 0.0;
  facts.components = components.count;
  return facts;
}

void note(Findings& findings, std::string code, Message message) {
  findings.notes.push_back({Severity::note, std::move(code), std::move(message), {}});
}

void add_metrics(Findings& findings, const Programme& programme, const BipartiteGraph& graph,
                 const FindingsOptions& options) {
  Metrics metrics = metrics_of(graph, options.metrics);
  findings.metrics = std::move(metrics.scores);
  findings.notes = std::move(metrics.notes);
  findings.ranks = partner_ranks(programme, findings.metrics);
  findings.key_facts = key_partner_facts(programme, graph);
  if (!options.rank_stability) return;
  const std::uint64_t work = stability_work(graph, options.doubtful_pairs.size());
  if (work <= options.max_stability_work) {
    add_stability(findings.ranks, programme, graph, options.doubtful_pairs, options.metrics);
    return;
  }
  note(findings, "rank-stability-left-out",
       fill(analysis_texts::rank_stability_left_out, {work, options.max_stability_work}));
}

// True if so many meetings are within the budget; otherwise says what is left out.
bool affordable(Findings& findings, std::string code, const Phrase& left_out,
                std::uint64_t meetings, std::uint64_t budget) {
  if (meetings <= budget) return true;
  note(findings, std::move(code), fill(left_out, {meetings, budget}));
  return false;
}

template <class Overlaps>
void note_if_cut(Findings& findings, std::string code, const Phrase& cut, const Overlaps& overlaps,
                 std::size_t budget, std::uint64_t meetings) {
  if (overlaps.size() < budget || meetings <= budget) return;
  note(findings, std::move(code), fill(cut, {budget}));
}

void add_overlaps(Findings& findings, const BipartiteGraph& graph, const FindingsOptions& options) {
  const OverlapForecast forecast = overlap_forecast(graph);
  const std::uint64_t budget = options.max_pair_work;
  OverlapOptions overlaps = options.overlaps;
  overlaps.strongest =
      static_cast<std::size_t>(std::min<std::uint64_t>(overlaps.strongest, options.max_overlaps));

  if (options.wanted.measure_overlaps &&
      affordable(findings, "measure-overlaps-left-out", analysis_texts::measure_overlaps_left_out,
                 forecast.measures, budget)) {
    findings.measure_overlaps = measure_overlaps(graph, overlaps);
    note_if_cut(findings, "measure-overlaps-cut", analysis_texts::measure_overlaps_cut,
                findings.measure_overlaps, overlaps.strongest, forecast.measures);
  }
  if (options.wanted.partner_overlaps &&
      affordable(findings, "partner-overlaps-left-out", analysis_texts::partner_overlaps_left_out,
                 forecast.partners, budget)) {
    findings.partner_overlaps = partner_overlaps(graph, overlaps);
    note_if_cut(findings, "partner-overlaps-cut", analysis_texts::partner_overlaps_cut,
                findings.partner_overlaps, overlaps.strongest, forecast.partners);
  }
}

// After the metrics, two of which it reads: where one was left out, so is this.
void add_centralisation(Findings& findings, const BipartiteGraph& graph) {
  GraphFacts& facts = findings.graph;
  facts.degree_centralisation = degree_centralisation(graph);
  if (const Scores* scores = find_metric(findings, "betweenness_normalised"); scores != nullptr) {
    facts.betweenness_centralisation = betweenness_centralisation(*scores);
  }
  const Scores* close = find_metric(findings, "closeness_normalised");
  if (close != nullptr && facts.components == 1) {
    facts.closeness_centralisation = closeness_centralisation(*close);
  }
}

void add_structure(Findings& findings, const Programme& programme, const BipartiteGraph& graph,
                   const FindingsOptions& options) {
  Structure found = structure_of(graph, options, findings.graph);
  std::ranges::move(partner_ranks(programme, found.scores), std::back_inserter(findings.ranks));
  std::ranges::move(found.scores, std::back_inserter(findings.metrics));
  findings.ties = std::move(found.ties);
  std::ranges::move(found.notes, std::back_inserter(findings.notes));
}

// After the overlaps, whose budget they share: what is left out there is left out here.
void add_chances(Findings& findings, const BipartiteGraph& graph, const FindingsOptions& options) {
  const OverlapForecast meetings = overlap_forecast(graph);
  const ChanceForecast work = chance_forecast(graph);
  const auto within_budget = [&](std::string code, const Phrase& left_out, std::uint64_t met,
                                 std::uint64_t cost) {
    if (met > options.max_pair_work) return false;
    if (cost <= options.max_chance_work) return true;
    note(findings, std::move(code), fill(left_out, {cost, options.max_chance_work}));
    return false;
  };
  if (options.wanted.measure_overlaps &&
      within_budget("measure-chances-left-out", analysis_texts::measure_chances_left_out,
                    meetings.measures, work.measures)) {
    findings.measure_chances = both_measure_chances(graph);
  }
  if (options.wanted.partner_overlaps &&
      within_budget("partner-chances-left-out", analysis_texts::partner_chances_left_out,
                    meetings.partners, work.partners)) {
    findings.partner_chances = both_partner_chances(graph);
  }
}

void add_duplicates(Findings& findings, const Programme& programme, const BipartiteGraph& graph,
                    const FindingsOptions& options) {
  DuplicateOptions duplicates = findings.duplicates_by = options.duplicates;
  const auto most = static_cast<std::size_t>(
      std::min<std::uint64_t>(duplicates.strongest, options.max_duplicates));
  // One more than is kept tells whether there are more.
  duplicates.strongest = std::max(most, most + 1);
  const DuplicateSearch search(programme, graph, duplicates);
  if (search.meetings() > options.max_duplicate_work) {
    note(
        findings, "duplicates-left-out",
        fill(analysis_texts::duplicates_left_out, {search.meetings(), options.max_duplicate_work}));
    return;
  }
  findings.duplicates = search.pairs();
  if (findings.duplicates.size() > most) {
    findings.duplicates.resize(most);
    note(findings, "duplicates-cut", fill(analysis_texts::duplicates_cut, {most}));
  }
}

// Fewer searches a run, then fewer runs, so that a large network gets its evidence in time too.
CoalitionEvidenceOptions affordable_evidence(const FindingsOptions& options,
                                             const BipartiteGraph& graph) {
  constexpr std::uint64_t least_searches = 3;
  CoalitionEvidenceOptions evidence = options.coalition_evidence;
  evidence.resolution = options.coalitions.resolution;
  evidence.seed = options.coalitions.seed;
  evidence.left_out = std::min(evidence.left_out, graph.partners().size());
  const std::uint64_t runs = std::uint64_t{evidence.samples} + evidence.left_out;
  const std::uint64_t affordable =
      options.max_evidence_work / std::max<std::uint64_t>(1, graph.tie_count());
  if (affordable >= evidence.restarts + runs * evidence.searches) return evidence;
  const std::uint64_t searches = affordable / std::max<std::uint64_t>(1, runs + evidence.restarts);
  evidence.searches = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(evidence.searches, std::max(least_searches, searches)));
  const auto most = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(affordable / (2 * evidence.searches + 1), 1'000'000));
  evidence.samples = std::min(evidence.samples, most);
  evidence.left_out = std::min(evidence.left_out, most);
  evidence.restarts = std::min(evidence.restarts, most);
  return evidence;
}

void add_evidence(Findings& findings, const BipartiteGraph& graph, const FindingsOptions& options) {
  constexpr std::uint32_t least_runs = 20;  // fewer tell nothing
  CoalitionEvidenceOptions evidence = affordable_evidence(options, graph);
  const std::uint32_t wanted = options.coalition_evidence.samples;
  if (evidence.samples < std::min(wanted, least_runs)) {
    evidence.samples = evidence.left_out = evidence.restarts = 0;
    note(findings, "coalition-evidence-left-out",
         fill(analysis_texts::evidence_left_out, {graph.tie_count()}));
  } else if (evidence.samples < wanted) {
    note(findings, "coalition-evidence-cut",
         fill(analysis_texts::evidence_cut, {evidence.samples, wanted}));
  }
  findings.coalition_evidence = coalition_evidence(graph, findings.coalitions, evidence);
}

}  // namespace

Findings analyse(const Programme& programme, const BipartiteGraph& graph,
                 const FindingsOptions& options) {
  const Wanted& wanted = options.wanted;
  // True if it is wanted, which is told to whoever watches.
  const auto begins = [&options](bool is_wanted, std::string_view stage) {
    if (is_wanted && options.on_stage) options.on_stage(stage);
    return is_wanted;
  };
  // Each of these searches in a large network is one thread's work: they go on beside what
  // keeps the other threads busy.
  std::future<Coalitions> search;
  std::future<Cover> cover;
  if (wanted.centrality && graph.tie_count() >= options.least_ties_beside && thread_count() > 1) {
    if (wanted.coalitions) {
      search =
          std::async(std::launch::async, [&] { return coalitions(graph, options.coalitions); });
    }
    if (wanted.cover) {
      cover = std::async(std::launch::async, [&] { return smallest_cover(graph, options.cover); });
    }
  }
  Findings findings;
  findings.components = components(graph);
  findings.graph = facts_of(graph, findings.components);
  findings.convention = options.metrics.convention;
  findings.overlaps_by = options.overlaps.by;
  if (begins(wanted.centrality, "key partners")) {
    add_metrics(findings, programme, graph, options);
  } else {
    findings.metrics =
        wanted.key_order ? key_metrics_of(graph, options.metrics).scores : degrees_of(graph);
    findings.ranks = partner_ranks(programme, findings.metrics);
  }
  if (begins(wanted.centrality, "structure")) {
    add_structure(findings, programme, graph, options);
    add_centralisation(findings, graph);
  }
  if (begins(wanted.measure_overlaps || wanted.partner_overlaps, "overlaps")) {
    add_overlaps(findings, graph, options);
    add_chances(findings, graph, options);
  }
  if (begins(wanted.duplicates, "duplicates")) add_duplicates(findings, programme, graph, options);
  if (begins(wanted.coalitions, "coalitions")) {
    findings.coalitions = search.valid() ? search.get() : coalitions(graph, options.coalitions);
  }
  if (begins(wanted.coalitions && options.weigh_coalitions, "evidence for the coalitions")) {
    add_evidence(findings, graph, options);
  }
  if (begins(wanted.cover, "smallest cover")) {
    findings.cover = cover.valid() ? cover.get() : smallest_cover(graph, options.cover);
  }
  return findings;
}

const Scores* find_metric(const Findings& findings, std::string_view name) {
  const auto at = std::ranges::find(findings.metrics, name, &Metric::name);
  return at == findings.metrics.end() ? nullptr : &at->scores;
}

const PartnerRanks* find_ranks(const Findings& findings, std::string_view name) {
  const auto at = std::ranges::find(findings.ranks, name, &PartnerRanks::metric);
  return at == findings.ranks.end() ? nullptr : &*at;
}

std::vector<PartnerId> key_partners(const Programme& programme, const Findings& findings) {
  const PartnerRanks* ranks = find_ranks(findings, findings.ranked_by);
  const Scores* degrees = find_metric(findings, "degree");
  // What partners are compared by lies together; their keys, far away, are read for equals alone.
  struct Place {
    bool group = false;
    std::uint32_t rank = 0;
    double degree = 0.0;
    PartnerId partner;
  };
  std::vector<Place> places;
  places.reserve(programme.partners.size());
  for (const PartnerId p :
       IdRange<PartnerId>(static_cast<std::uint32_t>(programme.partners.size()))) {
    const std::uint32_t rank =
        ranks == nullptr ? 0 : ranks->rank[p.index()] - 1;  // without a rank: last
    places.push_back({programme[p].kind != PartnerKind::organisation, rank,
                      degrees == nullptr ? 0.0 : degrees->partners[p.index()], p});
  }
  std::ranges::sort(places, [&](const Place& a, const Place& b) {
    if (a.group != b.group) return b.group;
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.degree != b.degree) return a.degree > b.degree;
    return programme[a.partner].key < programme[b.partner].key;
  });
  std::vector<PartnerId> order;
  order.reserve(places.size());
  for (const Place& place : places) order.push_back(place.partner);
  return order;
}

}  // namespace partnergraph
