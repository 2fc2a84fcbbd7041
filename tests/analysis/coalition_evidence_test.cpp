#include <partnergraph/analysis/coalition_evidence.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>

#include <partnergraph/analysis/threads.hpp>

#include "analysis/curveball.hpp"
#include "analysis/description_length.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

constexpr std::uint64_t ample = 1'000'000'000;

bool near(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance;
}

// Published for Davis Southern Women: graph-tool 2.45 gives the typed model of one group a side
// 192.313310 nats (plain), and finds none that is shorter; so does biSBM (Yen & Larremore 2020).
TEST_CASE("Davis: four coalitions by modularity, no groups by description length",
          "[coalition][evidence][davis]") {
  const BipartiteGraph graph = test::davis();
  const Coalitions found = coalitions(graph);
  const auto plain = parsimony(graph, found, BlockModelKind::plain, ample);
  REQUIRE(plain);
  CHECK(near(plain->trivial.nats, 192.313310, 1e-6));
  CHECK_FALSE(plain->finds_groups());
  CHECK(plain->shortest.nats == plain->trivial.nats);
  CHECK(plain->coalitions.measure_groups == 4);
  CHECK(plain->coalitions.nats > plain->trivial.nats);
  const auto corrected = parsimony(graph, found, BlockModelKind::degree_corrected, ample);
  REQUIRE(corrected);
  CHECK_FALSE(corrected->finds_groups());
}

// 400 copies made elsewhere: mean .2676, deviation .0108, z about 7.2, p = .0025.
TEST_CASE("Davis: random graphs of the same degrees reach less", "[coalition][evidence][davis]") {
  const BipartiteGraph graph = test::davis();
  const CoalitionEvidence evidence =
      coalition_evidence(graph, coalitions(graph), {.restarts = 0, .samples = 400, .left_out = 0});
  const NullModel& null = evidence.null_model;
  CHECK(null.samples == 400);
  CHECK(near(null.mean, 0.2676, 0.002));
  CHECK(near(null.deviation, 0.0108, 0.0015));
  REQUIRE(null.z);
  CHECK(near(*null.z, 7.2, 1.2));
  CHECK(near(null.p, 1.0 / 401.0, 1e-15));
  CHECK(evidence.restarts.runs == 0);
  CHECK(evidence.restarts.measures.empty());
}

// m0 - p0, m1 - p1: one tie each. W = 2; all in one group a side.
//   plain       2 ln 2 + 2 ln 2 - ln 2!            ties
//               + 2 (ln C(1,0) + ln 2! - ln 2! + ln 2)  vertices
//               + ln C(2 + 3 - 1, 2) = ln 6        counts
//   corrected   2 ln 2! - ln 2! - 0 for the ties; q(2, 2) = 2 and ln 2! - ln 2! a side
TEST_CASE("a description by hand", "[coalition][evidence]") {
  const BipartiteGraph graph{2, 2, {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{1}}}};
  const Coalitions found = coalitions(graph);
  const double ln2 = std::log(2.0);
  const auto plain = parsimony(graph, found, BlockModelKind::plain, ample);
  REQUIRE(plain);
  CHECK(near(plain->trivial.nats, 3 * ln2 + 2 * ln2 + std::log(6.0), 1e-12));
  const auto corrected = parsimony(graph, found, BlockModelKind::degree_corrected, ample);
  REQUIRE(corrected);
  CHECK(near(corrected->trivial.nats, ln2 + 2 * ln2 + 2 * ln2 + std::log(6.0), 1e-12));
  // Two groups a side: no tie term; vertices ln C(1,1) + ln 2! + ln 2 a side; C(2 + 10 - 1, 2)
  // = 55.
  CHECK(plain->coalitions.measure_groups == 2);
  CHECK(near(plain->coalitions.nats, 4 * ln2 + std::log(55.0), 1e-12));
}

