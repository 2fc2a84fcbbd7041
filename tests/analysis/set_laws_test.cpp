// The laws of what is no score of a vertex: numbers of the whole graph, pairs, sets and covers. New
// names and a tie told twice change nothing, exchanged modes exchange the sides, and what lies
// beside adds.
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <partnergraph/analysis/assortativity.hpp>
#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/butterfly.hpp>
#include <partnergraph/analysis/closure.hpp>
#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/distance.hpp>
#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/analysis/near_biclique.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/graph_laws.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

BipartiteGraph twice(const BipartiteGraph& graph) {
  std::vector<Participation> ties = test::ties_of(graph);
  ties.insert(ties.end(), ties.begin(), ties.end());
  return {graph.partners().size(), graph.measures().size(), ties};
}

double number(std::optional<double> value) {
  return value.value_or(std::nan(""));
}

TEST_CASE("numbers of the whole graph obey the laws", "[laws][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const ThreadLimit limit(1);  // graphs this small are not worth a second one
  const BipartiteGraph graph = test::random_graph(seed);
  const BipartiteGraph beside = test::random_graph(seed + 1000);
  const auto numbers = [](const BipartiteGraph& of) {
    const Distances paths = distances(of);
    return std::vector{double(butterflies(of)),      double(three_paths(of)),
                       double(components(of).count), double(paths.diameter),
                       number(paths.mean),           number(degree_assortativity(of)),
                       number(robins_alexander(of))};
  };
  const auto own = numbers(graph);
  for (const BipartiteGraph& same : {test::reversed(graph), test::flipped(graph), twice(graph)}) {
    CHECK(test::same_or_undefined(numbers(same), own));
  }
  const auto other = numbers(beside);
  const auto both = numbers(test::disjoint_union(graph, beside));
  for (std::size_t i = 0; i < 3; ++i) CHECK(both[i] == own[i] + other[i]);
  CHECK(both[3] == std::max(own[3], other[3]));
  const FourPathClosure closure = opsahl_closure(graph);
  const FourPathClosure across = opsahl_closure(test::flipped(graph));
  CHECK(test::same_or_undefined(number(closure.measures), number(across.partners)));
  CHECK(test::same_or_undefined(number(closure.partners), number(across.measures)));
  CHECK(test::same_or_undefined(number(closure.measures),
                                number(opsahl_closure(test::reversed(graph)).measures)));
}

// What two vertices share hangs on the number of all others in phi, Bonacich's r and p alone.
template <StrongId Vertex>
std::vector<double> of_the_pair(const Overlap<Vertex>& pair) {
  return {double(pair.shared), pair.jaccard,     pair.overlap, pair.dice,
          pair.cosine,         pair.association, pair.newman,  pair.resource_allocation,
          pair.adamic_adar};
}

template <StrongId Vertex>
std::vector<double> of_all(const Overlap<Vertex>& pair) {
  std::vector<double> all = of_the_pair(pair);
  all.insert(all.end(), {pair.phi, pair.bonacich, pair.p_hypergeometric});
  return all;
}

TEST_CASE("overlaps obey the laws", "[laws][overlap][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const ThreadLimit limit(1);  // graphs this small are not worth a second one
  const BipartiteGraph graph = test::random_graph(seed, 8);
  const BipartiteGraph beside = test::random_graph(seed + 1000, 8);
  const auto own = measure_overlaps(graph);
  const auto turned = measure_overlaps(test::reversed(graph));
  const auto across = partner_overlaps(test::flipped(graph));
  const auto both = measure_overlaps(test::disjoint_union(graph, beside));
  CHECK(measure_overlaps(twice(graph)) == own);
  REQUIRE(turned.size() == own.size());
  REQUIRE(across.size() == own.size());
  CHECK(both.size() == own.size() + measure_overlaps(beside).size());
  const std::uint32_t last = graph.partners().size() - 1;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto at = std::ranges::find_if(turned, [&](const auto& pair) {
      return pair.first.value == last - own[i].second.value &&
             pair.second.value == last - own[i].first.value;
    });
    REQUIRE(at != turned.end());
    CHECK(test::same_or_undefined(of_all(*at), of_all(own[i])));
    CHECK(test::same_or_undefined(of_all(across[i]), of_all(own[i])));
    CHECK(both[i].first == own[i].first);
    CHECK(test::same_or_undefined(of_the_pair(both[i]), of_the_pair(own[i])));
  }
}

