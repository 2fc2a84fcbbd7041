#include <partnergraph/analysis/butterfly.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle.hpp"
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

}  // namespace
