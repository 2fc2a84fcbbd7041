#include <partnergraph/analysis/missing_partner.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/near.hpp"
#include "support/oracle_structure.hpp"
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

// Likeness by ties alone: over every shared partner, 1 / sqrt(its measures * the other's partners).
double alike(const oracle::Table& tied, std::size_t measure, std::size_t other) {
  double sum = 0.0;
  if (measure == other) return sum;
  for (const std::size_t q : oracle::common(tied, {measure, other})) {
    sum += 1.0 / std::sqrt(static_cast<double>(oracle::degree_of_column(tied, q)) *
                           static_cast<double>(oracle::degree_of_row(tied, other)));
  }
  return sum;
}

// Mean over all places that ties leave open.
struct Found {
  double above = 0.0;  // rivals below; those who are level half
  double in_5 = 0.0;
};

Found place(double own, const std::vector<double>& rivals) {
  Found found;
  double level = 1.0;
  double before = 0.0;
  for (const double rival : rivals) {
    const bool same = std::abs(rival - own) < 1e-9;
    found.above += (same ? 0.5 : rival < own ? 1.0 : 0.0) / static_cast<double>(rivals.size());
    if (same) level += 1.0;
    if (!same && rival > own) before += 1.0;
  }
  for (double at = before + 1.0; at < before + level + 0.5; at += 1.0) {
    if (at < 5.5) found.in_5 += 1.0 / level;
  }
  return found;
}

// Every tie is really taken out of the table.
TEST_CASE("the hold-out score agrees with leaving out every tie", "[missing-partner][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 8);
  const Programme programme = test::programme_of(graph);
  HoldOut expected;
  for (const auto& [m, p, weight] : test::ties_of(graph)) {
    oracle::Table tied = oracle::table(graph);
    tied[m.index()][p.index()] = false;
    const auto score = [&, row = m.index()](std::size_t partner) {
      double sum = 0.0;
      for (std::size_t other = 0; other < tied.size(); ++other) {
        if (tied[other][partner]) sum += alike(tied, row, other);
      }
      return sum;
    };
    std::vector<double> scores;
    std::vector<double> degrees;
    for (std::size_t q = 0; q < graph.measures().size(); ++q) {
      if (q == p.index() || tied[m.index()][q]) continue;
      scores.push_back(score(q));
      degrees.push_back(static_cast<double>(oracle::degree_of_column(tied, q)));
    }
    if (scores.empty()) continue;
    ++expected.tested;
    const Found own = place(score(p.index()), scores);
    const Found popular =
        place(static_cast<double>(oracle::degree_of_column(tied, p.index())), degrees);
    expected.auc += own.above;
    expected.found_in_5 += own.in_5;
    expected.auc_by_degree += popular.above;
    expected.found_in_5_by_degree += popular.in_5;
  }
  const HoldOut found = MissingPartners(programme, graph).hold_out();
  const double tested = std::max(1.0, static_cast<double>(expected.tested));
  CHECK(found.tested == expected.tested);
  CHECK(near(found.auc, expected.auc / tested));
  CHECK(near(found.auc_by_degree, expected.auc_by_degree / tested));
  CHECK(near(found.found_in_5, expected.found_in_5 / tested));
  CHECK(near(found.found_in_5_by_degree, expected.found_in_5_by_degree / tested));
}

TEST_CASE("the reasons of a guess are the most alike that have it", "[missing-partner][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 8);
  const Programme programme = test::programme_of(graph);
  const oracle::Table tied = oracle::table(graph);
  const MissingPartners missing(programme, graph);
  for (std::uint32_t m = 0; m < tied.size(); ++m) {
    for (const MissingPartner& guess : missing.of(MeasureId{m}, 100)) {
      CAPTURE(m, guess.partner.value);
      std::vector<double> reasons;
      for (std::size_t other = 0; other < tied.size(); ++other) {
        const double own = alike(tied, m, other);
        if (tied[other][guess.partner.index()] && own > 0.0) reasons.push_back(own);
      }
      std::ranges::sort(reasons, std::ranges::greater{});
      REQUIRE(guess.alike.size() == std::min<std::size_t>(3, reasons.size()));
      std::vector<PartnerId> through;
      for (std::size_t i = 0; i < guess.alike.size(); ++i) {
        const std::size_t other = guess.alike[i].index();
        CHECK(tied[other][guess.partner.index()]);
        CHECK(near(alike(tied, m, other), reasons[i]));
        for (const std::size_t q : oracle::common(tied, {m, other})) {
          const PartnerId id{static_cast<std::uint32_t>(q)};
          if (std::ranges::find(through, id) == through.end()) through.push_back(id);
        }
      }
      if (through.size() > 3) through.resize(3);
      CHECK(guess.through == through);
    }
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
