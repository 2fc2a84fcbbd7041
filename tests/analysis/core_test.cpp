// Cores and (alpha,beta)-cores.
#include <partnergraph/analysis/core.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/alpha_beta_core.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_laws.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

AlphaBetaCore oracle_core(const BipartiteGraph& graph, std::size_t alpha, std::size_t beta) {
  oracle::Table tied = oracle::table(graph);
  if (tied.empty()) tied.assign(0, {});
  std::vector<bool> row_in;
  std::vector<bool> column_in;
  oracle::peel(tied, alpha, beta, row_in, column_in);
  AlphaBetaCore core;
  for (std::uint32_t m = 0; m < row_in.size(); ++m) {
    if (row_in[m]) core.measures.push_back(MeasureId{m});
  }
  for (std::uint32_t p = 0; p < column_in.size(); ++p) {
    if (column_in[p]) core.partners.push_back(PartnerId{p});
  }
  return core;
}

TEST_CASE("core numbers in closed form", "[core]") {
  CHECK(core_numbers(test::complete(3, 5)) == Scores{{3, 3, 3}, {3, 3, 3, 3, 3}});
  CHECK(core_numbers(test::path(5)) == Scores{{1, 1, 1}, {1, 1}});
  CHECK(core_numbers(test::cycle(3)) == Scores{{2, 2, 2}, {2, 2, 2}});
  CHECK(core_numbers({1, 1, {}}) == Scores{{0}, {0}});
  CHECK(core_numbers({0, 0, {}}) == Scores{});
}

//  p2 - m0 - p0    A cycle m0 p0 m1 p1 with a tail p2 at m0.
//       |    |
//       p1 - m1
TEST_CASE("a tail is not in the core of its cycle", "[core]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const BipartiteGraph graph(2, 3, {tie(0, 0), tie(0, 1), tie(0, 2), tie(1, 0), tie(1, 1)});
  CHECK(core_numbers(graph) == Scores{{2, 2}, {2, 2, 1}});
  CHECK(alpha_beta_core(graph, 3, 1) ==
        AlphaBetaCore{{MeasureId{0}}, {PartnerId{0}, PartnerId{1}, PartnerId{2}}});
  CHECK(alpha_beta_core(graph, 2, 2) ==
        AlphaBetaCore{{MeasureId{0}, MeasureId{1}}, {PartnerId{0}, PartnerId{1}}});
  CHECK(alpha_beta_core(graph, 3, 2) == AlphaBetaCore{});
}

TEST_CASE("cores agree with peeling by the definition", "[core][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const AlphaBetaIndex index(graph);
  Scores expected{std::vector<double>(graph.partners().size()),
                  std::vector<double>(graph.measures().size())};
  for (std::uint32_t k = 1; k <= 13; ++k) {
    if (graph.partners().size() == 0 || graph.measures().size() == 0) break;
    const AlphaBetaCore core = oracle_core(graph, k, k);
    for (const MeasureId m : core.measures) expected.measures[m.index()] = k;
    for (const PartnerId p : core.partners) expected.partners[p.index()] = k;
    for (const std::uint32_t beta : {1U, 2U, 3U, 5U, 8U, 12U}) {
      CAPTURE(k, beta);
      const AlphaBetaCore both = oracle_core(graph, k, beta);
      CHECK(alpha_beta_core(graph, k, beta) == both);
      CHECK(index.core(k, beta) == both);
    }
  }
  const Scores found = core_numbers(graph);
  CHECK(found == expected);
  const double most = found.measures.empty() ? 0.0 : *std::ranges::max_element(found.measures);
  CHECK(index.degeneracy() == most);
  CHECK(test::obeys_the_laws(graph, test::random_graph(seed + 1000), core_numbers));
}

// Sizes of the (alpha,beta)-cores for beta = 1, 2, ... up to the last that is not empty, found by
// an independent program.
TEST_CASE("Davis Southern Women: cores", "[core][davis]") {
  using Sizes = std::vector<std::pair<std::size_t, std::size_t>>;
  const std::vector<std::pair<std::uint32_t, Sizes>> expected{
      {3, {{15, 14}, {15, 14}, {15, 13}, {15, 9}, {15, 8}, {15, 7}, {11, 5}}},
      {4, {{14, 14}, {14, 14}, {14, 13}, {14, 9}, {13, 8}}},
      {5, {{8, 14}, {8, 14}, {7, 13}}},
      {6, {{7, 14}, {7, 13}, {7, 13}}},
      {7, {{6, 14}, {6, 13}, {4, 8}}},
      {8, {{3, 14}}}};
  const BipartiteGraph graph = test::davis();
  const AlphaBetaIndex index(graph);
  CHECK(index.degeneracy() == 4);
  for (const auto& [alpha, sizes] : expected) {
    for (std::uint32_t beta = 1; beta <= sizes.size() + 1; ++beta) {
      CAPTURE(alpha, beta);
      const auto size =
          beta <= sizes.size() ? sizes[beta - 1] : std::pair<std::size_t, std::size_t>{0, 0};
      for (const AlphaBetaCore& core :
           {index.core(alpha, beta), alpha_beta_core(graph, alpha, beta)}) {
        CHECK(std::pair(core.measures.size(), core.partners.size()) == size);
      }
    }
  }
  const std::array<std::pair<std::uint32_t, std::pair<std::size_t, std::size_t>>, 7> of_two{
      {{2, {18, 14}},
       {4, {18, 10}},
       {5, {16, 8}},
       {6, {16, 7}},
       {8, {16, 5}},
       {9, {14, 3}},
       {10, {0, 0}}}};
  for (const auto& [beta, size] : of_two) {
    const AlphaBetaCore core = index.core(2, beta);
    CHECK(std::pair(core.measures.size(), core.partners.size()) == size);
  }

  const Scores core = core_numbers(graph);
  CHECK(core.measures == std::vector<double>{4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2});
  CHECK(core.partners == std::vector<double>{3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 2, 4, 3, 3});
}

TEST_CASE("a core that asks for nothing is refused", "[core]") {
  const BipartiteGraph graph = test::complete(2, 2);
  const auto asked = [&](std::uint32_t alpha, std::uint32_t beta) {
    return test::refusal<std::invalid_argument>([&] { (void)alpha_beta_core(graph, alpha, beta); });
  };
  CHECK(test::contains(asked(0, 1), "alpha and beta must be at least 1"));
  CHECK(test::contains(asked(1, 0), "at least 1"));
  CHECK_THROWS_AS(AlphaBetaIndex(graph).core(0, 3), std::invalid_argument);
}

}  // namespace
