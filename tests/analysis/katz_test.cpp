#include <partnergraph/analysis/katz.hpp>

#include <cmath>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_spectral.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/score_checks.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::all_near;
using test::flat;
using test::Numbers;

namespace {

Katz katz_of(const BipartiteGraph& graph, const KatzOptions& options = {}) {
  return katz(graph, eigenvector(graph), options);
}

// K(1,2), alpha = 1/2: m = 1 + (p + p) / 2, p = 1 + m / 2  ->  m = 4, p = 3
TEST_CASE("katz of a path", "[katz]") {
  CHECK(all_near(katz_of(test::complete(1, 2), {.alpha = 0.5}).scores, {{4.0}, {3.0, 3.0}}, 1e-13));
}

// Each of K(m,n)'s modes is alike inside: x = 1 + a n y, y = 1 + a m x.
TEST_CASE("katz of a complete graph", "[katz]") {
  const auto m = GENERATE(1U, 3U, 8U);
  const auto n = GENERATE(1U, 4U, 9U);
  const Katz found = katz_of(test::complete(m, n));
  CHECK(test::near(found.alpha, 0.85 / std::sqrt(1.0 * m * n)));
  const double a = found.alpha;
  const double x = (1.0 + a * n) / (1.0 - a * a * m * n);
  CHECK(all_near(found.scores, {Numbers(m, x), Numbers(n, 1.0 + a * m * x)}, 1e-12));
}

TEST_CASE("katz refuses walks without a sum", "[katz]") {
  const BipartiteGraph graph = test::davis();  // 1 / 6.741908 = 0.148326
  CHECK_NOTHROW(katz_of(graph, {.alpha = 0.1483}));
  CHECK_THROWS_AS(katz_of(graph, {.alpha = 0.1484}), std::invalid_argument);
  CHECK_THROWS_AS(katz_of(graph, {.alpha = -0.1}), std::invalid_argument);
  CHECK_THROWS_AS(katz_of(graph, {.alpha = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS(katz_of(graph, {.alpha = {}, .share = 1.0}), std::invalid_argument);
}

TEST_CASE("katz of vertices without ties is 1", "[katz]") {
  CHECK(katz_of({2, 1, {}}).scores == Scores{{1.0, 1.0}, {1.0}});
  CHECK(katz_of({0, 0, {}}).scores == Scores{});
}

TEST_CASE("Davis Southern Women: katz", "[katz][davis]") {
  const Numbers found = flat(katz_of(test::davis(), {.alpha = 0.1}).scores);
  const Numbers half = flat(katz_of(test::davis(), {.alpha = 0.05}).scores);
  CHECK(std::abs(found[0] - 3.497859) < 6e-7);  // Evelyn
  CHECK(std::abs(half[13] - 1.583690) < 6e-7);  // Nora
  const auto rows = test::reference_rows("davis_nodes.csv");
  for (std::size_t v = 0; v < rows.size(); ++v) {
    CAPTURE(rows[v][0]);
    CHECK(std::abs(found[v] - std::stod(rows[v][12])) < 6e-9);
  }
}

TEST_CASE("katz solves the full system", "[katz][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed);
  for (const BipartiteGraph& graph : {plain, test::weighted(plain, seed)}) {
    // Half of them near the bound, where the walks grow long.
    const Katz found = katz_of(graph, {.alpha = {}, .share = seed % 2 == 0 ? 0.85 : 0.999});
    const oracle::Matrix a = oracle::adjacency(graph);
    const Numbers expected =
        oracle::fixed_point(a, Numbers(a.size(), found.alpha), Numbers(a.size(), 1.0));
    CHECK(all_near(flat(found.scores), expected, 1e-9));
    CHECK(all_near(katz_of(test::flipped(graph), {.alpha = found.alpha}).scores,
                   test::swapped(found.scores), 1e-9));
  }
}

TEST_CASE("katz takes weights as they come", "[katz]") {
  const BipartiteGraph graph(2, 2,
                             {{MeasureId{0}, PartnerId{0}, 1e308},
                              {MeasureId{0}, PartnerId{1}, 1e308},
                              {MeasureId{1}, PartnerId{0}, 1e308}});
  const BipartiteGraph shape(
      2, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{0}, PartnerId{1}}, {MeasureId{1}, PartnerId{0}}});
  CHECK(all_near(katz_of(graph).scores, katz_of(shape).scores, 1e-12));
}

}  // namespace
