#include <partnergraph/analysis/clustering.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_laws.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"

using namespace partnergraph;
using test::near;
using test::same_or_undefined;

namespace {

//  m0   m1   m2     m0 meets m1 in p0 and p1, and m2 in p1.
//  | \ / | \ / |    m0 = {p0, p1}, m1 = {p0, p1, p2}, m2 = {p1, p2, p3}.
//  p0  p1  p2  p3
TEST_CASE("clustering of three measures, by hand", "[clustering]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const Clustering found = clustering(
      {3,
       4,
       {tie(0, 0), tie(0, 1), tie(1, 0), tie(1, 1), tie(1, 2), tie(2, 1), tie(2, 2), tie(2, 3)}});
  CHECK(near(found.dot.measures[0], (2.0 / 3.0 + 1.0 / 4.0) / 2.0));
  CHECK(near(found.min.measures[0], (2.0 / 2.0 + 1.0 / 2.0) / 2.0));
  CHECK(near(found.max.measures[0], (2.0 / 3.0 + 1.0 / 3.0) / 2.0));
  CHECK(near(found.dot.measures[1], (2.0 / 3.0 + 2.0 / 4.0) / 2.0));
}

// On a cycle of more than two of each mode every vertex shares one of two neighbours with two.
TEST_CASE("clustering in closed form", "[clustering]") {
  CHECK(same_or_undefined(clustering(test::complete(3, 4)).dot, {{1, 1, 1}, {1, 1, 1, 1}}));
  const Clustering round = clustering(test::cycle(5));
  CHECK(same_or_undefined(round.dot.measures, std::vector(5, 1.0 / 3.0)));
  CHECK(same_or_undefined(round.min.partners, std::vector(5, 0.5)));
  const Clustering star = clustering(test::complete(1, 3));
  CHECK(std::isnan(star.dot.measures[0]));  // meets no other measure
  CHECK(star.dot.partners == std::vector(3, 1.0));
  CHECK(clustering({0, 0, {}}).dot.measures.empty());
}

TEST_CASE("clustering agrees with the definition", "[clustering][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const oracle::Table rows = oracle::table(graph);
  const oracle::Table columns = oracle::table(test::flipped(graph));
  const auto expected = [&](auto divisor) {
    return Scores{oracle::clustering(rows, divisor), oracle::clustering(columns, divisor)};
  };
  const Clustering found = clustering(graph);
  CHECK(same_or_undefined(
      found.dot, expected([](double a, double b, double shared) { return a + b - shared; })));
  CHECK(same_or_undefined(found.min,
                          expected([](double a, double b, double) { return std::min(a, b); })));
  CHECK(same_or_undefined(found.max,
                          expected([](double a, double b, double) { return std::max(a, b); })));
  const BipartiteGraph beside = test::random_graph(seed + 1000);
  CHECK(test::obeys_the_laws(graph, beside, [](const auto& g) { return clustering(g).dot; }));
  CHECK(test::obeys_the_laws(graph, beside, [](const auto& g) { return clustering(g).max; }));
}

// Latapy, Magnien and Del Vecchio 2008 as NetworkX computes them.
TEST_CASE("Davis Southern Women: clustering", "[clustering][davis]") {
  const Clustering found = clustering(test::davis());
  const auto mean = [](const std::vector<double>& scores) {
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
  };
  CHECK(near(mean(found.dot.measures), 0.317140, 1e-6));
  CHECK(near(mean(found.dot.partners), 0.343073, 1e-6));
  const auto rows = test::reference_rows("davis_nodes.csv");
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  REQUIRE(rows.size() == 32);
  for (std::size_t v = 0; v < 32; ++v) {
    CAPTURE(rows[v][0]);
    const auto of = [v](const Scores& scores) {
      return v < 18 ? scores.measures[v] : scores.partners[v - 18];
    };
    CHECK(near(of(found.dot), std::stod(rows[v][17]), 1e-8));  // the file has 8 decimals
    CHECK(near(of(found.min), std::stod(rows[v][18]), 1e-8));
    CHECK(near(of(found.max), std::stod(rows[v][19]), 1e-8));
  }
}

}  // namespace
