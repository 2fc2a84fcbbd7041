#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/analysis/threads.hpp>

#include <algorithm>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/messages.hpp"

using namespace partnergraph;

namespace {

Programme davis_programme() {
  Programme programme;
  for (std::uint32_t event = 1; event <= 14; ++event) {
    const std::string name = "E" + std::to_string(event);
    const auto kind = event == 8 ? PartnerKind::group : PartnerKind::organisation;
    programme.partners.push_back({name, name, kind, {}});
  }
  for (const auto& [woman, row] : test::davis_rows) {
    Measure measure;
    measure.key = measure.title = woman;
    for (std::uint32_t event = 0; event < row.size(); ++event) {
      if (row[event] == '1') measure.mentions.push_back({PartnerId{event}, "E", {}, 1.0});
    }
    programme.measures.push_back(measure);
  }
  return programme;
}

std::vector<std::string> names(const Findings& findings) {
  std::vector<std::string> result;
  for (const Metric& metric : findings.metrics) result.emplace_back(metric.name);
  return result;
}

TEST_CASE("analyse computes what is wanted, the same as among everything", "[findings][davis]") {
  const Programme programme = davis_programme();
  const BipartiteGraph graph = graph_of(programme);
  const Findings all = analyse(programme, graph);
  FindingsOptions options;
  options.wanted = Wanted::nothing();

  const Findings none = analyse(programme, graph, options);
  CHECK(none.graph.ties == 89);
  CHECK(names(none) == std::vector<std::string>{"degree", "degree_normalised"});
  CHECK(find_ranks(none, "degree")->rank == find_ranks(all, "degree")->rank);
  CHECK(none.key_facts.empty());
  CHECK(none.measure_overlaps.empty());
  CHECK(none.partner_overlaps.empty());
  CHECK(none.coalitions.measures.empty());
  CHECK(none.cover.steps.empty());

  options.wanted.partner_overlaps = true;
  const Findings overlaps = analyse(programme, graph, options);
  CHECK(overlaps.measure_overlaps.empty());
  REQUIRE(overlaps.partner_overlaps.size() == all.partner_overlaps.size());
  CHECK(overlaps.partner_overlaps.front().shared == all.partner_overlaps.front().shared);

  options.wanted = Wanted::nothing();
  options.wanted.coalitions = options.wanted.cover = true;
  const Findings two = analyse(programme, graph, options);
  CHECK(two.partner_overlaps.empty());
  CHECK(two.coalitions.measures == all.coalitions.measures);
  CHECK(two.cover.optima.sets == all.cover.optima.sets);

  options.wanted = Wanted::nothing();
  options.wanted.centrality = true;
  const Findings central = analyse(programme, graph, options);
  CHECK(names(central) == names(all));
  CHECK(central.ties.bitruss.empty());
  CHECK(!all.ties.bitruss.empty());
}

TEST_CASE("analyse runs everything", "[findings][davis]") {
  const Programme programme = davis_programme();
  const Findings found = analyse(programme, graph_of(programme));
  CHECK(found.graph.measures == 18);
  CHECK(found.graph.partners == 14);
  CHECK(found.graph.ties == 89);
  CHECK(found.graph.density == 89.0 / 252.0);
  CHECK(found.graph.components == 1);
  CHECK(found.graph.butterflies == 341);
  const auto metrics = names(found);
  const std::vector<std::string> first{"degree",
                                       "degree_normalised",
                                       "betweenness",
                                       "betweenness_normalised",
                                       "closeness_normalised",
                                       "harmonic",
                                       "eigenvector",
                                       "hits",
                                       "birank",
                                       "cohits",
                                       "bgrm",
                                       "pagerank",
                                       "katz",
                                       "core",
                                       "articulation",
                                       "butterflies",
                                       "clustering",
                                       "clustering_min",
                                       "clustering_max",
                                       "redundancy",
                                       "constraint_two_mode",
                                       "effective_size_two_mode",
                                       "constraint",
                                       "effective_size"};
  REQUIRE(metrics.size() >= first.size());
  CHECK(std::equal(first.begin(), first.end(), metrics.begin()));
  CHECK(find_ranks(found, "degree")->best.size() == 14);
  CHECK(found.graph.articulation_points == 0);
  CHECK(found.graph.bridges == 0);
  CHECK(found.graph.diameter == 4U);
  CHECK(found.graph.mean_distance.value() == Approx(2.306452));
  CHECK(found.graph.robins_alexander.value() == Approx(0.467764));
  CHECK(found.graph.opsahl_measures.value() == Approx(0.771897));
  CHECK(found.graph.opsahl_partners.value() == Approx(0.818736));
  CHECK(found.graph.assortativity.value() == Approx(-0.336998));
  CHECK(std::ranges::count(found.ties.bitruss, 12U) == 20);
  CHECK(found.ties.butterflies.size() == 89);
  CHECK(found.ties.bridges == std::vector<bool>(89, false));
  CHECK(found.measure_overlaps.size() == 139);
  CHECK(found.partner_overlaps.size() == 66);
  CHECK(found.coalitions.count == 4);
  CHECK(found.cover.steps.size() == 3);
  CHECK(found.notes.empty());
}

// By betweenness E9 follows E8; E8 was made a group here, so it comes last.
TEST_CASE("key partners: organisations by betweenness, then groups", "[findings]") {
  const Programme programme = davis_programme();
  const Findings found = analyse(programme, graph_of(programme));
  const auto order = key_partners(programme, found);
  REQUIRE(order.size() == 14);
  CHECK(order.front() == PartnerId{8});
  CHECK(order.back() == PartnerId{7});
}

TEST_CASE("what exceeds a budget is left out with a note", "[findings]") {
  const Programme programme = davis_programme();
  FindingsOptions options;
  options.metrics.max_path_work = 32 * 89 - 1;
  options.metrics.max_distance_work = 32 * 89 - 1;
  options.max_stability_work = 18 * 32 * 89 - 1;
  options.max_overlaps = 10;
  const Findings cut = analyse(programme, graph_of(programme), options);
  CHECK(find_metric(cut, "betweenness") == nullptr);
  CHECK(cut.measure_overlaps.size() == 10);
  CHECK(cut.partner_overlaps.size() == 10);
  CHECK(find_metric(cut, "harmonic") == nullptr);
  CHECK(find_metric(cut, "eigenvector") != nullptr);
  CHECK(find_ranks(cut, "degree")->best.empty());
  std::vector<std::string> codes;
  for (const Diagnostic& note : cut.notes) codes.push_back(note.code);
  CHECK(codes == std::vector<std::string>{"betweenness-left-out", "closeness-left-out",
                                          "rank-stability-left-out", "distances-left-out",
                                          "measure-overlaps-cut", "partner-overlaps-cut"});
  CHECK(cut.notes[0].message.en ==
        "betweenness was left out: vertices * ties is 2848, more than the budget max_path_work = "
        "2847");
  CHECK(cut.notes[2].message.en ==
        "how far ranks move without one measure was left out: variants * vertices * ties is 51264, "
        "more than the budget max_stability_work = 51263");
  CHECK(cut.notes[3].message.en ==
        "diameter and mean distance were left out: it would take 2848 steps, more than the budget "
        "max_path_work = 2847");
  CHECK_FALSE(cut.graph.diameter.has_value());
  CHECK(cut.graph.opsahl_measures.has_value());
  CHECK(key_partners(programme, cut).front() == PartnerId{8});  // 12 women, the most but for E8

  options.max_pair_work = 100;
  const Findings bare = analyse(programme, graph_of(programme), options);
  CHECK(bare.measure_overlaps.empty());
  CHECK(bare.partner_overlaps.empty());
  CHECK(bare.notes.size() == 7);
  test::check_translated(bare.notes);
  CHECK(find_metric(bare, "clustering") == nullptr);
  CHECK(find_metric(bare, "redundancy") == nullptr);
  CHECK(find_metric(bare, "core") != nullptr);
  CHECK(bare.graph.butterflies == 341);

  options.max_onward_work = 100;
  const Findings onward = analyse(programme, graph_of(programme), options);
  CHECK(onward.notes.size() == 10);
  test::check_translated(onward.notes);
  CHECK(onward.ties.bitruss.empty());
  CHECK(onward.ties.butterflies.size() == 89);
  CHECK(find_metric(onward, "constraint") == nullptr);
  CHECK(find_metric(onward, "effective_size_two_mode") == nullptr);
  CHECK_FALSE(onward.graph.opsahl_partners.has_value());
}

// n measures of the same text, each with a partner of its own.
Programme equal_texts(std::uint32_t n) {
  Programme programme;
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::string key = "P" + std::to_string(i);
    programme.partners.push_back({key, key, PartnerKind::organisation, {}});
    Measure measure;
    measure.key = "M" + std::to_string(i);
    measure.title = "Grønne felles innkjøp";
    measure.mentions.push_back({PartnerId{i}, key, {}, 1.0});
    programme.measures.push_back(measure);
  }
  return programme;
}

