#include <partnergraph/analysis/cover.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_cover.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

std::vector<std::uint32_t> chosen(const Cover& cover) {
  std::vector<std::uint32_t> result;
  for (const CoverStep& step : cover.steps) result.push_back(step.partner.value);
  return result;
}

//      p0  p1  p2      p1 reaches m0, m1, m2 first; then m3 needs p2. Without p1 it takes p0 and
// m0   x   x           p2. m1 and m2 have two partners, m0 two, m3 one, m4 none.
// m1       x   x
// m2   x   x
// m3           x
// m4
const BipartiteGraph sample{5,
                            3,
                            {{MeasureId{0}, PartnerId{0}},
                             {MeasureId{0}, PartnerId{1}},
                             {MeasureId{1}, PartnerId{1}},
                             {MeasureId{1}, PartnerId{2}},
                             {MeasureId{2}, PartnerId{0}},
                             {MeasureId{2}, PartnerId{1}},
                             {MeasureId{3}, PartnerId{2}}}};

TEST_CASE("smallest_cover on paper", "[cover]") {
  const Cover cover = smallest_cover(sample);
  CHECK(cover.steps ==
        std::vector<CoverStep>{{PartnerId{1}, {MeasureId{0}, MeasureId{1}, MeasureId{2}}},
                               {PartnerId{2}, {MeasureId{3}}}});
  CHECK(cover.out_of_reach == std::vector{MeasureId{4}});
  CHECK(cover.lower_bound == 2);  // m0 and m3 share no partner
  CHECK(cover.optimal);
}

TEST_CASE("must_have, must_not and at_least", "[cover]") {
  CHECK(chosen(smallest_cover(sample, {.must_not = {PartnerId{1}}})) ==
        std::vector<std::uint32_t>{0, 2});
  const Cover with_0 = smallest_cover(sample, {.must_have = {PartnerId{0}, PartnerId{0}}});
  CHECK(chosen(with_0) == std::vector<std::uint32_t>{0, 2});
  CHECK(with_0.steps[0].reached == std::vector{MeasureId{0}, MeasureId{2}});
  CHECK(with_0.optimal);
  const Cover twice = smallest_cover(sample, {.at_least = 2});
  CHECK(twice.steps.size() == 3);
  CHECK(twice.out_of_reach == std::vector{MeasureId{3}, MeasureId{4}});
  CHECK(twice.optimal == (twice.lower_bound == 3));
}

// Greedy takes p0 (4 of 6) first, then needs p1 and p2, which reach everything without it.
TEST_CASE("a superfluous choice is dropped", "[cover]") {
  std::vector<Participation> ties;
  for (const std::uint32_t m : {0U, 1U, 3U, 4U}) ties.push_back({MeasureId{m}, PartnerId{0}});
  for (const std::uint32_t m : {0U, 1U, 2U}) ties.push_back({MeasureId{m}, PartnerId{1}});
  for (const std::uint32_t m : {3U, 4U, 5U}) ties.push_back({MeasureId{m}, PartnerId{2}});
  const Cover cover = smallest_cover({6, 3, ties});
  CHECK(chosen(cover) == std::vector<std::uint32_t>{1, 2});
  CHECK(cover.steps[0].reached.size() == 3);
  CHECK(cover.optimal);
}

// Women who between them went to every event: Evelyn and Nora, and no other two.
TEST_CASE("Davis Southern Women: Evelyn and Nora reach every event", "[cover][davis]") {
  const Cover cover = smallest_cover(test::flipped(test::davis()));
  CHECK(chosen(cover) == std::vector<std::uint32_t>{0, 13});
  CHECK(cover.lower_bound == 2);
  CHECK(cover.optimal);
  CHECK(cover.optima.complete);
  CHECK(cover.optima.sets == std::vector<std::vector<PartnerId>>{{PartnerId{0}, PartnerId{13}}});
  CHECK(cover.optima.shares == std::vector<CoverShare>{{PartnerId{0}, 1.0}, {PartnerId{13}, 1.0}});
}

