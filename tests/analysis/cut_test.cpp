#include <partnergraph/analysis/cut.hpp>

#include <partnergraph/analysis/components.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_laws.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;

namespace {

// Components by repeated sweeps over the ties; `without` is a flat vertex, as a rule none.
std::size_t parts(const BipartiteGraph& graph, const std::vector<Participation>& ties,
                  std::size_t without) {
  const std::size_t measures = graph.partners().size();
  std::vector<std::size_t> part(measures + graph.measures().size());
  for (std::size_t v = 0; v < part.size(); ++v) part[v] = v;
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [m, p, weight] : ties) {
      const std::size_t a = m.index();
      const std::size_t b = measures + p.index();
      if (a == without || b == without || part[a] == part[b]) continue;
      part[a] = part[b] = std::min(part[a], part[b]);
      changed = true;
    }
  }
  std::size_t count = 0;
  for (std::size_t v = 0; v < part.size(); ++v) {
    if (v != without && part[v] == v) ++count;
  }
  return count;
}

TEST_CASE("cuts in closed form", "[cut]") {
  const Cuts path = cuts(test::path(5));
  CHECK(path.articulation == Scores{{0, 1, 0}, {1, 1}});
  CHECK(path.bridges == std::vector<bool>(4, true));
  CHECK(path.articulation_count == 3);
  CHECK(path.bridge_count == 4);
  const Cuts round = cuts(test::cycle(3));
  CHECK(round.articulation == Scores{{0, 0, 0}, {0, 0, 0}});
  CHECK(round.bridge_count == 0);
  CHECK(cuts(test::complete(1, 4)).articulation == Scores{{1}, {0, 0, 0, 0}});
  CHECK(cuts({0, 0, {}}).bridges.empty());
}

//  m0 - p0 - m1    Two cycles that share p0, and a tail m2 - p2 - m3 ... p0 and p2 hold it
//  together.
TEST_CASE("a vertex on two cycles, and a tie between cycles", "[cut]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const BipartiteGraph graph(
      4, 3,
      {tie(0, 0), tie(0, 1), tie(1, 0), tie(1, 1), tie(2, 0), tie(2, 2), tie(3, 0), tie(3, 2)});
  CHECK(cuts(graph).articulation == Scores{{0, 0, 0, 0}, {1, 0, 0}});
  CHECK(cuts(graph).bridge_count == 0);
  const BipartiteGraph tailed(3, 3,
                              {tie(0, 0), tie(0, 1), tie(1, 0), tie(1, 1), tie(2, 1), tie(2, 2)});
  CHECK(cuts(tailed).articulation == Scores{{0, 0, 1}, {0, 1, 0}});
  CHECK(cuts(tailed).bridges == std::vector<bool>{false, false, false, false, true, true});
}

TEST_CASE("cuts agree with taking each vertex and each tie away", "[cut][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto ties = test::ties_of(graph);
  const std::size_t whole = parts(graph, ties, ties.size() + 1000);
  const Cuts found = cuts(graph);
  std::size_t articulations = 0;
  std::size_t bridges = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    auto fewer = ties;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    const bool bridge = parts(graph, fewer, ties.size() + 1000) > whole;
    CHECK(found.bridges[i] == bridge);
    bridges += bridge ? 1U : 0U;
  }
  const std::size_t measures = graph.partners().size();
  for (std::size_t v = 0; v < measures + graph.measures().size(); ++v) {
    const bool cut = parts(graph, ties, v) > whole;
    const double score =
        v < measures ? found.articulation.measures[v] : found.articulation.partners[v - measures];
    CHECK(score == (cut ? 1.0 : 0.0));
    articulations += cut ? 1U : 0U;
  }
  CHECK(found.articulation_count == articulations);
  CHECK(found.bridge_count == bridges);
  CHECK(test::obeys_the_laws(graph, test::random_graph(seed + 1000),
                             [](const auto& g) { return cuts(g).articulation; }));
}

TEST_CASE("Davis Southern Women hangs on nobody", "[cut][davis]") {
  CHECK(cuts(test::davis()).articulation_count == 0);
  CHECK(cuts(test::davis()).bridge_count == 0);
}

TEST_CASE("a path of 3,000,000 vertices needs no stack", "[cut][slow]") {
  const Cuts found = cuts(test::path(3'000'000));
  CHECK(found.articulation_count == 2'999'998);
  CHECK(found.bridge_count == 2'999'999);
}

}  // namespace
