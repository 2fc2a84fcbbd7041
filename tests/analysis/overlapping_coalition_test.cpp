#include <partnergraph/analysis/overlapping_coalition.hpp>

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

std::vector<OverlappingCoalition> found_in(const BipartiteGraph& graph, std::uint32_t measures,
                                           std::uint32_t partners) {
  return overlapping_coalitions(maximal_bicliques(graph).list, measures, partners);
}

std::vector<MeasureId> women(std::initializer_list<std::uint32_t> numbers) {
  std::vector<MeasureId> ids;
  for (const std::uint32_t number : numbers) ids.push_back(MeasureId{number - 1});
  return ids;
}

std::vector<PartnerId> events(std::initializer_list<std::uint32_t> numbers) {
  std::vector<PartnerId> ids;
  for (const std::uint32_t number : numbers) ids.push_back(PartnerId{number - 1});
  return ids;
}

//   m0 m1 - p0 p1     m1 m2 - p2 p3: m1 is in both squares
TEST_CASE("two squares with a corner in common", "[overlapping]") {
  const BipartiteGraph graph(3, 4,
                             {{MeasureId{0}, PartnerId{0}},
                              {MeasureId{0}, PartnerId{1}},
                              {MeasureId{1}, PartnerId{0}},
                              {MeasureId{1}, PartnerId{1}},
                              {MeasureId{1}, PartnerId{2}},
                              {MeasureId{1}, PartnerId{3}},
                              {MeasureId{2}, PartnerId{2}},
                              {MeasureId{2}, PartnerId{3}}});
  const auto squares = found_in(graph, 2, 2);  // no partner in common: they stay apart
  REQUIRE(squares.size() == 2);
  CHECK(squares[0] == OverlappingCoalition{women({1, 2}), events({1, 2})});
  CHECK(squares[1] == OverlappingCoalition{women({2, 3}), events({3, 4})});
  CHECK(found_in(graph, 2, 1).size() == 1);  // (2, 1) needs no partner in common
  CHECK(found_in(graph, 3, 2).empty());
}

// Computed independently, with existing packages.
TEST_CASE("Davis Southern Women: overlapping coalitions", "[overlapping][davis]") {
  const BipartiteGraph davis = test::davis();  // women are the measures
  const auto all = found_in(davis, 2, 2);
  REQUIRE(all.size() == 1);
  CHECK(all[0].measures.size() + all[0].partners.size() == 32);

  const auto of_three = found_in(davis, 3, 2);
  REQUIRE(of_three.size() == 2);
  CHECK(of_three[0].measures.size() == 16);
  CHECK(of_three[0].partners.size() == 13);
  CHECK(of_three[1] == OverlappingCoalition{women({14, 17, 18}), events({9, 11})});

  const auto of_four = found_in(davis, 4, 3);
  REQUIRE(of_four.size() == 3);
  CHECK(of_four[0] ==
        OverlappingCoalition{women({1, 2, 3, 4, 5, 6, 7, 9}), events({3, 4, 5, 6, 7, 8})});
  CHECK(of_four[1] ==
        OverlappingCoalition{women({10, 11, 12, 13, 14, 15}), events({8, 9, 10, 12})});
  CHECK(of_four[2] == OverlappingCoalition{women({3, 9, 10, 13}), events({7, 8, 9})});

  const auto of_events = found_in(davis, 3, 4);
  REQUIRE(of_events.size() == 2);
  CHECK(of_events[0] ==
        OverlappingCoalition{women({1, 2, 3, 4, 5, 6, 7}), events({1, 2, 3, 4, 5, 6, 7, 8})});
  CHECK(of_events[1] ==
        OverlappingCoalition{women({11, 12, 13, 14}), events({8, 9, 10, 12, 13, 14})});
  CHECK(found_in(davis, 3, 3).size() == 1);
  CHECK(found_in(davis, 4, 4).size() == 1);
}

// The definition with every biclique of just a x b, not only the maximal ones: those with a - 1
// measures and b - 1 partners in common hang together.
std::vector<OverlappingCoalition> by_definition(const oracle::Table& tied, std::uint32_t a,
                                                std::uint32_t b) {
  struct Small {
    std::uint32_t rows;
    std::uint32_t columns;
  };
  std::vector<Small> small;
  for (std::uint32_t rows = 0; rows < 1U << tied.size(); ++rows) {
    if (std::popcount(rows) != int(a)) continue;
    std::vector<std::size_t> chosen;
    for (std::size_t r = 0; r < tied.size(); ++r) {
      if ((rows >> r & 1U) != 0) chosen.push_back(r);
    }
    std::uint32_t shared = 0;
    for (const std::size_t c : oracle::common(tied, chosen)) shared |= 1U << c;
    for (std::uint32_t columns = shared; columns != 0; columns = (columns - 1) & shared) {
      if (std::popcount(columns) == int(b)) small.push_back({rows, columns});
    }
  }
  std::vector<OverlappingCoalition> result;
  while (!small.empty()) {
    std::vector<Small> together{small.back()};
    Small all = small.back();
    small.pop_back();
    for (std::size_t at = 0; at < together.size(); ++at) {
      const Small one = together[at];
      const auto meets = [&](const Small& other) {
        return std::popcount(one.rows & other.rows) >= int(a) - 1 &&
               std::popcount(one.columns & other.columns) >= int(b) - 1;
      };
      for (const Small& other : small) {
        if (!meets(other)) continue;
        together.push_back(other);
        all = {all.rows | other.rows, all.columns | other.columns};
      }
      std::erase_if(small, meets);
    }
    OverlappingCoalition coalition;
    for (std::uint32_t i = 0; i < 32; ++i) {
      if ((all.rows >> i & 1U) != 0) coalition.measures.push_back(MeasureId{i});
      if ((all.columns >> i & 1U) != 0) coalition.partners.push_back(PartnerId{i});
    }
    result.push_back(coalition);
  }
  std::ranges::sort(result, {}, [](const OverlappingCoalition& one) {
    return std::tuple(-int(one.measures.size() + one.partners.size()), one.measures, one.partners);
  });
  return result;
}

TEST_CASE("overlapping coalitions agree with all small bicliques", "[overlapping][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 6);
  const oracle::Table tied = oracle::table(graph);
  for (const auto& [a, b] : {std::pair(1U, 1U), std::pair(1U, 2U), std::pair(2U, 2U),
                             std::pair(3U, 2U), std::pair(2U, 3U)}) {
    CAPTURE(a, b);
    CHECK(found_in(graph, a, b) == by_definition(tied, a, b));
  }
}

TEST_CASE("overlapping coalitions in closed form", "[overlapping]") {
  REQUIRE(found_in(test::complete(4, 3), 3, 2).size() == 1);
  CHECK(found_in(test::complete(4, 3), 3, 2)[0].measures.size() == 4);
  CHECK(found_in(test::complete(1, 6), 2, 1).empty());
  CHECK(found_in(test::path(7), 2, 2).empty());
  CHECK(found_in(test::path(7), 2, 1).size() == 1);   // from measure to measure
  CHECK(found_in(test::cycle(5), 1, 2).size() == 1);  // from partner to partner
}

TEST_CASE("overlapping_coalitions refuses what means nothing", "[overlapping]") {
  CHECK_THROWS_AS(found_in(test::path(5), 0, 1), std::invalid_argument);
  CHECK_THROWS_AS(found_in(test::path(5), 1, 0), std::invalid_argument);
}

}  // namespace
