#include <partnergraph/analysis/near_biclique.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

using Mask = std::uint32_t;
using Pair = std::pair<Mask, Mask>;  // measures, partners

struct Rows {
  std::vector<Mask> partners_of;  // by measure
  Mask measures = 0;              // all of them
  Mask partners = 0;
};

Rows rows_of(const BipartiteGraph& graph) {
  Rows rows;
  rows.measures = (Mask{1} << graph.partners().size()) - 1;
  rows.partners = (Mask{1} << graph.measures().size()) - 1;
  for (const MeasureId m : graph.partners().ids()) {
    rows.partners_of.push_back(0);
    for (const PartnerId p : graph.partners()[m]) rows.partners_of.back() |= Mask{1} << p.value;
  }
  return rows;
}

int missing(const Rows& rows, Pair set) {
  int sum = 0;
  for (std::size_t m = 0; m < rows.partners_of.size(); ++m) {
    if ((set.first >> m & 1U) != 0) sum += std::popcount(set.second & ~rows.partners_of[m]);
  }
  return sum;
}

// Every pair of subsets, and whether one more vertex would fit.
std::set<Pair> oracle(const BipartiteGraph& graph, int most, int a, int b) {
  const Rows rows = rows_of(graph);
  std::set<Pair> found;
  for (Mask measures = 0; measures <= rows.measures; ++measures) {
    if (std::popcount(measures) < a) continue;
    for (Mask partners = 0; partners <= rows.partners; ++partners) {
      if (std::popcount(partners) < b || missing(rows, {measures, partners}) > most) continue;
      bool maximal = true;
      for (Mask one = 1; one <= rows.measures; one <<= 1U) {
        maximal =
            maximal && ((measures & one) != 0 || missing(rows, {measures | one, partners}) > most);
      }
      for (Mask one = 1; one <= rows.partners; one <<= 1U) {
        maximal =
            maximal && ((partners & one) != 0 || missing(rows, {measures, partners | one}) > most);
      }
      if (maximal) found.insert({measures, partners});
    }
  }
  return found;
}

template <StrongId Vertex>
Mask mask(const std::vector<Vertex>& vertices) {
  Mask bits = 0;
  for (const Vertex v : vertices) bits |= Mask{1} << v.value;
  return bits;
}

TEST_CASE("near-bicliques against all pairs of subsets", "[near_biclique][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto k = GENERATE(1U, 2U);
  CAPTURE(seed, k);
  const BipartiteGraph graph = test::random_graph(seed, 5);
  for (const std::uint32_t more : {1U, 2U}) {
    const NearBicliques found =
        near_bicliques(graph, {.missing = k, .min_measures = k + more, .min_partners = k + 1});
    CHECK(found.complete);
    std::set<Pair> sets;
    for (const NearBiclique& each : found.list) {
      CHECK(sets.insert({mask(each.group.measures), mask(each.group.partners)}).second);
      CHECK(each.missing.size() <= k);
      for (const auto& [m, p] : each.missing) {
        CHECK_FALSE(std::ranges::binary_search(graph.partners()[m], p));
      }
    }
    CHECK(sets ==
          oracle(graph, static_cast<int>(k), static_cast<int>(k + more), static_cast<int>(k + 1)));
  }
}

// Of a path m p m p only the tie between its ends is missing: a round of ten has ten such paths, a
// line of seven four.
TEST_CASE("near-bicliques in closed form", "[near_biclique]") {
  const NearBicliqueOptions two{.missing = 1, .min_measures = 2, .min_partners = 2};
  CHECK(near_bicliques(test::cycle(5), two).list.size() == 10);
  CHECK(near_bicliques(test::path(7), two).list.size() == 4);
  CHECK(near_bicliques(test::complete(1, 6), two).list.empty());
  const NearBicliques full = near_bicliques(test::complete(4, 3), two);
  REQUIRE(full.list.size() == 1);
  CHECK(full.list[0].ties() == 12);
}

TEST_CASE("every biclique of Davis lies in a near-biclique", "[near_biclique][davis]") {
  const BipartiteGraph graph = test::davis();
  const NearBicliques near =
      near_bicliques(graph, {.missing = 2, .min_measures = 3, .min_partners = 3});
  CHECK(near.complete);
  for (const Biclique& exact :
       maximal_bicliques(graph, {.min_measures = 3, .min_partners = 3}).list) {
    CHECK(std::ranges::any_of(near.list, [&](const NearBiclique& each) {
      return std::ranges::includes(each.group.measures, exact.measures) &&
             std::ranges::includes(each.group.partners, exact.partners);
    }));
  }
  CHECK(std::ranges::is_sorted(near.list, std::ranges::greater{}, &NearBiclique::ties));
}

TEST_CASE("a large block with one tie missing is one near-biclique", "[near_biclique]") {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < 300; ++m) {
    for (std::uint32_t p = 0; p < 40; ++p) {
      if (m != 7 || p != 9) ties.push_back({MeasureId{m}, PartnerId{p}});
    }
  }
  const NearBicliques found = near_bicliques({300, 40, ties});
  CHECK(found.complete);
  REQUIRE(found.list.size() == 1);
  CHECK(found.list.front().missing ==
        std::vector<std::pair<MeasureId, PartnerId>>{{MeasureId{7}, PartnerId{9}}});
}

TEST_CASE("near-bicliques stop at their limits and refuse what means nothing", "[near_biclique]") {
  const BipartiteGraph graph = test::davis();
  CHECK_FALSE(near_bicliques(graph, {.budget = 1000}).complete);
  const NearBicliques few = near_bicliques(graph, {.most = 3});
  CHECK_FALSE(few.complete);
  CHECK(few.list.size() == 3);
  CHECK_THROWS_AS(near_bicliques(graph, {.missing = 0}), std::invalid_argument);
  CHECK_THROWS_AS(near_bicliques(graph, {.missing = 2}), std::invalid_argument);
  CHECK_THROWS_AS(near_bicliques(graph, {.most = 0}), std::invalid_argument);
  CHECK(near_bicliques({3, 3, {}}).list.empty());
}

}  // namespace
