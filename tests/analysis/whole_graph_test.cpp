// Distances and assortativity: numbers of the whole network.
#include <cmath>

#include <partnergraph/analysis/assortativity.hpp>
#include <partnergraph/analysis/distance.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle_paths.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

bool same(const std::optional<double>& a, const std::optional<double>& b) {
  return a.has_value() == b.has_value() && (!a || near(*a, *b));
}

// On a path of n the distance d turns up n - d times: the mean is (n + 1) / 3.
TEST_CASE("distances in closed form", "[distance]") {
  const Distances path = distances(test::path(10));
  CHECK(path.diameter == 9);
  CHECK(same(path.mean, 11.0 / 3.0));
  CHECK(distances(test::cycle(4)).diameter == 4);
  CHECK(distances(test::complete(3, 4)).diameter == 2);
  CHECK(distances({2, 2, {}}).diameter == 0);
  CHECK(distances({2, 2, {}}).mean == std::nullopt);
}

TEST_CASE("distances agree with all pairs", "[distance][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto all = oracle::all_pairs(graph);
  double largest = 0.0;
  double sum = 0.0;
  double pairs = 0.0;
  for (std::size_t v = 0; v < all.distance.size(); ++v) {
    for (std::size_t w = 0; w < v; ++w) {
      if (all.distance[v][w] == oracle::unreachable) continue;
      largest = std::max(largest, all.distance[v][w]);
      sum += all.distance[v][w];
      pairs += 1.0;
    }
  }
  const Distances found = distances(graph);
  CHECK(found.diameter == largest);
  CHECK(same(found.mean, pairs == 0.0 ? std::nullopt : std::optional(sum / pairs)));
  CHECK(distances(test::flipped(graph)).mean == found.mean);
}

//  A star m0 with n partners: the ends of every tie have n and 1, so they differ as much as can be.
TEST_CASE("assortativity in closed form", "[assortativity]") {
  CHECK(degree_assortativity(test::complete(1, 5)) == -1.0);
  CHECK(degree_assortativity(test::cycle(4)) == std::nullopt);  // one degree
  CHECK(degree_assortativity({2, 2, {}}) == std::nullopt);
  // A path of 4: pairs (1,2), (2,2), (2,1) both ways; mean 5/3, covariance -1/9, variance 2/9.
  CHECK(same(degree_assortativity(test::path(4)), -0.5));
}

TEST_CASE("assortativity is Pearson's correlation", "[assortativity][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  std::vector<std::pair<double, double>> ends;
  for (const auto& [m, p, weight] : test::ties_of(graph)) {
    const auto a = static_cast<double>(graph.partners()[m].size());
    const auto b = static_cast<double>(graph.measures()[p].size());
    ends.emplace_back(a, b);
    ends.emplace_back(b, a);
  }
  double mean = 0.0;
  for (const auto& [a, b] : ends) mean += a / static_cast<double>(ends.size());
  double together = 0.0;
  double alone = 0.0;
  for (const auto& [a, b] : ends) {
    together += (a - mean) * (b - mean);
    alone += (a - mean) * (a - mean);
  }
  const auto found = degree_assortativity(graph);
  CHECK(found.has_value() == (alone > 1e-9));
  if (found) CHECK(near(*found, together / alone));
  CHECK(same(degree_assortativity(test::flipped(graph)), found));
  CHECK(same(degree_assortativity(test::reversed(graph)), found));
}

// Diameter and mean distance: netrics (R), its tests, 2.306. Assortativity: independent program.
TEST_CASE("Davis Southern Women: distances and assortativity", "[distance][davis]") {
  const Distances found = distances(test::davis());
  CHECK(found.diameter == 4);
  CHECK(near(found.mean.value(), 2.306452, 1e-6));
  CHECK(near(degree_assortativity(test::davis()).value(), -0.336998, 1e-6));
}

}  // namespace
