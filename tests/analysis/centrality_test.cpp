// Degree, closeness and betweenness on the same graphs.
#include <algorithm>
#include <cmath>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/degree.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle_paths.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

using Numbers = std::vector<double>;

bool all_near(const Numbers& a, const Numbers& b, double tolerance = 1e-9) {
  return std::ranges::equal(a, b,
                            [tolerance](double x, double y) { return near(x, y, tolerance); });
}

bool all_near(const Scores& a, const Scores& b) {
  return all_near(a.measures, b.measures) && all_near(a.partners, b.partners);
}

Numbers flat(const Scores& scores) {
  Numbers all = scores.measures;
  all.insert(all.end(), scores.partners.begin(), scores.partners.end());
  return all;
}

//  m0 - p0 - m1 - p1    A path: between the pairs (m0,m1), (m0,p1) stands p0, between (m0,p1),
//                       (p0,p1) stands m1.
//  m1 of 2 measures beside 2 partners can stand between at most 2 pairs (p0,p1), (m0, one of them).
TEST_CASE("betweenness of a path", "[betweenness]") {
  const Betweenness found = betweenness(test::path(4));
  CHECK(found.raw == Scores{{0.0, 2.0}, {2.0, 0.0}});
  CHECK(found.normalised == Scores{{0.0, 1.0}, {1.0, 0.0}});
}

// A star: m0 stands between each of the n (n - 1) / 2 pairs of partners.
TEST_CASE("betweenness of a star", "[betweenness]") {
  const Betweenness found = betweenness(test::complete(1, 6));
  CHECK(found.raw == Scores{{15.0}, Numbers(6, 0.0)});
  CHECK(found.normalised == Scores{{1.0}, Numbers(6, 0.0)});
}

// K(m,n): each of the n (n-1) / 2 pairs of partners has m paths, one over each measure.
TEST_CASE("betweenness of a complete graph", "[betweenness]") {
  const auto m = GENERATE(2U, 3U, 5U);
  const auto n = GENERATE(2U, 3U, 7U);
  const Betweenness found = betweenness(test::complete(m, n));
  CHECK(all_near(found.raw,
                 {Numbers(m, n * (n - 1.0) / 2.0 / m), Numbers(n, m * (m - 1.0) / 2.0 / n)}));
  if (m == 3 && n == 3) CHECK(all_near(found.normalised, {Numbers(3, 0.125), Numbers(3, 0.125)}));
}

// On an even cycle of N = 2h vertices every vertex has (h - 1)^2 / 2, the halved pairs opposite
// each other included.
TEST_CASE("betweenness of a cycle", "[betweenness]") {
  const auto half = GENERATE(2U, 3U, 4U, 9U);
  const double each = (half - 1.0) * (half - 1.0) / 2.0;
  CHECK(all_near(betweenness(test::cycle(half)).raw, {Numbers(half, each), Numbers(half, each)}));
  if (half == 2) CHECK(all_near(betweenness(test::cycle(2)).normalised, {{.25, .25}, {.25, .25}}));
}

// m0 tied to all 14 partners, 17 leaves spread over them: 3 partners have two, 11 have one.
TEST_CASE("a spider's centre has all that it can have", "[betweenness]") {
  const Betweenness found = betweenness(test::spider(18, 14));
  CHECK(found.raw.measures[0] == 445.0);
  CHECK(found.normalised.measures[0] == 1.0);
}

TEST_CASE("betweenness_maximum", "[betweenness]") {
  CHECK(betweenness_maximum(18, 14) == 445.0);
  CHECK(betweenness_maximum(14, 18) == 452.0);
  CHECK(betweenness_maximum(1, 1) == 0.0);
  CHECK(betweenness_maximum(1, 2) == 1.0);
  CHECK(betweenness_maximum(0, 5) == 0.0);
  CHECK(betweenness_maximum(5, 0) == 0.0);
}

