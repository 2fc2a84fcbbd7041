#include <partnergraph/analysis/key_players.hpp>

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;
using enum KeyPlayerGoal;

namespace {

KeyPlayers best(const BipartiteGraph& graph, KeyPlayerGoal goal, std::uint32_t size) {
  return key_players(graph, {.goal = goal, .size = size});
}

std::vector<std::uint32_t> first(const KeyPlayers& found) {
  std::vector<std::uint32_t> result;
  for (const PartnerId p : found.sets.at(0)) result.push_back(p.value);
  return result;
}

// m0 - p0 - m1 - p1 - m2. Without p0 four are left, m0 alone: 6 of 12 ordered pairs are apart. p1
// is the mirror image. From p0: m0, m1 at 1, p1 at 2, m2 at 3.
TEST_CASE("key players of a path on paper", "[key-players]") {
  const BipartiteGraph graph = test::path(5);
  const KeyPlayers reached = best(graph, reach, 1);
  CHECK(near(reached.value, (1 + 1 + 0.5 + 1.0 / 3) / 4));
  CHECK(reached.ties == 2);
  CHECK(reached.direct == 2);
  CHECK(reached.exact);
  const KeyPlayers broken = best(graph, fragmentation, 1);
  CHECK(broken.value == 0.5);
  CHECK(broken.base == 0.0);
  // What is left of it is a path of three: two pairs at 1, one at 2.
  CHECK(near(best(graph, distance_fragmentation, 1).value, 1 - 2 * 2.5 / 12));
  CHECK(best(graph, reach, 2).value == 1.0);
  CHECK(best(graph, fragmentation, 2).value == 1.0);
}

// The hub of a star removed leaves nobody tied.
TEST_CASE("closed forms of key players", "[key-players]") {
  CHECK(best(test::complete(7, 1), fragmentation, 1).value == 1.0);
  CHECK(best(test::complete(7, 1), distance_fragmentation, 1).value == 1.0);
  CHECK(best(test::complete(7, 1), reach, 1).value == 1.0);
  // A complete graph stays in one piece, and everybody is as good.
  CHECK(best(test::complete(4, 5), fragmentation, 2).value == 0.0);
  CHECK(best(test::complete(4, 5), reach, 2).ties == 10);
  CHECK(best(test::complete(0, 1), reach, 1).value == 0.0);
  CHECK(best(test::complete(1, 1), fragmentation, 1).value == 0.0);
}

// By exhaustion, outside this project. Women are the partners.
TEST_CASE("Davis Southern Women: key players among the women", "[key-players][davis]") {
  const BipartiteGraph women = test::flipped(test::davis());
  const KeyPlayers one = best(women, reach, 1);
  CHECK(near(one.value, 0.596774, 1e-6));
  CHECK(one.sets ==
        std::vector<std::vector<PartnerId>>{{PartnerId{0}}, {PartnerId{2}}, {PartnerId{13}}});
  const KeyPlayers two = best(women, reach, 2);
  CHECK(first(two) == std::vector<std::uint32_t>{0, 13});  // Evelyn, Nora
  CHECK(two.ties == 1);
  CHECK(near(two.value, 0.733333, 1e-6));
  CHECK(two.direct == 14);
  const KeyPlayers three = best(women, reach, 3);
  CHECK(near(three.value, 0.741379, 1e-6));
  CHECK(three.ties > 1);

  const KeyPlayers nora = best(women, distance_fragmentation, 1);
  CHECK(near(nora.base, 0.484711, 1e-6));
  CHECK(first(nora) == std::vector<std::uint32_t>{13});
  CHECK(near(nora.value, 0.493907, 1e-6));
  const KeyPlayers pair = best(women, distance_fragmentation, 2);
  CHECK(first(pair) == std::vector<std::uint32_t>{0, 2});  // Evelyn, Theresa
  CHECK(near(pair.value, 0.501686, 1e-6));
}

TEST_CASE("Davis Southern Women: key events", "[key-players][davis]") {
  const BipartiteGraph events = test::davis();
  CHECK(first(best(events, distance_fragmentation, 1)) == std::vector<std::uint32_t>{8});
  CHECK(near(best(events, distance_fragmentation, 1).value, 0.507527, 1e-6));
  const KeyPlayers two = best(events, distance_fragmentation, 2);
  CHECK(first(two) == std::vector<std::uint32_t>{7, 8});
  CHECK(near(two.value, 0.567050, 1e-6));
  CHECK(near(key_player_value(events, fragmentation, two.sets[0]), 0.066667, 1e-5));
  const KeyPlayers parts = best(events, fragmentation, 2);
  CHECK(first(parts) == std::vector<std::uint32_t>{8, 10});
  CHECK(near(parts.value, 0.131034, 1e-5));
}

// Distances by Floyd and Warshall, sets as bits. Slow and simple by design.
struct Oracle {
  std::uint32_t measures, vertices;
  std::vector<std::vector<bool>> tied;

