#include <partnergraph/analysis/eigenvector.hpp>

#include <cmath>
#include <numbers>

#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_spectral.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/score_checks.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::all_near;
using test::flat;
using test::near;
using test::Numbers;

namespace {

struct Expected {
  Scores scores;
  double singular_value = 0.0;
};

// Full matrices, component by component.
Expected expected(const BipartiteGraph& graph) {
  const oracle::Matrix a = oracle::adjacency(graph);
  const std::size_t m = graph.partners().size();
  const std::size_t p = graph.measures().size();
  const Components split = components(graph);
  Expected result{{Numbers(m), Numbers(p)}, 0.0};
  double total = 0.0;
  for (const auto& row : a) {
    for (const double w : row) total += w * w / 2.0;
  }
  for (std::uint32_t c = 0; c < split.count; ++c) {
    oracle::Matrix gram(m, Numbers(m));
    double squares = 0.0;
    for (std::size_t i = 0; i < m; ++i) {
      if (split.measures[i] != c) continue;
      for (std::size_t k = m; k < m + p; ++k) squares += a[i][k] * a[i][k];
      for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t k = m; k < m + p; ++k) gram[i][j] += a[i][k] * a[j][k];
      }
    }
    if (squares == 0.0) continue;
    const oracle::Eigen found = oracle::eigen(gram);
    const double value = std::sqrt(found.values[0]);
    result.singular_value = std::max(result.singular_value, value);
    for (std::size_t i = 0; i < m; ++i) {
      result.scores.measures[i] += std::abs(found.vectors[0][i]) * std::sqrt(squares / total);
    }
    for (std::size_t k = 0; k < p; ++k) {
      double sum = 0.0;
      for (std::size_t i = 0; i < m; ++i) sum += a[i][m + k] * found.vectors[0][i];
      result.scores.partners[k] += std::abs(sum) / value * std::sqrt(squares / total);
    }
  }
  return result;
}

// m0 - p0 - m1: A' = (1 1), so the first singular value is sqrt 2, and m0 = m1 = 1 / sqrt 2.
TEST_CASE("eigenvector of a path of three", "[eigenvector]") {
  const Eigenvector found = eigenvector(test::path(3));
  CHECK(near(found.singular_value, std::sqrt(2.0), 1e-14));
  CHECK(all_near(found.scores, {Numbers(2, std::sqrt(0.5)), {1.0}}, 1e-14));
}

// The k-th of n vertices of a path has sin(k pi / (n + 1)), and the value is 2 cos(pi / (n + 1)).
// The second value is near: with 3,000 vertices (s2/s1)^2 is 3.3e-6 below 1.
TEST_CASE("eigenvector of long paths", "[eigenvector][slow]") {
  const auto n = GENERATE(2U, 5U, 40U, 401U, 3000U);
  const Eigenvector found = eigenvector(test::path(n));
  CAPTURE(n, found.residual, found.uncertainty);
  const double step = std::numbers::pi / (n + 1.0);
  CHECK(near(found.singular_value, 2.0 * std::cos(step), 1e-12));
  CHECK(found.uncertainty < 1e-6);
  Scores wave{Numbers((n + 1) / 2), Numbers(n / 2)};
  double squares = 0.0;
  for (std::uint32_t v = 0; v < n; ++v) {
    (v % 2 == 0 ? wave.measures : wave.partners)[v / 2] = std::sin((v + 1.0) * step);
  }
  for (Numbers* mode : {&wave.measures, &wave.partners}) {
    squares = 0.0;
    for (const double x : *mode) squares += x * x;
    for (double& x : *mode) x /= std::sqrt(squares);
  }
  CHECK(all_near(found.scores, wave, 1e-9));
}

