#include <partnergraph/analysis/pagerank.hpp>

#include <cmath>
#include <stdexcept>

#include <partnergraph/analysis/threads.hpp>

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

// Who has no tie gives to all alike, which is a full row in the matrix.
Numbers oracle_pagerank(const BipartiteGraph& graph, double damping) {
  oracle::Matrix a = oracle::adjacency(graph);
  const Numbers strength = oracle::row_sums(a);
  const std::size_t n = a.size();
  oracle::Matrix f(n, Numbers(n));
  for (std::size_t to = 0; to < n; ++to) {
    for (std::size_t from = 0; from < n; ++from) {
      f[to][from] =
          strength[from] > 0.0 ? a[from][to] / strength[from] : 1.0 / static_cast<double>(n);
    }
  }
  return oracle::fixed_point(f, Numbers(n, damping),
                             Numbers(n, (1.0 - damping) / static_cast<double>(n)));
}

//  p0 - m0 - p1   d = 1/2: m = 1/6 + (p0 + p1) / 2, p0 = p1 = 1/6 + m / 4
//                 m = 1/6 + 1/6 + m / 4  ->  m = 4/9, p0 = p1 = 5/18
TEST_CASE("pagerank of a path", "[pagerank]") {
  const Scores found = pagerank(test::complete(1, 2), 0.5);
  CHECK(all_near(found, {{4.0 / 9.0}, {5.0 / 18.0, 5.0 / 18.0}}, 1e-14));
}

TEST_CASE("pagerank without damping is even, and isolated vertices give to all", "[pagerank]") {
  CHECK(pagerank(test::complete(2, 3), 0.0) == Scores{Numbers(2, 0.2), Numbers(3, 0.2)});
  CHECK(all_near(pagerank({2, 2, {}}), {Numbers(2, 0.25), Numbers(2, 0.25)}));
  CHECK(pagerank({0, 0, {}}) == Scores{});
  CHECK(all_near(pagerank({3, 0, {}}), {Numbers(3, 1.0 / 3.0), {}}));
}

TEST_CASE("pagerank refuses a damping that never jumps", "[pagerank]") {
  for (const double damping : {1.0, 1.5, -0.1, std::nan("")}) {
    CHECK_THROWS_AS(pagerank(test::complete(2, 2), damping), std::invalid_argument);
  }
}

TEST_CASE("Davis Southern Women: pagerank", "[pagerank][davis]") {
  const auto rows = test::reference_rows("davis_nodes.csv");
  const Numbers found = flat(pagerank(test::davis()));
  CHECK(std::abs(found[0] - 0.04256345) < 6e-9);   // Evelyn; NetworkX
  CHECK(std::abs(found[13] - 0.04453724) < 6e-9);  // Nora
  for (std::size_t v = 0; v < rows.size(); ++v) {
    CAPTURE(rows[v][0]);
    CHECK(std::abs(found[v] - std::stod(rows[v][13])) < 6e-9);
  }
}

TEST_CASE("pagerank solves the full system", "[pagerank][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed);
  const double damping = seed % 3 == 0 ? 0.5 : 0.85;
  for (const BipartiteGraph& graph : {plain, test::weighted(plain, seed)}) {
    const Scores found = pagerank(graph, damping);
    CHECK(all_near(flat(found), oracle_pagerank(graph, damping), 1e-11));
    double sum = 0.0;
    for (const double score : flat(found)) sum += score;
    if (sum != 0.0) CHECK(std::abs(sum - 1.0) < 1e-12);
    CHECK(all_near(pagerank(test::flipped(graph), damping), test::swapped(found), 1e-12));
    CHECK(all_near(pagerank(test::reversed(graph), damping), test::backwards(found), 1e-12));
  }
}

TEST_CASE("pagerank is the same in every bit on any number of threads", "[pagerank]") {
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < 40'000; ++i) {
    ties.push_back({MeasureId{i * 7919U % 9'001U}, PartnerId{i * 104'729U % 7'013U}});
  }
  const BipartiteGraph graph(9'001, 7'013, ties);
  Scores one;
  {
    const ThreadLimit limit(1);
    one = pagerank(graph);
  }
  const ThreadLimit limit(4);
  CHECK(pagerank(graph) == one);
}

TEST_CASE("pagerank of weights near the ends of a double", "[pagerank]") {
  const BipartiteGraph graph(2, 2,
                             {{MeasureId{0}, PartnerId{0}, 1e308},
                              {MeasureId{0}, PartnerId{1}, 1e308},
                              {MeasureId{1}, PartnerId{0}, 1e308},
                              {MeasureId{1}, PartnerId{1}, 5e-324}});
  const BipartiteGraph shape(
      2, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{0}, PartnerId{1}}, {MeasureId{1}, PartnerId{0}}});
  CHECK(all_near(pagerank(graph), pagerank(shape), 1e-12));
}

}  // namespace
