// The validated backbones of both modes from the definitions alone: the models, the tails and the
// corrections over all pairs.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <partnergraph/analysis/backbone.hpp>

#include "support/catch.hpp"
#include "support/near.hpp"
#include "support/oracle_bicm.hpp"
#include "support/oracle_chance.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

struct Pair {
  std::size_t first;
  std::size_t second;
  std::size_t shared;
  double p;
};

struct Pairs {
  std::vector<Pair> list;
  oracle::Corrections corrections;
};

Pairs all_pairs(const oracle::Table& tied, BackboneMethod method, Direction direction) {
  const auto probability =
      method == BackboneMethod::bicm ? oracle::bicm(tied) : std::vector<std::vector<double>>{};
  std::vector<Pair> pairs;
  std::vector<double> chances;
  for (std::size_t a = 0; a < tied.size(); ++a) {
    for (std::size_t b = a + 1; b < tied.size(); ++b) {
      std::vector<double> chance;
      if (method == BackboneMethod::bicm) {
        std::vector<double> together;
        for (std::size_t c = 0; c < oracle::columns_of(tied); ++c) {
          together.push_back(probability[a][c] * probability[b][c]);
        }
        chance = oracle::shared_chances(together);
      } else {
        const std::size_t one = oracle::degree_of_row(tied, a);
        const std::size_t other = oracle::degree_of_row(tied, b);
        chance = oracle::shared_chances(oracle::columns_of(tied), std::min(one, other),
                                        std::max(one, other));
      }
      const std::size_t shared = oracle::common(tied, {a, b}).size();
      pairs.push_back({a, b, shared, oracle::tail(chance, shared, direction == Direction::more)});
      chances.push_back(pairs.back().p);
    }
  }
  return {pairs, oracle::corrections(chances)};
}

const std::vector<double>& by(const oracle::Corrections& corrected, Correction correction) {
  if (correction == Correction::bonferroni) return corrected.bonferroni;
  return correction == Correction::holm ? corrected.holm : corrected.benjamini_hochberg;
}

template <StrongId Vertex>
void check_backbone(const std::vector<BackboneEdge<Vertex>>& edges, const Pairs& all,
                    const BackboneOptions& options) {
  const auto& [pairs, corrections] = all;
  auto edge = edges.begin();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double corrected = options.correction == Correction::none
                                 ? pairs[i].p
                                 : by(corrections, options.correction)[i];
    const bool found = edge != edges.end() && edge->first.index() == pairs[i].first &&
                       edge->second.index() == pairs[i].second;
    CAPTURE(pairs[i].first, pairs[i].second, corrected);
    if (std::abs(corrected - options.alpha) > 1e-7) CHECK(found == (corrected < options.alpha));
    if (!found) continue;
    CHECK(edge->shared == pairs[i].shared);
    CHECK(near(edge->p, pairs[i].p, 1e-7));
    CHECK(near(edge->corrected, corrected, 1e-6));
    ++edge;
  }
  CHECK(edge == edges.end());
}

constexpr std::array corrections{Correction::none, Correction::bonferroni, Correction::holm,
                                 Correction::benjamini_hochberg};

TEST_CASE("validated backbones agree with the definitions", "[backbone][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const BackboneMethod method = seed % 2 == 0 ? BackboneMethod::svn : BackboneMethod::bicm;
  const Direction direction = seed % 4 < 2 ? Direction::more : Direction::less;
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 7);
  const auto measures = all_pairs(oracle::table(graph), method, direction);
  const auto partners = all_pairs(oracle::table(test::flipped(graph)), method, direction);
  for (const Correction correction : corrections) {
    CAPTURE(static_cast<int>(correction));
    const BackboneOptions options{method, seed % 3 == 0 ? 0.6 : 0.2, correction, direction};
    check_backbone(measure_backbone(graph, options), measures, options);
    check_backbone(partner_backbone(graph, options), partners, options);
  }
}

// Nothing is surprising where every graph of the degrees is the same one.
TEST_CASE("backbones in closed form", "[backbone]") {
  for (const BackboneMethod method : {BackboneMethod::svn, BackboneMethod::bicm}) {
    for (const BipartiteGraph& graph : {test::complete(1, 6), test::complete(4, 3)}) {
      const BackboneOptions options{method, 1.0, Correction::none, Direction::more};
      CHECK(measure_backbone(graph, options).empty());
      CHECK(partner_backbone(graph, options).empty());
    }
  }
  // Two neighbours on a round of n measures have 2 of n partners each and share one of them:
  // 1 - C(n - 2, 2) / C(n, 2).
  const auto round = measure_backbone(
      test::cycle(8), {BackboneMethod::svn, 0.5, Correction::none, Direction::more});
  REQUIRE(round.size() == 8);
  for (const auto& edge : round) CHECK(near(edge.p, 1.0 - 15.0 / 28.0));
  // On a long path each inner measure meets two others once: s = 2, k = 2, (1 - 1/2)^1.
  const auto path = measure_backbone(
      test::path(9), {BackboneMethod::disparity, 1.0, Correction::none, Direction::more});
  REQUIRE(path.size() == 4);
  for (const auto& edge : path) CHECK(near(edge.p, 0.5));
}

}  // namespace