TEST_CASE("eigenvector of complete graphs, stars and cycles", "[eigenvector]") {
  const auto m = GENERATE(1U, 3U, 6U);
  const auto n = GENERATE(1U, 2U, 7U);
  const Eigenvector full = eigenvector(test::complete(m, n));
  CHECK(near(full.singular_value, std::sqrt(1.0 * m * n), 1e-14));
  CHECK(all_near(full.scores, {Numbers(m, std::sqrt(1.0 / m)), Numbers(n, std::sqrt(1.0 / n))},
                 1e-14));
  const Eigenvector ring = eigenvector(test::cycle(n + 2));
  CHECK(near(ring.singular_value, 2.0, 1e-14));
  const Numbers even(n + 2, std::sqrt(1.0 / (n + 2.0)));
  CHECK(all_near(ring.scores, {even, even}, 1e-14));
}

TEST_CASE("Davis Southern Women: first singular vectors", "[eigenvector][davis]") {
  const Eigenvector found = eigenvector(test::davis());
  CHECK(std::abs(found.singular_value - 6.741908) < 6e-7);
  CHECK(found.residual < 1e-13);
  CHECK(found.uncertainty < 1e-12);
  CHECK(std::abs(found.scores.measures[0] - 0.334734) < 6e-7);  // Evelyn; UCINET
  CHECK(std::abs(found.scores.partners[7] - 0.506633) < 6e-7);  // E8
  const auto rows = test::reference_rows("davis_nodes.csv");
  for (std::size_t v = 0; v < rows.size(); ++v) {
    CAPTURE(rows[v][0]);
    CHECK(std::abs(flat(found.scores)[v] - std::stod(rows[v][9])) < 6e-9);
  }
  double sum = 0.0;
  for (const double score : hits(found).partners) sum += score;
  CHECK(near(sum, 1.0, 1e-14));
  CHECK(near(hits(found).measures[0], found.scores.measures[0] / 3.98693042, 1e-8));
}

TEST_CASE("eigenvector agrees with full matrices", "[eigenvector][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed);
  for (const BipartiteGraph& graph : {plain, test::weighted(plain, seed)}) {
    const Eigenvector found = eigenvector(graph);
    const Expected right = expected(graph);
    double heaviest = 1.0;
    if (graph.weighted()) {
      heaviest = 0.0;
      for (const auto& tie : test::ties_of(graph)) heaviest = std::max(heaviest, tie.weight);
    }
    CAPTURE(found.residual, found.uncertainty, graph.weighted());
    CHECK(near(found.singular_value * heaviest, right.singular_value, 1e-12));
    CHECK(found.residual < 1e-12);
    CHECK(found.uncertainty < 1e-9);
    CHECK(all_near(found.scores, right.scores, 1e-9));
    CHECK(all_near(eigenvector(test::flipped(graph)).scores, test::swapped(found.scores), 1e-9));
    CHECK(all_near(eigenvector(test::reversed(graph)).scores, test::backwards(found.scores), 1e-9));
  }
}

// Neither of two equal components may win by chance: both get half of the squares.
TEST_CASE("equal components get equal scores", "[eigenvector]") {
  const BipartiteGraph one = test::path(5);
  const Scores both = eigenvector(test::disjoint_union(one, one)).scores;
  const Scores alone = eigenvector(one).scores;
  for (std::size_t m = 0; m < 3; ++m) {
    CHECK(both.measures[m] == both.measures[m + 3]);
    CHECK(near(both.measures[m], alone.measures[m] * std::sqrt(0.5), 1e-14));
  }
}

// Two complete blocks, joined by a tie that hardly weighs anything: which block leads is decided by
// the 17th digit of the weights. The scores must not look sure.
TEST_CASE("a second value that is almost the first is told", "[eigenvector]") {
  std::vector<Participation> ties;
  for (std::uint32_t block = 0; block < 2; ++block) {
    for (std::uint32_t m = 0; m < 4; ++m) {
      for (std::uint32_t p = 0; p < 4; ++p) {
        ties.push_back({MeasureId{4 * block + m}, PartnerId{4 * block + p}, 1.0});
      }
    }
  }
  ties.push_back({MeasureId{0}, PartnerId{4}, 1e-12});
  CHECK(eigenvector({8, 8, ties}).uncertainty > 1e-6);
  ties.back().weight = 1.0;
  CHECK(eigenvector({8, 8, ties}).uncertainty < 1e-12);
}