// 360 layers of 8, every vertex tied to all of the next layer: 8^359 = 2^1077 shortest paths from
// end to end. Within a layer all are alike, so each has its share of what must cross the layer.
TEST_CASE("more paths than a double can count", "[betweenness][slow]") {
  const std::uint32_t layers = 180;  // of each mode
  const std::uint32_t wide = 8;
  std::vector<Participation> ties;
  const auto tie = [&](std::uint32_t even, std::uint32_t odd) {
    for (std::uint32_t a = 0; a < wide; ++a) {
      for (std::uint32_t b = 0; b < wide; ++b) {
        ties.push_back({MeasureId{even * wide + a}, PartnerId{odd * wide + b}});
      }
    }
  };
  for (std::uint32_t i = 0; i < layers; ++i) {
    tie(i, i);
    if (i + 1 < layers) tie(i + 1, i);
  }
  const Betweenness found = betweenness({layers * wide, layers * wide, ties});
  // Layer i of 2 * layers = L: pairs of one vertex before and one behind it, shared by `wide`, and
  // the pairs within a neighbouring layer, which meet over the layers at both of its sides.
  const double L = 2.0 * layers;
  for (std::uint32_t i = 0; i < 2 * layers; ++i) {
    const double before = i * 1.0 * wide;
    const double behind = (L - 1.0 - i) * wide;
    double expected = before * behind / wide;
    const double twins = wide * (wide - 1.0) / 2.0;
    const auto around = [&](double layer) {
      return (layer > 0 ? wide : 0.0) + (layer < L - 1 ? wide : 0.0);
    };
    if (i > 0) expected += twins / around(i - 1.0);
    if (i + 1 < 2 * layers) expected += twins / around(i + 1.0);
    const auto& mode = i % 2 == 0 ? found.raw.measures : found.raw.partners;
    for (std::uint32_t a = 0; a < wide; ++a) {
      if (!near(mode[i / 2 * wide + a], expected)) {
        CAPTURE(i, a, expected, mode[i / 2 * wide + a]);
        FAIL_CHECK("wrong in a layer");
      }
    }
  }
}

TEST_CASE("Davis Southern Women: published centralities", "[betweenness][closeness][davis]") {
  const auto rows = test::reference_rows("davis_nodes.csv");
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  const BipartiteGraph graph = test::davis();
  REQUIRE(graph.tie_count() == 89);
  const Closeness close = closeness(graph);
  const Betweenness between = betweenness(graph);
  REQUIRE(rows.size() == 32);
  const std::vector<std::pair<std::size_t, Numbers>> columns{
      {2, flat(degree(graph))}, {3, flat(degree_normalised(graph))}, {5, flat(close.normalised)},
      {6, flat(between.raw)},   {7, flat(between.normalised)},       {11, flat(close.harmonic)}};
  for (const auto& [column, scores] : columns) {
    for (std::size_t v = 0; v < rows.size(); ++v) {
      CAPTURE(rows[v][0], column);
      CHECK(std::abs(scores[v] - std::stod(rows[v][column])) < 6e-9);
    }
  }
}

TEST_CASE("Davis Southern Women: values of the literature", "[betweenness][closeness][davis]") {
  const BipartiteGraph graph = test::davis();
  const Betweenness between = betweenness(graph);
  CHECK(std::abs(between.normalised.measures[13] - 0.113461) < 1e-6);  // Nora
  CHECK(std::abs(between.normalised.partners[7] - 0.243819) < 1e-6);   // E8
  const Closeness close = closeness(graph);
  CHECK(close.normalised.measures[0] == 48.0 / 60.0);  // Evelyn
  CHECK(close.normalised.partners[7] == 44.0 / 52.0);
  CHECK(near(close.harmonic.partners[7], 21.0 + 5.0 / 6.0));
  CHECK(degree_normalised(graph).partners[7] == 14.0 / 18.0);
}

TEST_CASE("centralities agree with all pairs", "[betweenness][closeness][degree][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto all = oracle::all_pairs(graph);
  const auto nearness = oracle::nearness(all);
  const Betweenness between = betweenness(graph);
  const Closeness close = closeness(graph);
  CHECK(all_near(flat(between.raw), oracle::betweenness(all)));
  CHECK(all_near(flat(close.normalised), nearness.closeness));
  CHECK(all_near(flat(close.harmonic), nearness.harmonic));

  for (const Scores& scores : {between.normalised, close.normalised, degree_normalised(graph)}) {
    for (const double score : flat(scores)) CHECK((score >= 0.0 && score <= 1.0));
  }
  double ties = 0.0;
  for (const double d : degree(graph).measures) ties += d;
  CHECK(ties == static_cast<double>(graph.tie_count()));
}

