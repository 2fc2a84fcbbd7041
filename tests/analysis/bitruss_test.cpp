#include <partnergraph/analysis/bitruss.hpp>

#include <algorithm>
#include <map>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

using Counts = std::vector<std::uint64_t>;

Counts numbers(const BipartiteGraph& graph) {
  return bitruss_numbers(graph, butterfly_counts(graph));
}

// By measure, then partner.
Counts listed(const BipartiteGraph& graph, const std::vector<Counts>& table) {
  Counts list;
  for (const auto& [m, p, weight] : test::ties_of(graph)) {
    list.push_back(table[m.index()][p.index()]);
  }
  return list;
}

// Every tie of K(m,n) is in (m - 1) (n - 1) butterflies.
TEST_CASE("bitruss numbers in closed form", "[bitruss]") {
  CHECK(numbers(test::complete(3, 4)) == Counts(12, 6));
  CHECK(numbers(test::complete(1, 4)) == Counts(4, 0));
  CHECK(numbers(test::path(6)) == Counts(5, 0));
  CHECK(numbers(test::cycle(2)) == Counts(4, 1));
  CHECK(numbers({0, 0, {}}).empty());
}

//  m0 - p0 - m2    K(2,2) of m0, m1 with p0, p1; and K(2,2) of m0, m2 with p0, p2: the tie m0 - p0
//  | x |   x |     is in two butterflies, but in no part where each tie is in two.
//  m1 - p1   p2
TEST_CASE("a tie in two butterflies of bitruss number 1", "[bitruss]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const BipartiteGraph graph(
      3, 3, {tie(0, 0), tie(0, 1), tie(1, 0), tie(1, 1), tie(0, 2), tie(2, 0), tie(2, 2)});
  CHECK(numbers(graph) == Counts(7, 1));
}

TEST_CASE("bitruss numbers agree with peeling by the definition", "[bitruss][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Counts found = numbers(graph);
  if (graph.partners().size() > 0) {
    CHECK(found == listed(graph, oracle::bitruss(oracle::table(graph))));
  }
  // Another network beside it changes nothing; neither do the modes in each other's place.
  const Counts apart = numbers(test::disjoint_union(graph, test::random_graph(seed + 1000)));
  CHECK(Counts(apart.begin(), apart.begin() + static_cast<std::ptrdiff_t>(found.size())) == found);
  Counts across = numbers(test::flipped(graph));
  Counts sorted = found;
  std::ranges::sort(across);
  std::ranges::sort(sorted);
  CHECK(across == sorted);
}

// Histogram found by an independent program.
TEST_CASE("Davis Southern Women: bitruss numbers", "[bitruss][davis]") {
  std::map<std::uint64_t, int> histogram;
  for (const std::uint64_t number : numbers(test::davis())) ++histogram[number];
  CHECK(histogram ==
        std::map<std::uint64_t, int>{{2, 4}, {3, 2}, {7, 1}, {8, 9}, {9, 38}, {10, 15}, {12, 20}});
}

TEST_CASE("the forecast of bitruss", "[bitruss]") {
  CHECK(bitruss_work(butterfly_counts(test::complete(2, 3))) == 4 * 3);
  CHECK(bitruss_work(butterfly_counts(test::complete(1, 5))) == 0);
}

}  // namespace
