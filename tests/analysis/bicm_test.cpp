#include <partnergraph/analysis/bicm.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle_bicm.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

BipartiteGraph graph_of_rows(const std::vector<std::string>& rows) {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < rows.size(); ++m) {
    for (std::uint32_t p = 0; p < rows[m].size(); ++p) {
      if (rows[m][p] == '1') ties.push_back({MeasureId{m}, PartnerId{p}});
    }
  }
  return {static_cast<std::uint32_t>(rows.size()), static_cast<std::uint32_t>(rows.front().size()),
          ties};
}

//      a  b      Every degree is 1: all four ties are alike, and each vertex has one of two.
// m0   x
// m1      x
TEST_CASE("BiCM on paper", "[bicm]") {
  const BipartiteGraph graph = graph_of_rows({"10", "01"});
  const Bicm bicm = fit_bicm(graph);
  CHECK(near(bicm.probability(MeasureId{0}, PartnerId{1}), 0.5));
  CHECK(near(bicm.log_likelihood, 4.0 * std::log(0.5)));
}

// A full row, an empty one, and what they leave: one tie in two cells.
TEST_CASE("ties that every or no graph of these degrees has are exact", "[bicm]") {
  const Bicm bicm = fit_bicm(graph_of_rows({"1110", "1000", "0000", "1100"}));
  CHECK(bicm.probability(MeasureId{0}, PartnerId{0}) == 1.0);
  CHECK(bicm.probability(MeasureId{2}, PartnerId{0}) == 0.0);
  CHECK(bicm.probability(MeasureId{0}, PartnerId{3}) == 0.0);
  CHECK(bicm.probability(MeasureId{3}, PartnerId{1}) == 1.0);
  CHECK(bicm.residual == 0.0);
  // No row or column is full or empty, but the first two rows fill the first two columns and the
  // others stay out of the last two: only the other two blocks are open.
  const Bicm blocks = fit_bicm(graph_of_rows({"1110", "1101", "1000", "0100"}));
  CHECK(blocks.probability(MeasureId{0}, PartnerId{0}) == 1.0);
  CHECK(blocks.probability(MeasureId{3}, PartnerId{3}) == 0.0);
  CHECK(near(blocks.probability(MeasureId{0}, PartnerId{2}), 0.5));
  CHECK(near(blocks.probability(MeasureId{2}, PartnerId{0}), 0.5));
  CHECK(blocks.residual < 1e-12);
}

// What makes it the model of largest entropy: the degrees come out, and the log-odds of the ties
// are a sum of one number a row and one a column. Together that has one solution.
TEST_CASE("BiCM gives the degrees and has additive log-odds", "[bicm][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Bicm bicm = fit_bicm(graph);
  CHECK(bicm.residual < 1e-10);
  std::vector<double> columns(graph.measures().size());
  for (const MeasureId m : graph.partners().ids()) {
    double sum = 0.0;
    for (const PartnerId p : graph.measures().ids()) {
      const double probability = bicm.probability(m, p);
      CHECK((probability >= 0.0 && probability <= 1.0));
      sum += probability;
      columns[p.index()] += probability;
    }
    CHECK(near(sum, static_cast<double>(graph.partners()[m].size())));
    for (const PartnerId p : graph.partners()[m]) CHECK(bicm.probability(m, p) > 0.0);
  }
  for (const PartnerId p : graph.measures().ids()) {
    CHECK(near(columns[p.index()], static_cast<double>(graph.measures()[p].size())));
  }
  const auto log_odds = [&](MeasureId m, PartnerId p) {
    const double x = bicm.probability(m, p);
    return std::log(x / (1.0 - x));
  };
  const auto open = [&](MeasureId m, PartnerId p) {
    const double x = bicm.probability(m, p);
    return x > 0.0 && x < 1.0;
  };
  for (const MeasureId a : graph.partners().ids()) {
    for (const MeasureId b : graph.partners().ids()) {
      for (const PartnerId i : graph.measures().ids()) {
        const PartnerId j{0};
        if (!open(a, i) || !open(b, i) || !open(a, j) || !open(b, j)) continue;
        CHECK(std::abs(log_odds(a, i) - log_odds(b, i) - log_odds(a, j) + log_odds(b, j)) < 1e-6);
      }
    }
  }
}

