#include <partnergraph/analysis/butterfly.hpp>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("butterflies of complete graphs, paths and cycles", "[butterfly]") {
  CHECK(butterflies(test::complete(2, 2)) == 1);
  CHECK(butterflies(test::complete(5, 4)) == 60);  // 10 pairs of measures * 6 pairs of partners
  CHECK(butterflies(test::path(9)) == 0);
  CHECK(butterflies(test::cycle(2)) == 1);
  CHECK(butterflies(test::cycle(3)) == 0);
  CHECK(butterflies({0, 0, {}}) == 0);
}

TEST_CASE("Davis Southern Women: 341 butterflies", "[butterfly][davis]") {
  CHECK(butterflies(test::davis()) == 341);
}

TEST_CASE("butterflies agree with brute force, from both sides", "[butterfly][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  CHECK(butterflies(graph) == oracle::butterflies(graph));
  CHECK(butterflies(test::flipped(graph)) == butterflies(graph));
}

// A vertex of K(m,n) is in as many as pairs can be made with it and of the other mode.
TEST_CASE("butterflies of the vertices and ties of a complete graph", "[butterfly]") {
  const ButterflyCounts found = butterfly_counts(test::complete(3, 4));
  CHECK(found.total == 18);
  CHECK(found.measures == std::vector<std::uint64_t>(3, 12));  // 2 * 6
  CHECK(found.partners == std::vector<std::uint64_t>(4, 9));   // 3 * 3
  CHECK(found.ties == std::vector<std::uint64_t>(12, 6));      // 2 * 3
}

TEST_CASE("butterflies of each vertex and tie agree with brute force", "[butterfly][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const oracle::Butterflies expected = oracle::butterflies_by_part(oracle::table(graph));
  const ButterflyCounts found = butterfly_counts(graph);
  CHECK(found.total == expected.total);
  CHECK(found.measures == expected.rows);
  if (graph.partners().size() > 0) CHECK(found.partners == expected.columns);
  std::size_t tie = 0;
  bool equal = true;
  for (const auto& [m, p, weight] : test::ties_of(graph)) {
    equal = equal && found.ties.at(tie++) == expected.ties[m.index()][p.index()];
  }
  CHECK(equal);
  CHECK(tie == found.ties.size());
}

TEST_CASE("butterflies are the same on any number of threads", "[butterfly]") {
  BipartiteGraph graph = test::random_graph(1);
  for (unsigned seed = 2; seed < 60; ++seed) {
    graph = test::disjoint_union(graph, test::random_graph(seed));
  }
  const ButterflyCounts alone = [&] {
    const ThreadLimit one(1);
    return butterfly_counts(graph);
  }();
  const ThreadLimit many(4);
  const ButterflyCounts together = butterfly_counts(graph);
  CHECK(together.total == butterflies(graph));
  CHECK(together.measures == alone.measures);
  CHECK(together.partners == alone.partners);
  CHECK(together.ties == alone.ties);
}

}  // namespace
