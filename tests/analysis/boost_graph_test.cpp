#include <partnergraph/boost_graph.hpp>

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>

#include <algorithm>
#include <set>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/components.hpp>

#include "support/catch.hpp"
#include "support/near.hpp"
#include "support/oracle_paths.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<BipartiteGraph, std::size_t, boost::vertex_index_t>));

//  m0 - p0 - m1    m2    p1     Vertices: m0 m1 m2 = 0 1 2, p0 p1 = 3 4.
const BipartiteGraph sample{3, 2, {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{0}}}};

TEST_CASE("Boost sees every tie from both ends", "[boost_graph]") {
  CHECK(num_vertices(sample) == 5);
  CHECK(num_edges(sample) == 2);
  const auto [first, last] = edges(sample);
  CHECK(std::vector<BoostEdge>(first, last) == std::vector<BoostEdge>{{0, 3}, {1, 3}});
  CHECK(out_degree(3, sample) == 2);
  CHECK(out_degree(2, sample) == 0);
  const auto [out, out_end] = out_edges(3, sample);
  REQUIRE(out_end - out == 2);
  CHECK(source(*out, sample) == 3);
  CHECK(target(*out, sample) == 0);
  CHECK(*out == BoostEdge{0, 3});
  const auto [near, near_end] = adjacent_vertices(0, sample);
  CHECK(std::vector<std::size_t>(near, near_end) == std::vector<std::size_t>{3});
}

TEST_CASE("components are numbered by their first vertex", "[components]") {
  const Components found = components(sample);
  CHECK(found.count == 3);
  CHECK(found.measures == std::vector<std::uint32_t>{0, 0, 1});
  CHECK(found.partners == std::vector<std::uint32_t>{0, 2});
  CHECK(components({0, 0, {}}).count == 0);
}

TEST_CASE("a path of 200,000 vertices doesn't exhaust the stack", "[components]") {
  CHECK(components(test::path(200'000)).count == 1);
}

TEST_CASE("two vertices are in one component if a path joins them", "[components][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Components found = components(graph);
  std::vector<std::uint32_t> flat = found.measures;
  flat.insert(flat.end(), found.partners.begin(), found.partners.end());
  const auto all = oracle::all_pairs(graph);
  std::uint32_t next = 0;
  for (std::size_t a = 0; a < flat.size(); ++a) {
    CHECK(flat[a] <= next);
    next = std::max(next, flat[a] + 1);
    for (std::size_t b = 0; b < flat.size(); ++b) {
      CHECK((flat[a] == flat[b]) == (all.distance[a][b] != oracle::unreachable));
    }
  }
  CHECK(next == found.count);
}

TEST_CASE("edges() and out_edges() tell the same ties", "[boost_graph][property]") {
  const auto seed = GENERATE(range(0U, 100U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  std::set<std::pair<std::size_t, std::size_t>> once;
  const auto [begin, end] = edges(graph);
  for (auto at = begin; at != end; ++at) once.emplace(source(*at, graph), target(*at, graph));
  CHECK(once.size() == num_edges(graph));
  std::size_t both = 0;
  for (std::size_t v = 0; v < num_vertices(graph); ++v) {
    const auto [out, out_end] = out_edges(v, graph);
    for (auto at = out; at != out_end; ++at, ++both) {
      const std::size_t a = source(*at, graph);
      const std::size_t b = target(*at, graph);
      CHECK(once.contains({std::min(a, b), std::max(a, b)}));
    }
  }
  CHECK(both == 2 * num_edges(graph));
}

TEST_CASE("Boost's betweenness is ours", "[boost_graph][betweenness][property]") {
  const auto seed = GENERATE(range(0U, 200U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  std::vector<double> theirs(num_vertices(graph));
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(theirs.begin(), get(boost::vertex_index, graph)));
  const Scores ours = betweenness(graph).raw;
  for (std::size_t v = 0; v < theirs.size(); ++v) {
    const std::size_t m = ours.measures.size();
    CHECK(test::near(v < m ? ours.measures[v] : ours.partners[v - m], theirs[v]));
  }
}

}  // namespace