TEST_CASE("BiCM agrees with fitting one vertex after another", "[bicm][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 7);
  const oracle::Table tied = oracle::table(graph);
  const oracle::Table open = oracle::open_cells(tied);
  const auto expected = oracle::bicm(tied);
  const Bicm bicm = fit_bicm(graph);
  const Bicm across = fit_bicm(test::flipped(graph));
  const Bicm turned = fit_bicm(test::reversed(graph));
  const std::uint32_t measures = graph.partners().size();
  const std::uint32_t partners = graph.measures().size();
  double log_likelihood = 0.0;
  for (std::uint32_t m = 0; m < measures; ++m) {
    for (std::uint32_t p = 0; p < partners; ++p) {
      CAPTURE(m, p);
      const double found = bicm.probability(MeasureId{m}, PartnerId{p});
      if (!open[m][p]) CHECK(found == expected[m][p]);
      CHECK(near(found, expected[m][p], 1e-8));
      CHECK(near(found, across.probability(MeasureId{p}, PartnerId{m})));
      CHECK(near(found,
                 turned.probability(MeasureId{measures - 1 - m}, PartnerId{partners - 1 - p})));
      log_likelihood += std::log(tied[m][p] ? expected[m][p] : 1.0 - expected[m][p]);
    }
  }
  CHECK(near(bicm.log_likelihood, log_likelihood, 1e-7));
}

//  m0 p0 m1 p1 m2 p2 in a line. With a for (m0,p2), c for the two cells of degrees 2 and 2, and b
//  for all others: a + 2b = 1, b + 2c = 2, and equal log-odds over the diagonals, which is
//  9b^3 - 14b^2 + 9b - 2 = 0.
TEST_CASE("BiCM in closed form", "[bicm]") {
  const Bicm line = fit_bicm(test::path(6));
  const double b = line.probability(MeasureId{0}, PartnerId{0});
  CHECK(near(9.0 * b * b * b - 14.0 * b * b + 9.0 * b - 2.0, 0.0));
  CHECK(near(line.probability(MeasureId{0}, PartnerId{2}), 1.0 - 2.0 * b));
  CHECK(near(line.probability(MeasureId{1}, PartnerId{1}), 1.0 - b / 2.0));
  for (const std::uint32_t half : {3U, 5U, 12U}) {
    CHECK(near(fit_bicm(test::cycle(half)).probability(MeasureId{0}, PartnerId{half / 2}),
               2.0 / half));
  }
  for (const BipartiteGraph& full : {test::complete(1, 6), test::complete(4, 3)}) {
    CHECK(fit_bicm(full).probability(MeasureId{0}, PartnerId{2}) == 1.0);
    CHECK(fit_bicm(full).log_likelihood == 0.0);
  }
}

// metrics.md 2.2: two solvers agree; davis_bicm_P.csv to ten digits.
TEST_CASE("Davis Southern Women: BiCM", "[bicm][davis]") {
  const Bicm bicm = fit_bicm(test::davis());
  CHECK(near(bicm.probability(MeasureId{0}, PartnerId{7}), 0.933382, 1e-6));
  CHECK(near(bicm.probability(MeasureId{17}, PartnerId{0}), 0.038597, 1e-5));
  CHECK(near(bicm.log_likelihood, -128.086354, 1e-8));
  CHECK(bicm.residual < 1e-12);
  const auto rows = test::reference_rows("davis_bicm_P.csv");
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  // The reader takes the first line for a header, but this file has none.
  REQUIRE(rows.size() == 17);
  for (std::uint32_t m = 1; m < 18; ++m) {
    for (std::uint32_t p = 0; p < 14; ++p) {
      CAPTURE(m, p);
      CHECK(std::abs(bicm.probability(MeasureId{m}, PartnerId{p}) - std::stod(rows[m - 1][p])) <
            1e-9);
    }
  }
}

}  // namespace