// The 14 sets of three events that touch every woman, found by exhaustion outside this project.
TEST_CASE("Davis Southern Women: 14 sets of three events touch every woman", "[cover][davis]") {
  const std::vector<std::array<std::uint32_t, 3>> events{
      {3, 7, 9},  {3, 8, 9},  {3, 8, 11}, {4, 8, 9},  {4, 8, 11}, {5, 7, 9}, {5, 8, 9},
      {5, 8, 11}, {5, 9, 10}, {5, 9, 11}, {5, 9, 12}, {6, 7, 9},  {7, 8, 9}, {7, 8, 11}};
  std::vector<std::vector<PartnerId>> expected;
  for (const auto& [a, b, c] : events) {
    expected.push_back({PartnerId{a - 1}, PartnerId{b - 1}, PartnerId{c - 1}});
  }
  const Cover cover = smallest_cover(test::davis());
  CHECK(chosen(cover) == std::vector<std::uint32_t>{7, 8, 2});  // greedy: E8, E9, E3
  CHECK(cover.optimal);
  CHECK(cover.optima.complete);
  CHECK(cover.optima.count == 14);
  CHECK(cover.optima.sets == expected);
  CHECK(cover.optima.shares.front().partner == PartnerId{8});  // E9 is in 10 of them
  CHECK(cover.optima.shares.front().share == 10.0 / 14.0);
  CHECK(smallest_cover(test::davis(), {.max_listed = 3}).optima.sets.size() == 3);
  CHECK(smallest_cover(test::davis(), {.max_listed = 3}).optima.count == 14);
}

// Two disjoint copies: every pair of optimal sets is one.
TEST_CASE("what shares nothing combines freely", "[cover][law]") {
  const Cover cover = smallest_cover(test::disjoint_union(test::davis(), test::davis()));
  CHECK(cover.cost == 6);
  CHECK(cover.optima.complete);
  CHECK(cover.optima.count == 14 * 14);
  CHECK(cover.optima.sets.size() == 100);
}

// p1 reaches three of four, but costs as much as the two others together and more.
TEST_CASE("costs change the choice", "[cover]") {
  const Cover dear = smallest_cover(sample, {.costs = {1.0, 2.5, 1.25}});
  CHECK(chosen(dear) == std::vector<std::uint32_t>{0, 2});
  CHECK(dear.cost == 2.25);
  CHECK(dear.optimal);
  CHECK(dear.optima.count == 1);
  const Cover tied = smallest_cover(sample, {.costs = {1.5, 1.5, 0.5}});
  CHECK(tied.cost == 2.0);
  CHECK(tied.optima.count == 2);
}

TEST_CASE("only the measures that are asked for are reached", "[cover]") {
  const Cover cover =
      smallest_cover(sample, {.measures = std::vector{MeasureId{4}, MeasureId{0}, MeasureId{2}}});
  CHECK(cover.cost == 1);
  CHECK(cover.asked == 3);
  CHECK(cover.out_of_reach == std::vector{MeasureId{4}});
  CHECK(cover.optima.count == 2);  // p0, p1
}

// Every two of seven partners share a measure: all but one are needed, seven ways to choose. Half a
// partner each would satisfy the linear programme: it knows of no more than 4.
TEST_CASE("a search that runs out of work says so", "[cover]") {
  std::vector<Participation> ties;
  std::uint32_t m = 0;
  for (std::uint32_t p = 0; p < 7; ++p) {
    for (std::uint32_t q = 0; q < p; ++q, ++m) {
      ties.push_back({MeasureId{m}, PartnerId{p}});
      ties.push_back({MeasureId{m}, PartnerId{q}});
    }
  }
  const BipartiteGraph pairs(21, 7, ties);
  const Cover proven = smallest_cover(pairs);
  CHECK(proven.cost == 6);
  CHECK(proven.optimal);
  CHECK(proven.optima.count == 7);
  const Cover cover = smallest_cover(pairs, {.max_work = 1});
  CHECK_FALSE(cover.optimal);
  CHECK(cover.lower_bound == 4);
  CHECK(cover.cost == 6);
  CHECK_FALSE(cover.optima.complete);
  CHECK(cover.optima.shares.empty());
}

