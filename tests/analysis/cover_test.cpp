#include <partnergraph/analysis/cover.hpp>

#include <algorithm>
#include <stdexcept>

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
  CHECK(smallest_cover(test::davis()).steps.size() == 3);  // events that reach every woman
}

TEST_CASE("a cover covers, and its bound holds", "[cover][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto at_least = GENERATE(1U, 2U, 3U);
  CAPTURE(seed, at_least);
  const BipartiteGraph graph = test::random_graph(seed);
  CoverOptions options{.at_least = at_least};
  if (graph.measures().size() > 4 && seed % 3 == 0) {
    options.must_have = {PartnerId{3}};
    options.must_not = {PartnerId{0}, PartnerId{2}};
  }
  const Cover cover = smallest_cover(graph, options);
  const std::uint32_t smallest = oracle::smallest_cover_size(graph, options);
  CHECK(cover.lower_bound <= smallest);
  CHECK(cover.steps.size() >= smallest);
  CHECK(cover.optimal == (cover.steps.size() == cover.lower_bound));

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
  // None can be left out: every choice is needed by a measure that has no partner to spare.
  for (std::size_t i = options.must_have.size(); i < found.size(); ++i) {
    const auto measures = graph.measures()[PartnerId{found[i]}];
    CHECK(std::ranges::any_of(measures, [&](MeasureId m) {
      return reached[m.index()] == 1 &&
             std::ranges::count_if(graph.partners()[m], [&](PartnerId p) {
               return std::ranges::find(found, p.value) != found.end();
             }) == at_least;
    }));
  }
}

TEST_CASE("smallest_cover refuses contradictions", "[cover]") {
  CHECK_THROWS_AS(smallest_cover(sample, {.at_least = 0}), std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.must_have = {PartnerId{1}}, .must_not = {PartnerId{1}}}),
                  std::invalid_argument);
  CHECK_THROWS_AS(smallest_cover(sample, {.must_have = {PartnerId{3}}}), std::out_of_range);
}

}  // namespace
