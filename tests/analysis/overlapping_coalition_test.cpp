#include <partnergraph/analysis/overlapping_coalition.hpp>

#include <algorithm>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/davis.hpp"
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

// The definition with every biclique of just a x b, not only the maximal ones, on few vertices.
TEST_CASE("overlapping coalitions agree with all small bicliques", "[overlapping][property]") {
  const auto seed = GENERATE(range(0U, 60U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const std::uint32_t n = graph.partners().size();
  const std::uint32_t m = graph.measures().size();
  if (n > 8 || m > 8) return;
  const auto tied = [&](std::uint32_t a, std::uint32_t b) {
    return std::ranges::binary_search(graph.partners()[MeasureId{a}], PartnerId{b});
  };
  const auto ones = [](std::uint32_t bits) {
    std::uint32_t count = 0;
    for (; bits != 0; bits &= bits - 1) ++count;
    return count;
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> squares;
  for (std::uint32_t rows = 0; rows < 1U << n; ++rows) {
    if (ones(rows) != 2) continue;
    for (std::uint32_t columns = 0; columns < 1U << m; ++columns) {
      if (ones(columns) != 2) continue;
      bool complete = true;
      for (std::uint32_t a = 0; a < n; ++a) {
        for (std::uint32_t b = 0; b < m; ++b) {
          if ((rows >> a & 1U) != 0 && (columns >> b & 1U) != 0 && !tied(a, b)) complete = false;
        }
      }
      if (complete) squares.emplace_back(rows, columns);
    }
  }
  std::vector<bool> seen(squares.size(), false);
  std::size_t count = 0;
  for (std::size_t first = 0; first < squares.size(); ++first) {
    if (seen[first]) continue;
    ++count;
    seen[first] = true;
    for (std::vector<std::size_t> open{first}; !open.empty();) {
      const auto [rows, columns] = squares[open.back()];
      open.pop_back();
      for (std::size_t other = 0; other < squares.size(); ++other) {
        if (!seen[other] && (rows & squares[other].first) != 0 &&
            (columns & squares[other].second) != 0) {
          seen[other] = true;
          open.push_back(other);
        }
      }
    }
  }
  CHECK(found_in(graph, 2, 2).size() == count);
}

TEST_CASE("overlapping_coalitions refuses what means nothing", "[overlapping]") {
  CHECK_THROWS_AS(found_in(test::path(5), 0, 1), std::invalid_argument);
  CHECK_THROWS_AS(found_in(test::path(5), 1, 0), std::invalid_argument);
}

}  // namespace
