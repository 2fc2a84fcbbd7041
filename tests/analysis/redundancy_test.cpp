#include <partnergraph/analysis/redundancy.hpp>

#include <cmath>

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

//  m0   m1     m0 links the pairs p0 p1, p0 p2, p1 p2; m1 links the last of them, too.
//  /|\ /|      p1 and p2 link m0 and m1, each as well as the other.
// p0 p1 p2     p0 links nobody.
TEST_CASE("redundancy by hand", "[redundancy]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const Scores found = redundancy({2, 3, {tie(0, 0), tie(0, 1), tie(0, 2), tie(1, 1), tie(1, 2)}});
  CHECK(near(found.measures[0], 1.0 / 3.0));
  CHECK(found.measures[1] == 1.0);
  CHECK(std::isnan(found.partners[0]));
  CHECK(found.partners[1] == 1.0);
  CHECK(found.partners[2] == 1.0);
}

TEST_CASE("redundancy in closed form", "[redundancy]") {
  CHECK(redundancy(test::complete(3, 4)) == Scores{{1, 1, 1}, {1, 1, 1, 1}});
  CHECK(redundancy(test::cycle(4)) == Scores{{0, 0, 0, 0}, {0, 0, 0, 0}});
  CHECK(redundancy(test::complete(1, 4)).measures == std::vector{0.0});
  CHECK(redundancy({0, 0, {}}).measures.empty());
}

TEST_CASE("redundancy agrees with the definition", "[redundancy][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  CHECK(same_or_undefined(redundancy(graph),
                          {oracle::redundancy(oracle::table(graph)),
                           oracle::redundancy(oracle::table(test::flipped(graph)))}));
  CHECK(test::obeys_the_laws(graph, test::random_graph(seed + 1000), redundancy));
}

// Published with the method in NetworkX; three women and five events are not 1.
TEST_CASE("Davis Southern Women: redundancy", "[redundancy][davis]") {
  const Scores found = redundancy(test::davis());
  CHECK(near(found.measures[0], 0.964286, 1e-6));   // Evelyn
  CHECK(near(found.measures[13], 0.75));            // Nora
  CHECK(near(found.measures[14], 0.9));             // Helen
  CHECK(near(found.partners[7], 0.802198, 1e-6));   // E8
  CHECK(near(found.partners[10], 0.666667, 1e-6));  // E11
  const auto rows = test::reference_rows("davis_nodes.csv");
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  for (std::size_t v = 0; v < 32; ++v) {
    CAPTURE(rows.at(v)[0]);
    const double ours = v < 18 ? found.measures[v] : found.partners[v - 18];
    CHECK(near(ours, std::stod(rows[v][16]), 1e-8));
  }
}

}  // namespace
