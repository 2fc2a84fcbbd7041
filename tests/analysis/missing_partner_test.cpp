#include <partnergraph/analysis/missing_partner.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/near.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

// m0 - p0 - m1 - p1: p0 has two measures, m1 two partners. From m0 to p1: 1 / sqrt(2 * 2).
TEST_CASE("a missing partner on paper", "[missing-partner]") {
  const BipartiteGraph graph = test::path(4);
  const Programme programme = test::programme_of(graph);
  const MissingPartners missing(programme, graph);
  const auto guesses = missing.of(MeasureId{0});
  REQUIRE(guesses.size() == 1);
  CHECK(guesses[0].partner == PartnerId{1});
  CHECK(near(guesses[0].score, 0.5));
  CHECK(guesses[0].alike == std::vector{MeasureId{1}});
  CHECK(guesses[0].through == std::vector{PartnerId{0}});
  CHECK(guesses[0].in_theme == 0);
  CHECK(missing.of(MeasureId{1}).empty());  // it has both
  CHECK(missing.of(MeasureId{0}, 0).empty());
  CHECK_THROWS_AS(missing.of(MeasureId{2}), std::out_of_range);
}

TEST_CASE("headings and words speak for partners, too", "[missing-partner]") {
  const BipartiteGraph graph(3, 2, {{MeasureId{1}, PartnerId{0}}, {MeasureId{2}, PartnerId{1}}});
  Programme programme = test::programme_of(graph);
  programme.measures[0].section = programme.measures[1].section = {"Transport"};
  programme.measures[0].title = programme.measures[2].title = "cleaner harbour";
  const MissingPartners missing(programme, graph);
  const auto guesses = missing.of(MeasureId{0});
  REQUIRE(guesses.size() == 2);
  CHECK(guesses[0].partner == PartnerId{1});
  CHECK(near(guesses[0].score, 1.0));  // the same words
  CHECK(guesses[1].partner == PartnerId{0});
  CHECK(guesses[1].score == 0.5);  // the same heading
  CHECK(guesses[1].in_theme == 1);
}

// Scores from the definition, by matrices. Slow and simple by design.
TEST_CASE("missing partners by ties, against the definition", "[missing-partner][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const std::uint32_t measures = graph.partners().size();
  const std::uint32_t partners = graph.measures().size();
  std::vector<std::vector<int>> tied(measures, std::vector<int>(partners));
  for (const auto& [m, p, weight] : test::ties_of(graph)) tied[m.index()][p.index()] = 1;
  const auto row = [&](std::uint32_t m) {
    double sum = 0;
    for (std::uint32_t p = 0; p < partners; ++p) sum += tied[m][p];
    return sum;
  };
  const auto column = [&](std::uint32_t p) {
    double sum = 0;
    for (std::uint32_t m = 0; m < measures; ++m) sum += tied[m][p];
    return sum;
  };
  const Programme programme = test::programme_of(graph);
  const MissingPartners missing(programme, graph);
  for (std::uint32_t m = 0; m < measures; ++m) {
    const auto guesses = missing.of(MeasureId{m}, 100);
    std::size_t expected = 0;
    for (std::uint32_t p = 0; p < partners; ++p) {
      double score = 0;
      for (std::uint32_t other = 0; other < measures; ++other) {
        for (std::uint32_t q = 0; q < partners; ++q) {
          if (other == m || tied[m][q] * tied[other][q] * tied[other][p] == 0) continue;
          score += 1 / std::sqrt(column(q) * row(other));
        }
      }
      if (tied[m][p] == 1 || score == 0) continue;
      ++expected;
      const auto at = std::ranges::find(guesses, PartnerId{p}, &MissingPartner::partner);
      REQUIRE(at != guesses.end());
      CHECK(near(at->score, score));
    }
    CHECK(guesses.size() == expected);
    CHECK(std::ranges::is_sorted(guesses, std::ranges::greater{}, &MissingPartner::score));
  }
}

// Two blocks: who is left out is the only one of the block that the measure lacks, and everybody is
// equally popular but the one left out.
TEST_CASE("the hold-out score of two blocks", "[missing-partner]") {
  const BipartiteGraph graph = test::disjoint_union(test::complete(4, 3), test::complete(4, 3));
  const Programme programme = test::programme_of(graph);
  const HoldOut score = MissingPartners(programme, graph).hold_out();
  CHECK(score.tested == 24);
  CHECK(score.auc == 1.0);
  CHECK(score.auc_by_degree == 0.0);
  CHECK(score.found_in_5 == 1.0);
  CHECK(score.found_in_5_by_degree == 1.0);  // four candidates: all are among the first five
  CHECK(MissingPartners(programme, graph).hold_out(7).tested == 7);
}

TEST_CASE("without rivals nothing is tested", "[missing-partner]") {
  const BipartiteGraph graph = test::complete(3, 2);
  const Programme programme = test::programme_of(graph);
  const HoldOut score = MissingPartners(programme, graph).hold_out();
  CHECK(score.tested == 0);
  CHECK(score.auc == 0.0);
  CHECK_FALSE(score.better());
}

TEST_CASE("hold-out scores are shares", "[missing-partner][law]") {
  const auto seed = GENERATE(range(0U, 200U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Programme programme = test::programme_of(graph);
  const HoldOut score = MissingPartners(programme, graph).hold_out();
  for (const double share :
       {score.auc, score.auc_by_degree, score.found_in_5, score.found_in_5_by_degree}) {
    CHECK(share >= 0.0);
    CHECK(share <= 1.0);
  }
  CHECK(score.tested <= graph.tie_count());
}

}  // namespace
