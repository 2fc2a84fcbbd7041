#include <partnergraph/analysis/coalition.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_coalition.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

// Two bicliques without a tie between them: each holds half of all ties.
//   Q = 2 (1/2 - 1/2 * 1/2) = 1/2
TEST_CASE("two disjoint blocks are two coalitions, proven", "[coalition]") {
  const auto graph = test::disjoint_union(test::complete(2, 2), test::complete(2, 2));
  const Coalitions found = coalitions(graph);
  CHECK(found.count == 2);
  CHECK(found.measures == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(found.partners == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(std::abs(found.modularity - 0.5) < 1e-12);
  CHECK(std::abs(found.modularity_bound - 0.5) < 1e-12);
  CHECK(found.optimal);
}

// K(4,4) + K(4,4) + the tie m0 - p4: W = 33, each block holds 16 ties,
//   K = 17, D = 16 and K = 16, D = 17: Q = 32/33 - 2 * 17 * 16 / 33^2.
TEST_CASE("a bridge doesn't unite two dense blocks", "[coalition]") {
  auto ties = test::ties_of(test::disjoint_union(test::complete(4, 4), test::complete(4, 4)));
  ties.push_back({MeasureId{0}, PartnerId{4}});
  const Coalitions found = coalitions({8, 8, ties});
  CHECK(found.count == 2);
  CHECK(std::abs(found.modularity - (32.0 / 33.0 - 544.0 / 1089.0)) < 1e-12);
  CHECK(found.optimal);

  const Coalitions unproven = coalitions({8, 8, ties}, {.proof_budget = 0});
  CHECK_FALSE(unproven.optimal);
  CHECK(unproven.modularity_bound > found.modularity + 0.001);
}

TEST_CASE("weights and resolution enter Q", "[coalition]") {
  // Two ties of weight 3 and 1: Q = 1 - gamma (9 + 1) / 16.
  const BipartiteGraph graph{
      2, 2, {{MeasureId{0}, PartnerId{0}, 3.0}, {MeasureId{1}, PartnerId{1}}}};
  CHECK(std::abs(coalitions(graph).modularity - 0.375) < 1e-12);
  const BipartiteGraph even{2, 2, {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{1}}}};
  CHECK(std::abs(coalitions(even, {.resolution = 0.5}).modularity - 0.75) < 1e-12);
  CHECK(std::abs(coalitions(even, {.resolution = 2.0}).modularity) < 1e-12);
}

// Proven by integer programming elsewhere: 4 coalitions, none better.
TEST_CASE("Davis Southern Women: the optimum is found and proven with every seed",
          "[coalition][davis]") {
  const auto seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{21}));
  CAPTURE(seed);
  const Coalitions found = coalitions(test::davis(), {.seed = seed});
  CHECK(found.count == 4);
  CHECK(std::abs(found.modularity - 0.34553717964903424) < 1e-12);
  CHECK(found.optimal);
  CHECK(found.modularity_bound - found.modularity <= 1e-12);
  // {Evelyn .. Frances | E1 - E6}, {Myra, Katherina, Sylvia, Nora, Helen | E10, E12 - E14},
  // {Pearl, Dorothy, Olivia, Flora | E9, E11}, {Eleanor, Ruth, Verne | E7, E8}
  CHECK(found.measures ==
        std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0, 3, 2, 3, 3, 1, 1, 1, 1, 1, 2, 2, 2});
  CHECK(found.partners == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0, 3, 3, 2, 1, 2, 1, 1, 1});
}

TEST_CASE("no division of a small graph is better", "[coalition][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto resolution = GENERATE(0.5, 1.0, 1.7);
  CAPTURE(seed, resolution);
  const BipartiteGraph graph = test::random_graph(seed);
  const std::uint32_t vertices = graph.partners().size() + graph.measures().size();
  if (vertices > 9) return;  // 21,147 divisions of 9 vertices
  const Coalitions found = coalitions(graph, {.resolution = resolution});
  const double best = oracle::best_modularity(graph, resolution);
  CHECK(found.modularity >= best - 1e-12);
  CHECK(found.modularity <= best + 1e-12);
  CHECK(found.optimal);
  CHECK(found.modularity_bound >= best - 1e-12);
  const Coalitions hurried =
      coalitions(graph, {.resolution = resolution, .restarts = 1, .proof_budget = 50});
  CHECK(hurried.modularity_bound >= best - 1e-12);
}

TEST_CASE("Q is what it says, every coalition is used and isolated vertices are alone",
          "[coalition][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Coalitions found = coalitions(graph);
  CHECK(std::abs(found.modularity -
                 oracle::modularity(graph, found.measures, found.partners, 1.0)) < 1e-12);
  CHECK(std::abs(found.modularity - barber_modularity(graph, found.measures, found.partners)) <
        1e-15);
  CHECK(found.modularity >= 0.0);
  std::vector<std::uint32_t> size(found.count);
  for (const std::uint32_t c : found.measures) ++size.at(c);
  for (const std::uint32_t c : found.partners) ++size.at(c);
  CHECK(std::ranges::is_sorted(size, std::ranges::greater{}));
  CHECK(std::ranges::find(size, 0U) == size.end());
  for (const MeasureId m : graph.partners().ids()) {
    if (graph.partners()[m].empty()) CHECK(size[found.measures[m.index()]] == 1);
  }
}

TEST_CASE("all together and all apart are worth nothing", "[coalition]") {
  const BipartiteGraph graph = test::davis();
  CHECK(std::abs(barber_modularity(graph, std::vector(18, 7U), std::vector(14, 7U))) < 1e-12);
  std::vector<std::uint32_t> women(18);
  std::vector<std::uint32_t> events(14);
  for (std::uint32_t i = 0; i < 18; ++i) women[i] = i;
  for (std::uint32_t i = 0; i < 14; ++i) events[i] = 4'000'000'000 - i;
  CHECK(std::abs(barber_modularity(graph, women, events)) < 1e-12);
}

TEST_CASE("weights at the ends of the range leave Q finite", "[coalition]") {
  const double huge = std::numeric_limits<double>::max();
  const double tiny = std::numeric_limits<double>::denorm_min();
  const auto two_ties = [](double weight) {
    return BipartiteGraph{
        2, 2, {{MeasureId{0}, PartnerId{0}, weight}, {MeasureId{1}, PartnerId{1}, weight}}};
  };
  CHECK(std::abs(coalitions(two_ties(huge)).modularity - 0.5) < 1e-12);
  CHECK(std::abs(coalitions(two_ties(tiny)).modularity - 0.5) < 1e-12);
}

TEST_CASE("graphs without ties", "[coalition]") {
  CHECK(coalitions({0, 0, {}}).count == 0);
  const Coalitions lonely = coalitions({2, 1, {}});
  CHECK(lonely.count == 3);
  CHECK(lonely.modularity == 0.0);
  CHECK(lonely.measures == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("coalitions refuses options without meaning", "[coalition]") {
  const BipartiteGraph graph = test::complete(2, 2);
  CHECK_THROWS_AS(coalitions(graph, {.resolution = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(coalitions(graph, {.resolution = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS(coalitions(graph, {.restarts = 0}), std::invalid_argument);
  CHECK_THROWS_AS(barber_modularity(graph, {0}, {0, 0}), std::invalid_argument);
}

}  // namespace