TEST_CASE("description length finds blocks that are there", "[coalition][evidence]") {
  const BipartiteGraph block = test::complete(12, 12);
  const BipartiteGraph graph = test::disjoint_union(test::disjoint_union(block, block), block);
  const auto plain = parsimony(graph, coalitions(graph), BlockModelKind::plain, ample);
  REQUIRE(plain);
  CHECK(plain->finds_groups());
  CHECK(plain->shortest.measure_groups == 3);
  CHECK(plain->shortest.partner_groups == 3);
  CHECK(plain->shortest.nats <= plain->coalitions.nats);
}

TEST_CASE("a graph that is too large for the description has none", "[coalition][evidence]") {
  const BipartiteGraph graph = test::davis();
  CHECK_FALSE(parsimony(graph, coalitions(graph), BlockModelKind::plain, 10));
  CHECK_FALSE(parsimony({2, 2, {}}, coalitions({2, 2, {}}), BlockModelKind::plain, ample));
}

std::vector<std::size_t> degrees(const auto& rows) {
  std::vector<std::size_t> result;
  for (const auto id : rows.ids()) result.push_back(rows[id].size());
  return result;
}

TEST_CASE("trades keep every degree and the weights of a measure",
          "[coalition][evidence][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  auto ties = test::ties_of(test::random_graph(seed));
  for (std::size_t i = 0; i < ties.size(); ++i) ties[i].weight = 1.0 + static_cast<double>(i % 3);
  const BipartiteGraph source = test::random_graph(seed);
  const BipartiteGraph graph{source.partners().size(), source.measures().size(), ties};
  const BipartiteGraph traded = curveball(graph, SplitMix64(seed));
  CHECK(degrees(traded.partners()) == degrees(graph.partners()));
  CHECK(degrees(traded.measures()) == degrees(graph.measures()));
  const auto weights = [](const BipartiteGraph& g, MeasureId m) {
    std::vector<double> result;
    if (g.weighted()) result.assign(g.partners().weights(m).begin(), g.partners().weights(m).end());
    std::ranges::sort(result);
    return result;
  };
  for (const MeasureId m : graph.partners().ids()) CHECK(weights(traded, m) == weights(graph, m));
}

// Three measures with one partner each, all different: each of the 3! pairings should turn up about
// as often.
TEST_CASE("trades reach every graph of the degrees about equally", "[coalition][evidence]") {
  const BipartiteGraph graph{
      3,
      3,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{1}}, {MeasureId{2}, PartnerId{2}}}};
  std::map<std::vector<std::uint32_t>, int> times;
  for (std::uint64_t seed = 0; seed < 6000; ++seed) {
    const BipartiteGraph traded = curveball(graph, SplitMix64(seed));
    std::vector<std::uint32_t> key;
    for (const MeasureId m : traded.partners().ids()) {
      key.push_back(traded.partners()[m].front().value);
    }
    ++times[key];
  }
  REQUIRE(times.size() == 6);
  for (const auto& [key, count] : times) {
    CHECK(count > 850);  // 1000 +- 5 deviations of 29
    CHECK(count < 1150);
  }
}

// Two blocks without a tie between them: every run finds them again.
TEST_CASE("what is certain is stable", "[coalition][evidence]") {
  const BipartiteGraph graph = test::disjoint_union(test::complete(4, 3), test::complete(3, 4));
  const CoalitionEvidence evidence =
      coalition_evidence(graph, coalitions(graph), {.restarts = 10, .samples = 20});
  for (const Stability* stability : {&evidence.restarts, &evidence.without_a_measure}) {
    CHECK(stability->coalitions == std::vector<double>{1.0, 1.0});
    CHECK(stability->measures == std::vector<double>(7, 1.0));
    CHECK(stability->partners == std::vector<double>(7, 1.0));
  }
  CHECK(evidence.without_a_measure.runs == 7);
  CHECK(evidence.restarts_best == 1.0);
  CHECK(near(evidence.inside, 1.0, 1e-12));
  REQUIRE(evidence.polarisation);
  CHECK(near(*evidence.polarisation, 1.0, 1e-12));
  for (const CoalitionRole& role : evidence.measure_roles) {
    CHECK(role.participation == 0.0);
    CHECK(role.within == 0.0);
  }
}