TEST_CASE("eigenvector of weights near the ends of a double", "[eigenvector]") {
  const auto with = [](double a, double b, double c) {
    return BipartiteGraph(2, 2,
                          {{MeasureId{0}, PartnerId{0}, a},
                           {MeasureId{0}, PartnerId{1}, b},
                           {MeasureId{1}, PartnerId{0}, c}});
  };
  const Eigenvector plain = eigenvector(with(1.0, 1.0, 1.0));
  const Eigenvector huge = eigenvector(with(1e308, 1e308, 1e308));
  CHECK(huge.singular_value == plain.singular_value);
  CHECK(all_near(huge.scores, plain.scores, 1e-15));
  for (const double score : flat(eigenvector(with(1e-308, 1e-308, 5e-324)).scores)) {
    CHECK(std::isfinite(score));
  }
}

TEST_CASE("eigenvector is the same in every bit on any number of threads", "[eigenvector]") {
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < 60'000; ++i) {
    ties.push_back({MeasureId{i * 7919U % 9'001U}, PartnerId{i % 97U * (i % 89U)}});
  }
  const BipartiteGraph graph(9'001, 8'449, ties);
  Scores one;
  {
    const ThreadLimit limit(1);
    one = eigenvector(graph).scores;
  }
  const ThreadLimit limit(4);
  CHECK(eigenvector(graph).scores == one);
}

TEST_CASE("eigenvector without ties is 0", "[eigenvector]") {
  for (const BipartiteGraph& graph : {BipartiteGraph{0, 0, {}}, BipartiteGraph{3, 0, {}},
                                      BipartiteGraph{0, 2, {}}, BipartiteGraph{2, 2, {}}}) {
    const Eigenvector found = eigenvector(graph);
    CHECK(found.singular_value == 0.0);
    CHECK(found.scores ==
          Scores{Numbers(graph.partners().size()), Numbers(graph.measures().size())});
    CHECK(hits(found) == found.scores);
  }
}

// A single tie beside a path of five: the whole matrix has its first pair in the path alone.
TEST_CASE("the leading component alone", "[eigenvector]") {
  const BipartiteGraph both = test::disjoint_union(test::path(2), test::path(5));
  const Scores found = eigenvector(both, EigenvectorForm::leading).scores;
  const Scores path = eigenvector(test::path(5)).scores;
  CHECK(found.measures[0] == 0.0);
  CHECK(found.partners[0] == 0.0);
  CHECK(all_near({found.measures.begin() + 1, found.measures.end()}, path.measures, 1e-14));
}

// netrics (R) 0.2, its tests: W1 to W3 and E12 to E14, largest 1.
TEST_CASE("Davis Southern Women: eigenvectors of the projections", "[eigenvector][davis]") {
  const Scores found = eigenvector(test::davis(), EigenvectorForm::projection).scores;
  CHECK(std::abs(found.measures[0] - 0.9009) < 6e-5);
  CHECK(std::abs(found.measures[1] - 0.8497) < 6e-5);
  CHECK(found.measures[2] == 1.0);
  CHECK(std::abs(found.partners[11] - 0.4764) < 6e-5);
  CHECK(std::abs(found.partners[12] - 0.2907) < 6e-5);
  CHECK(std::abs(found.partners[13] - 0.2907) < 6e-5);
}

// The measures of a star share their one partner: K(4) has equal scores. The partner has nobody.
TEST_CASE("projection of a star", "[eigenvector]") {
  CHECK(all_near(eigenvector(test::complete(4, 1), EigenvectorForm::projection).scores,
                 {Numbers(4, 1.0), {0.0}}, 1e-14));
}

}  // namespace