TEST_CASE("flipped, and with ids reversed, everyone keeps their scores",
          "[betweenness][closeness][property]") {
  const auto seed = GENERATE(range(0U, 100U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto swapped = [](const Scores& s) { return Scores{s.partners, s.measures}; };
  const auto backwards = [](Scores s) {
    std::ranges::reverse(s.measures);
    std::ranges::reverse(s.partners);
    return s;
  };
  const Betweenness between = betweenness(graph);
  const Closeness close = closeness(graph);
  const Betweenness flipped = betweenness(test::flipped(graph));
  CHECK(all_near(swapped(flipped.raw), between.raw));
  CHECK(all_near(swapped(flipped.normalised), between.normalised));
  CHECK(all_near(swapped(closeness(test::flipped(graph)).normalised), close.normalised));
  CHECK(all_near(backwards(betweenness(test::reversed(graph)).raw), between.raw));
  CHECK(all_near(backwards(closeness(test::reversed(graph)).harmonic), close.harmonic));
}

TEST_CASE("a graph beside it changes neither raw betweenness nor harmonic closeness",
          "[betweenness][closeness][property]") {
  const auto seed = GENERATE(range(0U, 50U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto both = test::disjoint_union(graph, test::random_graph(seed + 1000));
  const auto front = [&](Scores s) {
    s.measures.resize(graph.partners().size());
    s.partners.resize(graph.measures().size());
    return s;
  };
  CHECK(all_near(front(betweenness(both).raw), betweenness(graph).raw));
  CHECK(all_near(front(closeness(both).harmonic), closeness(graph).harmonic));
}

TEST_CASE("complete graphs are as close as can be", "[closeness]") {
  CHECK(all_near(closeness(test::complete(3, 5)).normalised, {Numbers(3, 1.0), Numbers(5, 1.0)}));
}

TEST_CASE("graphs without ties or without a mode have zeros", "[betweenness][closeness][degree]") {
  for (const BipartiteGraph& graph : {BipartiteGraph{0, 0, {}}, BipartiteGraph{3, 0, {}},
                                      BipartiteGraph{0, 2, {}}, BipartiteGraph{2, 2, {}}}) {
    const Scores zeros{Numbers(graph.partners().size()), Numbers(graph.measures().size())};
    CHECK(betweenness(graph).normalised == zeros);
    CHECK(closeness(graph).normalised == zeros);
    CHECK(closeness(graph).harmonic == zeros);
    CHECK(degree_normalised(graph) == zeros);
  }
}

// R's netrics divides the women's by 442.
TEST_CASE("betweenness by the maximum printed in 1997", "[betweenness][davis]") {
  const Betweenness found = betweenness(test::davis(), BetweennessMaximum::printed_1997);
  CHECK(std::abs(found.normalised.measures[0] - 0.09724027) < 6e-9);  // Evelyn
  CHECK(std::abs(found.normalised.partners[7] - 0.243819) < 6e-7);    // E8, as by the exact one
  CHECK(
      betweenness(test::spider(18, 14), BetweennessMaximum::printed_1997).normalised.measures[0] ==
      445.0 / 442.0);
}

// 6,001 vertices in a row: k vertices on the left and n - 1 - k on the right of the k-th.
TEST_CASE("distances on a long path", "[closeness]") {
  const std::uint32_t n = 6001;
  const Closeness found = closeness(test::path(n));
  for (const std::uint32_t k : {0U, 1U, 1500U, 3000U, 6000U}) {
    double harmonic = 0.0;
    for (std::uint32_t v = 0; v < n; ++v) {
      if (v != k) harmonic += 1.0 / std::abs(static_cast<double>(v) - k);
    }
    const auto& mode = k % 2 == 0 ? found.harmonic.measures : found.harmonic.partners;
    CHECK(near(mode[k / 2], harmonic, 1e-11));
  }
}

TEST_CASE("paths are counted the same in every bit on any number of threads",
          "[betweenness][closeness]") {
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < 3'000; ++i) {
    ties.push_back({MeasureId{i * 7919U % 701U}, PartnerId{i * i % 613U}});
  }
  const BipartiteGraph graph(701, 613, ties);
  const auto with = [&](std::uint32_t threads) {
    const ThreadLimit limit(threads);
    return std::pair{betweenness(graph).raw, closeness(graph).harmonic};
  };
  const auto one = with(1);
  CHECK(with(2) == one);
  CHECK(with(8) == one);
}

}  // namespace