  explicit Oracle(const BipartiteGraph& graph)
      : measures(graph.partners().size()),
        vertices(measures + graph.measures().size()),
        tied(vertices, std::vector<bool>(vertices)) {
    for (const auto& [m, p, weight] : test::ties_of(graph)) {
      tied[m.index()][measures + p.index()] = tied[measures + p.index()][m.index()] = true;
    }
  }

  [[nodiscard]] std::vector<std::vector<double>> distances(std::uint32_t removed) const {
    std::vector<std::vector<double>> d(vertices, std::vector<double>(vertices, 1e9));
    const auto is_gone = [&](std::uint32_t v) {
      return v >= measures && (removed >> (v - measures) & 1U) != 0;
    };
    for (std::uint32_t a = 0; a < vertices; ++a) {
      for (std::uint32_t b = 0; b < vertices; ++b) {
        if (tied[a][b] && !is_gone(a) && !is_gone(b)) d[a][b] = 1;
      }
    }
    for (std::uint32_t k = 0; k < vertices; ++k) {
      for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = 0; b < vertices; ++b) d[a][b] = std::min(d[a][b], d[a][k] + d[k][b]);
      }
    }
    return d;
  }

  [[nodiscard]] double value(KeyPlayerGoal goal, std::uint32_t set) const {
    const double n = double(vertices) - std::popcount(set);
    const auto in = [&](std::uint32_t v) {
      return v >= measures && (set >> (v - measures) & 1U) != 0;
    };
    const auto d = distances(goal == reach ? 0 : set);
    double sum = 0;
    for (std::uint32_t v = 0; v < vertices; ++v) {
      if (in(v)) continue;
      double nearest = 1e9;
      for (std::uint32_t u = 0; u < vertices; ++u) {
        if (goal == reach && in(u)) nearest = std::min(nearest, d[u][v]);
        if (goal == reach || u == v || in(u) || d[u][v] > 1e8) continue;
        sum += goal == fragmentation ? 1 : 1 / d[u][v];
      }
      if (nearest < 1e8) sum += 1 / nearest;
    }
    if (goal == reach) return n < 1 ? 0 : sum / n;
    return n < 2 ? 0 : 1 - sum / (n * (n - 1));
  }
};

TEST_CASE("key players, against all subsets", "[key-players][property][slow]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto goal = GENERATE(reach, fragmentation, distance_fragmentation);
  const std::uint32_t size = seed % 3 + 1;
  CAPTURE(seed, int(goal), size);
  const BipartiteGraph graph = test::random_graph(seed);
  const KeyPlayers found = best(graph, goal, size);
  const std::uint32_t partners = graph.measures().size();
  if (partners < size) {
    CHECK(found.sets.empty());
    return;
  }
  const Oracle oracle(graph);
  double most = -1;
  std::uint64_t ties = 0;
  for (std::uint32_t set = 0; set < (1U << partners); ++set) {
    if (std::popcount(set) != int(size)) continue;
    const double value = oracle.value(goal, set);
    if (value > most + 1e-10) ties = 0;
    if (value > most - 1e-10) ++ties;
    most = std::max(most, value);
  }
  CHECK(found.exact);
  CHECK(near(found.value, most));
  CHECK(near(found.base, oracle.value(goal, 0)));
  CHECK(found.ties == ties);
  CHECK(near(key_player_value(graph, goal, found.sets.at(0)), found.value));
}

TEST_CASE("a small budget gives a set that is worth what is said", "[key-players]") {
  const BipartiteGraph women = test::flipped(test::davis());
  const KeyPlayers greedy = key_players(women, {.size = 3, .max_work = 30'000});
  CHECK_FALSE(greedy.exact);
  REQUIRE(greedy.sets.size() == 1);
  CHECK(near(key_player_value(women, reach, greedy.sets[0]), greedy.value));
  CHECK(greedy.value > 0.7);
  CHECK(key_players(women, {.size = 2, .max_work = 100}).sets.empty());
}

TEST_CASE("the order of the vertices does not matter", "[key-players][law]") {
  const auto seed = GENERATE(range(0U, 50U));
  const BipartiteGraph graph = test::random_graph(seed);
  if (graph.measures().size() < 2) return;
  CHECK(near(best(graph, reach, 2).value, best(test::reversed(graph), reach, 2).value));
  CHECK(best(graph, fragmentation, 2).ties == best(test::reversed(graph), fragmentation, 2).ties);
}

TEST_CASE("key_players refuses what means nothing", "[key-players]") {
  CHECK_THROWS_AS(key_players(test::path(5), {.size = 0}), std::invalid_argument);
  CHECK_THROWS_AS(key_player_value(test::path(5), reach, {PartnerId{2}}), std::out_of_range);
}

}  // namespace
