// Scores by walks and distances on paths, stars, cycles and complete graphs, in closed form.
#include <cmath>

#include <partnergraph/analysis/birank.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/degree.hpp>
#include <partnergraph/analysis/eigenvector.hpp>
#include <partnergraph/analysis/katz.hpp>
#include <partnergraph/analysis/pagerank.hpp>

#include "support/catch.hpp"
#include "support/score_checks.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::all_near;
using test::near;
using test::Numbers;

namespace {

constexpr double d = 0.85;  // damping, alpha and beta alike

// Vertices of a complete graph of m x n see the same, mode by mode; a star is one with m = 1.
Scores even(std::uint32_t m, std::uint32_t n, double of_measures, double of_partners) {
  return {Numbers(m, of_measures), Numbers(n, of_partners)};
}

TEST_CASE("distances and degrees of stars and complete graphs", "[closed-form]") {
  const auto m = GENERATE(1U, 2U, 5U);
  const auto n = GENERATE(1U, 4U, 9U);
  CAPTURE(m, n);
  const BipartiteGraph graph = test::complete(m, n);
  CHECK(degree(graph) == even(m, n, n, m));
  CHECK(degree_normalised(graph) == even(m, n, 1.0, 1.0));
  // The other mode at 1, the own at 2: as close as can be.
  CHECK(all_near(closeness(graph).normalised, even(m, n, 1.0, 1.0)));
  CHECK(all_near(closeness(graph).harmonic, even(m, n, n + (m - 1) / 2.0, m + (n - 1) / 2.0)));
}

TEST_CASE("distances and degrees of cycles", "[closed-form]") {
  const auto half = GENERATE(2U, 3U, 4U, 9U);
  CAPTURE(half);
  const BipartiteGraph graph = test::cycle(half);
  CHECK(degree(graph) == even(half, half, 2.0, 2.0));
  // Two at each of 1, 2, ... half - 1, one at half: half^2 in all.
  double harmonic = 1.0 / half;
  for (std::uint32_t k = 1; k < half; ++k) harmonic += 2.0 / k;
  CHECK(all_near(closeness(graph).harmonic, even(half, half, harmonic, harmonic)));
  const double close = (half + 2.0 * (half - 1.0)) / (half * half);
  CHECK(all_near(closeness(graph).normalised, even(half, half, close, close)));
}

// Vertex k of n has k on the one side, at 1 to k, and n - 1 - k on the other.
TEST_CASE("distances of paths", "[closed-form]") {
  const auto n = GENERATE(2U, 3U, 6U, 11U);
  CAPTURE(n);
  const Closeness found = closeness(test::path(n));
  for (std::uint32_t k = 0; k < n; ++k) {
    double harmonic = 0.0;
    double farness = 0.0;
    for (std::uint32_t v = 0; v < n; ++v) {
      if (v != k) harmonic += 1.0 / std::abs(double(v) - k), farness += std::abs(double(v) - k);
    }
    const double own = k % 2 == 0 ? (n + 1) / 2 : n / 2;
    const auto& of = [k](const Scores& scores) {
      return (k % 2 == 0 ? scores.measures : scores.partners)[k / 2];
    };
    CHECK(near(of(found.harmonic), harmonic));
    CHECK(near(of(found.normalised), (n - own + 2.0 * (own - 1.0)) / farness));
  }
}

// x = (1 - d) / (m + n) + d n y / m, y likewise: half of the walks' scores lie in each mode but for
// the jumps.
TEST_CASE("pagerank of stars and complete graphs", "[closed-form]") {
  const auto m = GENERATE(1U, 2U, 5U);
  const auto n = GENERATE(1U, 4U, 9U);
  const double jump = (1.0 - d) / (m + n);
  const double x = jump * (1.0 + d * n / m) / (1.0 - d * d);
  const double y = jump * (1.0 + d * m / n) / (1.0 - d * d);
  CHECK(all_near(pagerank(test::complete(m, n)), even(m, n, x, y), 1e-12));
}

// With S = sqrt(m n): BiRank steps by 1 / S, CoHITS to a measure by 1 / m, BGRM by 1 / (m n).
TEST_CASE("ranks of stars and complete graphs", "[closed-form]") {
  const auto m = GENERATE(1U, 2U, 5U);
  const auto n = GENERATE(1U, 4U, 9U);
  const BipartiteGraph graph = test::complete(m, n);
  // x = d a y + (1 - d) / m and y = d b x + (1 - d) / n
  const auto solved = [=](double a, double b) {
    const double x = (1.0 - d) * (1.0 / m + d * a / n) / (1.0 - d * d * a * b);
    return even(m, n, x, d * b * x + (1.0 - d) / n);
  };
  const double root = std::sqrt(double(m) * n);
  CHECK(all_near(birank(graph), solved(n / root, m / root), 1e-12));
  CHECK(all_near(cohits(graph), solved(double(n) / m, double(m) / n), 1e-12));
  CHECK(all_near(bgrm(graph), solved(1.0 / m, 1.0 / n), 1e-12));
}

// Everybody alike: x = d x + ..., with BGRM x = d x / 2 + ... as each of two ties counts a quarter.
TEST_CASE("walks on cycles", "[closed-form]") {
  const auto half = GENERATE(2U, 3U, 7U);
  const BipartiteGraph graph = test::cycle(half);
  const auto all = [half](double score) { return even(half, half, score, score); };
  CHECK(all_near(pagerank(graph), all(0.5 / half), 1e-12));
  CHECK(all_near(birank(graph), all(1.0 / half), 1e-12));
  CHECK(all_near(cohits(graph), all(1.0 / half), 1e-12));
  CHECK(all_near(bgrm(graph), all((1.0 - d) / (1.0 - d / 2.0) / half), 1e-12));
  const Eigenvector vectors = eigenvector(graph);
  CHECK(all_near(hits(vectors), all(1.0 / half), 1e-12));
  // x = 1 + 2 a x with a = 0.85 / 2.
  CHECK(all_near(katz(graph, vectors).scores, all(1.0 / 0.15), 1e-10));
}

// m0 p0 m1 p1: ends 1 + a i, inner ones i = 1 + a (1 + a i) + a i.
TEST_CASE("katz and pagerank of a path of four", "[closed-form]") {
  const BipartiteGraph graph = test::path(4);
  const double a = 0.3;
  const double inner = (1.0 + a) / (1.0 - a - a * a);
  const double outer = 1.0 + a * inner;
  CHECK(all_near(katz(graph, eigenvector(graph), {.alpha = a}).scores,
                 {{outer, inner}, {inner, outer}}, 1e-12));
  // i = j + d o + d i / 2 and o = j + d i / 2, with j = (1 - d) / 4
  const double j = (1.0 - d) / 4.0;
  const double i = j * (1.0 + d) / (1.0 - d / 2.0 - d * d / 2.0);
  CHECK(all_near(pagerank(graph), {{j + d * i / 2.0, i}, {i, j + d * i / 2.0}}, 1e-12));
}

}  // namespace