using Ids = std::vector<std::uint32_t>;
using Sides = std::pair<Ids, Ids>;

Ids ids(const auto& vertices, std::optional<std::uint32_t> size_if_turned = {}) {
  Ids result;
  for (const auto v : vertices) {
    result.push_back(size_if_turned ? *size_if_turned - 1 - v.value : v.value);
  }
  std::ranges::sort(result);
  return result;
}

TEST_CASE("bicliques, near-bicliques and concepts obey the laws", "[laws][biclique][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const ThreadLimit limit(1);  // graphs this small are not worth a second one
  const BipartiteGraph graph = test::random_graph(seed, 7);
  const BipartiteGraph beside = test::random_graph(seed + 1000, 5);
  const std::uint32_t measures = graph.partners().size();
  const std::uint32_t partners = graph.measures().size();
  const auto sides = [](const std::vector<Biclique>& list) {
    std::set<Sides> result;
    for (const Biclique& each : list) result.insert({ids(each.measures), ids(each.partners)});
    return result;
  };
  const std::set<Sides> own = sides(maximal_bicliques(graph).list);
  std::set<Sides> turned;
  for (const Biclique& each : maximal_bicliques(test::reversed(graph)).list) {
    turned.insert({ids(each.measures, measures), ids(each.partners, partners)});
  }
  CHECK(turned == own);
  CHECK(sides(maximal_bicliques(twice(graph)).list) == own);
  CHECK(maximal_bicliques(test::disjoint_union(graph, beside)).list.size() ==
        own.size() + maximal_bicliques(beside).list.size());

  const auto groups = [&](const BipartiteGraph& of, bool turn, bool exchange) {
    std::set<Sides> result;
    for (const NearBiclique& each : near_bicliques(of).list) {
      Sides one{ids(each.group.measures, turn ? std::optional(measures) : std::nullopt),
                ids(each.group.partners, turn ? std::optional(partners) : std::nullopt)};
      if (exchange) std::swap(one.first, one.second);
      result.insert(one);
    }
    return result;
  };
  const std::set<Sides> near = groups(graph, false, false);
  CHECK(groups(test::reversed(graph), true, false) == near);
  CHECK(groups(test::flipped(graph), false, true) == near);

  const ConceptLattice lattice = concept_lattice(graph);
  const ConceptLattice across = concept_lattice(test::flipped(graph));
  CHECK(across.concepts.size() == lattice.concepts.size());
  CHECK(across.covers.size() == lattice.covers.size());
  CHECK(concept_lattice(test::reversed(graph)).covers.size() == lattice.covers.size());
}

TEST_CASE("covers, key players and coalitions obey the laws", "[laws][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const ThreadLimit limit(1);  // graphs this small are not worth a second one
  const BipartiteGraph graph = test::random_graph(seed, 5);
  const BipartiteGraph beside = test::random_graph(seed + 1000, 4);
  const BipartiteGraph both = test::disjoint_union(graph, beside);
  const Cover cover = smallest_cover(graph);
  const Cover other = smallest_cover(beside);
  for (const BipartiteGraph& same : {test::reversed(graph), twice(graph)}) {
    CHECK(smallest_cover(same).cost == cover.cost);
    CHECK(smallest_cover(same).optima.count == cover.optima.count);
  }
  CHECK(smallest_cover(both).cost == cover.cost + other.cost);
  CHECK(smallest_cover(both).optima.count == cover.optima.count * other.optima.count);

  const double best = coalitions(graph).modularity;
  for (const BipartiteGraph& same : {test::reversed(graph), test::flipped(graph), twice(graph)}) {
    CHECK(near(coalitions(same).modularity, best));
  }
  using enum KeyPlayerGoal;
  for (const KeyPlayerGoal goal : {reach, fragmentation, distance_fragmentation}) {
    const KeyPlayers players = key_players(graph, {.goal = goal, .size = 2});
    for (const BipartiteGraph& same : {test::reversed(graph), twice(graph)}) {
      const KeyPlayers again = key_players(same, {.goal = goal, .size = 2});
      CHECK(near(again.value, players.value));
      CHECK(again.ties == players.ties);
    }
  }
}

}  // namespace