// K(3,3) + K(2,2), given as one coalition of ten: every run finds the two blocks. In the larger a
// vertex meets 5 of its 9 companions again, in the smaller 3; the best match of the ten is 6 of 10.
// m4 alone in a second coalition: never alone again while m3 and its partners are there.
TEST_CASE("stability by hand", "[coalition][evidence]") {
  const BipartiteGraph graph = test::disjoint_union(test::complete(3, 3), test::complete(2, 2));
  Coalitions given;
  given.count = 1;
  given.measures.assign(5, 0);
  given.partners.assign(5, 0);
  const CoalitionEvidenceOptions options{.restarts = 4, .samples = 0, .left_out = 0};
  const Stability stability = coalition_evidence(graph, given, options).restarts;
  CHECK(stability.runs == 4);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(near(stability.measures[i], i < 3 ? 5.0 / 9.0 : 3.0 / 9.0, 1e-12));
    CHECK(near(stability.partners[i], i < 3 ? 5.0 / 9.0 : 3.0 / 9.0, 1e-12));
  }
  CHECK(near(stability.coalitions[0], 0.6, 1e-12));

  given.count = 2;
  given.measures[4] = 1;
  const CoalitionEvidence apart = coalition_evidence(graph, given, options);
  CHECK(apart.restarts.measures[4] == 0.0);
  CHECK(near(apart.restarts.coalitions[1], 0.25, 1e-12));
}

// {m0 m1 m2 | p0 p1} and {m3 | p2}, given by hand:
//   m0 - p0 p1 p2   m1 - p0   m2 - p1   m3 - p2
// m0 has 2 ties inside and 1 outside: c = 1 - 4/9 - 1/9 = 4/9. Inside m0 2, m1 1, m2 1: mean 4/3,
// deviation sqrt((4/9 + 1/9 + 1/9) / 2) = sqrt(1/3): z = 2/3 sqrt 3.
// Inside are 5 of 6 ties. K = 5, D = 4 and K = 1, D = 2: expected (20 + 2) / 36.
TEST_CASE("roles and polarisation by hand", "[coalition][evidence]") {
  const BipartiteGraph graph{4,
                             3,
                             {{MeasureId{0}, PartnerId{0}},
                              {MeasureId{0}, PartnerId{1}},
                              {MeasureId{0}, PartnerId{2}},
                              {MeasureId{1}, PartnerId{0}},
                              {MeasureId{2}, PartnerId{1}},
                              {MeasureId{3}, PartnerId{2}}}};
  Coalitions given;
  given.count = 2;
  given.measures = {0, 0, 0, 1};
  given.partners = {0, 0, 1};
  const CoalitionEvidence evidence =
      coalition_evidence(graph, given, {.restarts = 0, .samples = 0, .left_out = 0});
  CHECK(near(evidence.measure_roles[0].participation, 4.0 / 9.0, 1e-12));
  CHECK(near(evidence.measure_roles[0].within, 2.0 / 3.0 * std::sqrt(3.0), 1e-12));
  CHECK(near(evidence.measure_roles[1].within, -1.0 / 3.0 * std::sqrt(3.0), 1e-12));
  CHECK(evidence.measure_roles[3].participation == 0.0);
  CHECK(near(evidence.partner_roles[2].participation, 0.5, 1e-12));
  CHECK(evidence.partner_roles[2].within == 0.0);
  CHECK(near(evidence.inside, 5.0 / 6.0, 1e-12));
  REQUIRE(evidence.polarisation);
  CHECK(near(*evidence.polarisation, (30.0 - 22.0) / (36.0 - 22.0), 1e-12));
}

