// BiRank, CoHITS and BGRM on the same graphs.
#include <partnergraph/analysis/birank.hpp>

#include <cmath>
#include <stdexcept>

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
using test::Numbers;

namespace {

enum class Norm : std::uint8_t { birank, cohits, bgrm };

Scores ours(Norm norm, const BipartiteGraph& graph, const RankOptions& options = {}) {
  if (norm == Norm::birank) return birank(graph, options);
  return norm == Norm::cohits ? cohits(graph, options) : bgrm(graph, options);
}

Numbers expected(Norm norm, const BipartiteGraph& graph, double alpha, double beta,
                 const Scores& query) {
  oracle::Matrix f = oracle::adjacency(graph);
  const Numbers s = oracle::row_sums(f);
  double lightest = 1e300;
  for (const Numbers& row : f) {
    for (const double w : row) {
      if (w > 0.0) lightest = std::min(lightest, w);
    }
  }
  for (std::size_t to = 0; to < f.size(); ++to) {
    for (std::size_t from = 0; from < f.size(); ++from) {
      if (f[to][from] == 0.0) continue;
      if (norm == Norm::birank) f[to][from] /= std::sqrt(s[to] * s[from]);
      if (norm == Norm::cohits) f[to][from] /= s[from];
      if (norm == Norm::bgrm) f[to][from] *= lightest / (s[to] * s[from]);
    }
  }
  const std::size_t m = graph.partners().size();
  Numbers damp(f.size(), beta);
  Numbers base = flat(query);
  for (std::size_t i = 0; i < f.size(); ++i) {
    if (i < m) damp[i] = alpha;
    base[i] *= 1.0 - damp[i];
  }
  return oracle::fixed_point(f, damp, base);
}

Scores uniform(const BipartiteGraph& graph) {
  const std::size_t m = graph.partners().size();
  const std::size_t p = graph.measures().size();
  return {Numbers(m, 1.0 / static_cast<double>(m)), Numbers(p, 1.0 / static_cast<double>(p))};
}

// K(1,2), alpha = beta = 1/2, query 1 and 1/2, 1/2.
//   BiRank  F = 1/sqrt 2:  m = (p + p) / sqrt 2 / 2 + 1/2, p = m / sqrt 2 / 2 + 1/4
//   CoHITS  m takes all of p, p half of m:  m = (p + p) / 2 + 1/2, p = m / 4 + 1/4  -> 1, 1/2
//   BGRM    F = 1/2:  m = (p + p) / 4 + 1/2, p = m / 4 + 1/4  ->  m = 5/7, p = 3/7
TEST_CASE("ranks of a path", "[birank]") {
  const BipartiteGraph graph = test::complete(1, 2);
  const RankOptions half{.alpha = 0.5, .beta = 0.5, .query = {}};
  const double r = std::sqrt(2.0);
  const double m = (r / 8.0 + 0.5) / 0.75;
  const double p = m / r / 2.0 + 0.25;
  CHECK(all_near(birank(graph, half), {{m}, {p, p}}, 1e-13));
  CHECK(all_near(cohits(graph, half), {{1.0}, {0.5, 0.5}}, 1e-13));
  CHECK(all_near(bgrm(graph, half), {{5.0 / 7.0}, {3.0 / 7.0, 3.0 / 7.0}}, 1e-13));
}

TEST_CASE("Davis Southern Women: ranks of two modes", "[birank][davis]") {
  const BipartiteGraph graph = test::davis();
  const Numbers bi = flat(birank(graph));
  const Numbers co = flat(cohits(graph));
  const auto rows = test::reference_rows("davis_nodes.csv");
  for (std::size_t v = 0; v < rows.size(); ++v) {
    CAPTURE(rows[v][0]);
    CHECK(std::abs(bi[v] - std::stod(rows[v][14])) < 6e-9);
    CHECK(std::abs(co[v] - std::stod(rows[v][15])) < 6e-9);
  }
  // R's birankr and the formulas, by an independent program.
  CHECK(std::abs(bi[13] - 0.07264894) < 6e-9);      // Nora
  CHECK(std::abs(co[18 + 7] - 0.14443292) < 6e-9);  // E8
  const Scores rui = bgrm(graph);
  CHECK(std::abs(rui.measures[0] - 0.01024731) < 6e-9);
  CHECK(std::abs(rui.partners[7] - 0.01254784) < 6e-9);
}

// NetworkX's defaults: no query, nothing comes back.
TEST_CASE("birank with alpha and beta 1 is the root of the degree", "[birank][davis]") {
  const Scores found = birank(test::davis(), {.alpha = 1.0, .beta = 1.0, .query = {}});
  CHECK(std::abs(found.measures[0] - 0.07237015) < 6e-9);   // Evelyn
  CHECK(std::abs(found.measures[17] - 0.03618508) < 6e-9);  // Flora
  CHECK(std::abs(found.partners[7] - 0.10976419) < 6e-9);   // E8
  CHECK(std::abs(found.partners[0] - 0.05081095) < 6e-9);   // E1
}

TEST_CASE("ranks solve the full system", "[birank][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed);
  if (plain.partners().size() == 0 || plain.measures().size() == 0) return;
  for (const BipartiteGraph& graph : {plain, test::weighted(plain, seed)}) {
    for (const Norm norm : {Norm::birank, Norm::cohits, Norm::bgrm}) {
      CAPTURE(static_cast<int>(norm), graph.weighted());
      const Scores found = ours(norm, graph);
      CHECK(all_near(flat(found), expected(norm, graph, .85, .85, uniform(graph)), 1e-11));
      CHECK(all_near(ours(norm, test::flipped(graph)), test::swapped(found), 1e-12));
      CHECK(all_near(ours(norm, test::reversed(graph)), test::backwards(found), 1e-12));

      Scores query{Numbers(graph.partners().size()), Numbers(graph.measures().size(), 3.0)};
      query.measures[seed % query.measures.size()] = 7.0;
      Scores scaled = uniform(graph);
      scaled.measures.assign(scaled.measures.size(), 0.0);
      scaled.measures[seed % query.measures.size()] = 1.0;
      CHECK(all_near(flat(ours(norm, graph, {.alpha = 0.5, .beta = 1.0, .query = query})),
                     expected(norm, graph, 0.5, 1.0, scaled), 1e-11));
    }
  }
}

TEST_CASE("birank goes to its limit", "[birank][property][slow]") {
  const auto seed = GENERATE(range(0U, 100U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::weighted(test::random_graph(seed), seed);
  if (graph.tie_count() == 0) return;
  const double almost = 1.0 - 1e-8;
  const auto to_one = [](Scores scores) {
    for (Numbers* mode : {&scores.measures, &scores.partners}) {
      double sum = 0.0;
      for (const double score : *mode) sum += score;
      for (double& score : *mode) score /= sum;
    }
    return scores;
  };
  CHECK(all_near(birank(graph, {.alpha = 1.0, .beta = 1.0, .query = {}}),
                 to_one(birank(graph, {.alpha = almost, .beta = almost, .query = {}})), 1e-5));
}

TEST_CASE("ranks refuse what has no meaning", "[birank]") {
  const BipartiteGraph graph = test::complete(2, 2);
  const auto refused = [&](const RankOptions& options) {
    CHECK_THROWS_AS(birank(graph, options), std::invalid_argument);
    CHECK_THROWS_AS(cohits(graph, options), std::invalid_argument);
    CHECK_THROWS_AS(bgrm(graph, options), std::invalid_argument);
  };
  refused({.alpha = 1.1, .beta = 0.5, .query = {}});
  refused({.alpha = 0.5, .beta = std::nan(""), .query = {}});
  refused({.alpha = 0.5, .beta = 0.5, .query = Scores{{0.0, 0.0}, {1.0, 1.0}}});
  refused({.alpha = 0.5, .beta = 0.5, .query = Scores{{1.0}, {1.0, 1.0}}});
  refused({.alpha = 0.5, .beta = 0.5, .query = Scores{{-1.0, 2.0}, {1.0, 1.0}}});
  CHECK_THROWS_AS(cohits(graph, {.alpha = 1.0, .beta = 1.0, .query = {}}), std::invalid_argument);
}

TEST_CASE("ranks of graphs without ties or without a mode are finite", "[birank]") {
  for (const BipartiteGraph& graph : {BipartiteGraph{0, 0, {}}, BipartiteGraph{3, 0, {}},
                                      BipartiteGraph{0, 2, {}}, BipartiteGraph{2, 2, {}}}) {
    for (const Norm norm : {Norm::birank, Norm::cohits, Norm::bgrm}) {
      for (const double score : flat(ours(norm, graph))) CHECK(std::isfinite(score));
    }
    for (const double score : flat(birank(graph, {.alpha = 1.0, .beta = 1.0, .query = {}}))) {
      CHECK(score == 0.0);
    }
  }
}

TEST_CASE("ranks of weights near the ends of a double are finite", "[birank]") {
  const BipartiteGraph graph(2, 2,
                             {{MeasureId{0}, PartnerId{0}, 1e308},
                              {MeasureId{0}, PartnerId{1}, 1e308},
                              {MeasureId{1}, PartnerId{1}, 5e-324}});
  for (const Norm norm : {Norm::birank, Norm::cohits, Norm::bgrm}) {
    for (const double score : flat(ours(norm, graph))) CHECK(std::isfinite(score));
  }
  for (const double score : flat(birank(graph, {.alpha = 1.0, .beta = 1.0, .query = {}}))) {
    CHECK(std::isfinite(score));
  }
}

}  // namespace
