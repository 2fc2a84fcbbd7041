#include <partnergraph/analysis/bicm.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"

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

TEST_CASE("BiCM of the flipped graph is the same table", "[bicm][property]") {
  const auto seed = GENERATE(range(0U, 50U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  std::vector<Participation> ties;
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m])
      ties.push_back({MeasureId{p.value}, PartnerId{m.value}});
  }
  const Bicm ours = fit_bicm(graph);
  const Bicm theirs = fit_bicm({graph.measures().size(), graph.partners().size(), ties});
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.measures().ids()) {
      CHECK(
          near(ours.probability(m, p), theirs.probability(MeasureId{p.value}, PartnerId{m.value})));
    }
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