TEST_CASE("evidence stays in its ranges on any graph", "[coalition][evidence][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Coalitions found = coalitions(graph);
  const CoalitionEvidence evidence =
      coalition_evidence(graph, found, {.restarts = 3, .samples = 3, .searches = 2});
  const auto share = [](double x) { return x >= 0.0 && x <= 1.0; };
  for (const Stability* stability : {&evidence.restarts, &evidence.without_a_measure}) {
    CHECK(std::ranges::all_of(stability->measures, share));
    CHECK(std::ranges::all_of(stability->partners, share));
    CHECK(std::ranges::all_of(stability->coalitions, share));
  }
  CHECK(evidence.restarts.coalitions.size() == found.count);
  CHECK(share(evidence.restarts_best));
  CHECK(evidence.null_model.p >= 0.25);
  CHECK(evidence.null_model.p <= 1.0);
  if (evidence.null_model.z) CHECK(std::isfinite(*evidence.null_model.z));
  for (const auto* roles : {&evidence.measure_roles, &evidence.partner_roles}) {
    for (const CoalitionRole& role : *roles) {
      CHECK(share(role.participation));
      CHECK(std::isfinite(role.within));
    }
  }
  CHECK(share(evidence.inside));
  if (evidence.polarisation) CHECK(*evidence.polarisation <= 1.0 + 1e-12);
  CHECK(evidence.plain.has_value() == (graph.tie_count() > 0));
  for (const auto* model : {&evidence.plain, &evidence.degree_corrected}) {
    if (!*model) continue;
    CHECK((*model)->shortest.nats <= (*model)->trivial.nats);
    CHECK((*model)->shortest.nats <= (*model)->coalitions.nats + 1e-9);
    CHECK((*model)->shortest.nats >= -1e-9);
  }
}

TEST_CASE("the shortest description of a small graph, by trying all", "[coalition][evidence]") {
  // Two blocks of 3 x 3 and one of 2 x 2: 8 x 8 vertices, all divisions are too many; each side by
  // itself has 4140, and the other side is held at its best.
  const BipartiteGraph graph = test::disjoint_union(
      test::disjoint_union(test::complete(3, 3), test::complete(3, 3)), test::complete(2, 2));
  const Coalitions found = coalitions(graph);
  const auto model = parsimony(graph, found, BlockModelKind::plain, ample);
  REQUIRE(model);
  double least = std::numeric_limits<double>::infinity();
  Coalitions tried = found;
  const std::function<void(std::size_t, std::uint32_t)> divide = [&](std::size_t at,
                                                                     std::uint32_t used) {
    if (at == tried.measures.size()) {
      // No search: only what these groups take.
      const auto one = parsimony(graph, tried, BlockModelKind::plain, ample);
      least = std::min(least, one->coalitions.nats);
      return;
    }
    for (std::uint32_t g = 0; g <= std::min(used, 3U); ++g) {
      tried.measures[at] = g;
      divide(at + 1, std::max(used, g + 1));
    }
  };
  tried.measures.resize(8);
  divide(0, 0);
  CHECK(model->shortest.nats <= least + 1e-9);
}

TEST_CASE("evidence is the same on any number of threads", "[coalition][evidence]") {
  const BipartiteGraph graph = test::davis();
  const Coalitions found = coalitions(graph);
  const auto with_threads = [&](std::uint32_t threads) {
    const ThreadLimit limit(threads);
    return coalition_evidence(graph, found, {.samples = 30});
  };
  const CoalitionEvidence one = with_threads(1);
  const CoalitionEvidence four = with_threads(4);
  CHECK(one.null_model.mean == four.null_model.mean);
  CHECK(one.null_model.deviation == four.null_model.deviation);
  CHECK(one.restarts.measures == four.restarts.measures);
  CHECK(one.without_a_measure.partners == four.without_a_measure.partners);
  CHECK(one.restarts_best == four.restarts_best);
}

TEST_CASE("a star has no random copies that differ", "[coalition][evidence]") {
  const BipartiteGraph graph = test::complete(1, 5);
  Coalitions together;
  together.count = 1;
  together.measures.assign(1, 0);
  together.partners.assign(5, 0);
  const CoalitionEvidence evidence = coalition_evidence(graph, together);
  CHECK_FALSE(evidence.null_model.z);
  CHECK(evidence.null_model.p == 1.0);
  CHECK_FALSE(evidence.polarisation);
}

TEST_CASE("evidence refuses what is no division of the graph", "[coalition][evidence]") {
  const BipartiteGraph graph = test::complete(2, 2);
  CHECK_THROWS_AS(coalition_evidence(graph, coalitions({3, 2, {}})), std::invalid_argument);
  CHECK_THROWS_AS(coalition_evidence(graph, coalitions(graph), {.searches = 0}),
                  std::invalid_argument);
}

}  // namespace