// No two measures meet in a partner, but all 10 * 9 / 2 pairs do in their words.
TEST_CASE("pairs alike in text alone count towards the budget of duplicates", "[findings]") {
  const Programme programme = equal_texts(10);
  FindingsOptions options;
  const BipartiteGraph graph = graph_of(programme);
  const std::uint64_t meetings = DuplicateSearch(programme, graph).meetings();
  REQUIRE(meetings >= 45);
  options.max_duplicate_work = meetings;
  const Findings within = analyse(programme, graph_of(programme), options);
  CHECK(within.duplicates.size() == 45);
  CHECK(within.notes.empty());

  options.max_duplicate_work = meetings - 1;
  const Findings above = analyse(programme, graph_of(programme), options);
  CHECK(above.duplicates.empty());
  REQUIRE(above.notes.size() == 1);
  test::check_translated(above.notes);
  CHECK(above.notes[0].code == "duplicates-left-out");
  CHECK(above.notes[0].message.en ==
        "duplicates were left out: measures meet " + std::to_string(meetings) +
            " times in a word, a run of letters or a partner, more than the budget "
            "max_duplicate_work = " +
            std::to_string(meetings - 1));
}

TEST_CASE("duplicates are called cut only if there were more", "[findings]") {
  const Programme programme = equal_texts(3);
  const BipartiteGraph graph = graph_of(programme);
  FindingsOptions options;
  options.max_duplicates = 3;
  const Findings all = analyse(programme, graph, options);
  CHECK(all.duplicates.size() == 3);
  CHECK(all.notes.empty());

  options.max_duplicates = 2;
  const Findings cut = analyse(programme, graph, options);
  CHECK(cut.duplicates ==
        std::vector<Duplicate>(all.duplicates.begin(), all.duplicates.begin() + 2));
  REQUIRE(cut.notes.size() == 1);
  test::check_translated(cut.notes);
  CHECK(cut.notes[0].code == "duplicates-cut");
  CHECK(cut.notes[0].message.en ==
        "only the 2 likest pairs of measures were kept, as the budget max_duplicates says");
}

TEST_CASE("what is sought beside the other findings is the same", "[findings][davis]") {
  const Programme programme = davis_programme();
  const BipartiteGraph graph = graph_of(programme);
  const Coalitions alone = coalitions(graph);
  const Cover cover = smallest_cover(graph);
  FindingsOptions options;
  options.least_ties_beside = 1;
  for (const std::uint32_t threads : {1U, 2U, 4U}) {
    const ThreadLimit limit(threads);
    const Findings findings = analyse(programme, graph, options);
    CHECK(findings.coalitions.measures == alone.measures);
    CHECK(findings.coalitions.partners == alone.partners);
    CHECK(findings.coalitions.modularity == alone.modularity);
    CHECK(std::ranges::equal(findings.cover.steps, cover.steps, {}, &CoverStep::partner,
                             &CoverStep::partner));
    CHECK(findings.cover.optimal == cover.optimal);
  }
}

TEST_CASE("an empty programme has empty findings", "[findings]") {
  const Findings found = analyse({}, {0, 0, {}});
  CHECK(found.graph.density == 0.0);
  CHECK(found.components.count == 0);
  CHECK(found.cover.optimal);
  CHECK(key_partners({}, found).empty());
}

}  // namespace
