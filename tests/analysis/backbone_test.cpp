#include <partnergraph/analysis/backbone.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;
using test::near;

namespace {

BackboneOptions disparity(double alpha) {
  return {BackboneMethod::disparity, alpha, Correction::none, Direction::more};
}

// Projection of the measures: m0-m1 weighs 2 (a, b), m0-m2 and m0-m3 weigh 1 (c, d).
// m0: s = 4, k = 3: (1 - 2/4)^2 = 0.25 for m1, (1 - 1/4)^2 = 0.5625 for m2 and m3.
// The others have one neighbour: 1.
TEST_CASE("disparity on paper", "[backbone]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}, 1.0};
  };
  const BipartiteGraph graph{
      4,
      4,
      {tie(0, 0), tie(1, 0), tie(0, 1), tie(1, 1), tie(0, 2), tie(2, 2), tie(0, 3), tie(3, 3)}};
  const auto edges = measure_backbone(graph, disparity(0.5));
  REQUIRE(edges.size() == 1);
  CHECK(edges[0].second == MeasureId{1});
  CHECK(edges[0].shared == 2);
  CHECK(near(edges[0].p, 0.25));
  CHECK(measure_backbone(graph, disparity(0.25)).empty());  // below, not at
  CHECK(measure_backbone(graph, disparity(0.6)).size() == 3);
}

// metrics.md 2.2.
TEST_CASE("Davis Southern Women: backbones", "[backbone][davis]") {
  const BipartiteGraph graph = test::davis();
  CHECK(measure_backbone(graph, disparity(0.05)).empty());
  CHECK(measure_backbone(graph, disparity(0.1)).size() == 3);
  const auto edges = measure_backbone(graph, disparity(0.2));
  REQUIRE(edges.size() == 27);
  const auto least = std::ranges::min_element(edges, {}, [](const auto& e) { return e.p; });
  CHECK(near(least->p, 0.070372, 1e-5));
  CHECK((least->first == MeasureId{11} && least->second == MeasureId{12}));  // Katherina, Sylvia
  const auto svn = [&](Correction correction) {
    return BackboneOptions{BackboneMethod::svn, 0.05, correction, Direction::more};
  };
  CHECK(measure_backbone(graph, svn(Correction::none)).size() == 17);
  CHECK(measure_backbone(graph, svn(Correction::benjamini_hochberg)).empty());
  CHECK(partner_backbone(graph, svn(Correction::none)).size() == 13);
  CHECK(partner_backbone(graph, svn(Correction::benjamini_hochberg)).size() == 3);
  CHECK(partner_backbone(graph, svn(Correction::bonferroni)).empty());
  CHECK(measure_backbone(graph, {BackboneMethod::bicm, 0.05, Correction::none, Direction::more})
            .empty());
}

// The full projection in a matrix, every formula as printed.
TEST_CASE("backbones agree with brute force", "[backbone][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const double alpha = seed % 3 == 0 ? 0.5 : 0.1;
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const std::size_t n = graph.partners().size();
  std::vector<std::vector<double>> weight(n, std::vector<double>(n, 0.0));
  for (const PartnerId p : graph.measures().ids()) {
    for (const MeasureId a : graph.measures()[p]) {
      for (const MeasureId b : graph.measures()[p]) {
        if (a != b) weight[a.index()][b.index()] += 1.0;
      }
    }
  }
  const auto value = [&](std::size_t i, std::size_t j) {
    double s = 0.0;
    int k = 0;
    for (const double w : weight[i]) s += w, k += w > 0.0 ? 1 : 0;
    return std::pow(1.0 - weight[i][j] / s, k - 1);
  };
  const auto ours = measure_backbone(graph, disparity(alpha));
  std::size_t expected = 0;
  bool close = false;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (weight[i][j] == 0.0) continue;
      const double p = std::min(value(i, j), value(j, i));
      close = close || std::abs(p - alpha) < 1e-12;
      if (!(p < alpha)) continue;
      ++expected;
    }
  }
  if (!close) CHECK(ours.size() == expected);
  for (const auto& e : ours) {
    CHECK(near(e.p, std::min(value(e.first.index(), e.second.index()),
                             value(e.second.index(), e.first.index()))));
  }
  for (const Direction direction : {Direction::more, Direction::less}) {
    const BackboneOptions options{BackboneMethod::svn, alpha, Correction::holm, direction};
    const auto edges = measure_backbone(graph, options);
    const auto chances = measure_chances(graph, ChanceModel::hypergeometric);
    CHECK(edges.size() == chances.count_below(alpha, direction, Correction::holm));
    for (const auto& e : edges) {
      CHECK(e.shared == static_cast<std::uint32_t>(weight[e.first.index()][e.second.index()]));
    }
    const ThreadLimit limit(1);
    CHECK(measure_backbone(graph, options) == edges);
  }
}

// Six measures with all of a, b, c and six with all of d, e, f: of 66 pairs, 36 share nothing.
// P(X = 0) = 1 / choose(6, 3) = 0.05 for three of six.
TEST_CASE("pairs that avoid each other share nothing", "[backbone]") {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < 12; ++m) {
    for (std::uint32_t p = 0; p < 3; ++p)
      ties.push_back({MeasureId{m}, PartnerId{m < 6 ? p : 3 + p}, 1.0});
  }
  const BipartiteGraph graph(12, 6, ties);
  const auto edges =
      measure_backbone(graph, {BackboneMethod::svn, 0.051, Correction::none, Direction::less});
  REQUIRE(edges.size() == 36);
  CHECK(edges.front().shared == 0);
  CHECK(near(edges.front().p, 0.05));
  // All 36 tie at rank 36 of 66.
  const auto corrected = measure_backbone(
      graph, {BackboneMethod::svn, 1.0, Correction::benjamini_hochberg, Direction::less});
  CHECK(near(corrected.front().corrected, 0.05 * 66.0 / 36.0));
}

TEST_CASE("backbones refuse what has no meaning", "[backbone]") {
  CHECK_THROWS_AS(measure_backbone(test::davis(), disparity(0.0)), std::invalid_argument);
  CHECK_THROWS_AS(measure_backbone(test::davis(), disparity(1.5)), std::invalid_argument);
  CHECK_THROWS_AS(partner_backbone(test::davis(), {.method = BackboneMethod::disparity}),
                  std::invalid_argument);
}

}  // namespace