CoverOptions options_for(unsigned seed, const BipartiteGraph& graph, std::uint32_t at_least) {
  CoverOptions options{.at_least = at_least, .max_listed = 5000};
  const std::uint32_t partners = graph.measures().size();
  if (partners > 4 && seed % 3 == 0) {
    options.must_have = {PartnerId{3}};
    options.must_not = {PartnerId{0}, PartnerId{2}};
  }
  if (seed % 2 == 0) {
    for (std::uint32_t p = 0; p < partners; ++p) {
      options.costs.push_back(0.5 * ((p * 7 + seed) % 5 + 1));
    }
  }
  if (seed % 5 == 0) {
    options.measures.emplace();
    for (std::uint32_t m = 0; m < graph.partners().size(); m += 2) {
      options.measures->push_back(MeasureId{m});
    }
  }
  return options;
}

TEST_CASE("the cover and all that are as good, against all subsets", "[cover][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto at_least = GENERATE(1U, 2U, 3U);
  CAPTURE(seed, at_least);
  const BipartiteGraph graph = test::random_graph(seed);
  const CoverOptions options = options_for(seed, graph, at_least);
  const Cover cover = smallest_cover(graph, options);
  const oracle::BestCovers best = oracle::best_covers(graph, options);
  CHECK(std::abs(cover.cost - best.cost) < 1e-9);
  CHECK(cover.optimal);
  CHECK(cover.lower_bound == cover.cost);
  CHECK(cover.optima.complete);
  CHECK(cover.optima.count == best.sets.size());
  std::vector<std::uint32_t> bits;
  for (const auto& set : cover.optima.sets) {
    bits.push_back(0);
    for (const PartnerId p : set) bits.back() |= 1U << p.value;
  }
  std::ranges::sort(bits);
  CHECK(bits == best.sets);
  for (const CoverShare& share : cover.optima.shares) {
    const auto uses = std::ranges::count_if(
        best.sets, [&](std::uint32_t set) { return (set >> share.partner.value & 1U) != 0; });
    CHECK(std::abs(share.share - double(uses) / double(best.sets.size())) < 1e-12);
  }
  std::uint32_t shown = 0;
  for (const std::uint32_t p : chosen(cover)) shown |= 1U << p;
  CHECK(std::ranges::binary_search(best.sets, shown));
}

TEST_CASE("without a search, greedy covers and the bound holds", "[cover][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto at_least = GENERATE(1U, 2U, 3U);
  CAPTURE(seed, at_least);
  const BipartiteGraph graph = test::random_graph(seed);
  CoverOptions options = options_for(seed, graph, at_least);
  options.max_work = 0;
  options.measures.reset();
  const Cover cover = smallest_cover(graph, options);
  const double least = oracle::best_covers(graph, options).cost;
  CHECK(cover.lower_bound <= least + 1e-9);
  CHECK(cover.cost >= least - 1e-9);
  CHECK(cover.optimal == (cover.cost == cover.lower_bound));

  const auto found = chosen(cover);
  std::vector<std::uint32_t> reached(graph.partners().size());
  for (const CoverStep& step : cover.steps) {
    for (const MeasureId m : step.reached) ++reached[m.index()];
  }
  for (const MeasureId m : graph.partners().ids()) {
    const bool out = std::ranges::find(cover.out_of_reach, m) != cover.out_of_reach.end();
    CHECK(reached[m.index()] == (out ? 0U : 1U));
    const auto count = std::ranges::count_if(graph.partners()[m], [&](PartnerId p) {
      return std::ranges::find(found, p.value) != found.end();
    });
    if (!out) CHECK(count >= at_least);
  }
  for (const PartnerId p : options.must_not) CHECK(std::ranges::count(found, p.value) == 0);
}

TEST_CASE("smallest_cover refuses contradictions", "[cover]") {
  CHECK_THROWS_AS(smallest_cover(sample, {.at_least = 0}), std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.must_have = {PartnerId{1}}, .must_not = {PartnerId{1}}}),
                  std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.must_have = {PartnerId{3}}}), std::out_of_range);
  CHECK_THROWS_AS(smallest_cover(sample, {.costs = {1.0, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.costs = {1.0, 0.0, 1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.measures = std::vector{MeasureId{5}}}),
                  std::out_of_range);
}

}  // namespace
