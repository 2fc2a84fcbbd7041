#include <partnergraph/analysis/overlap_chance.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <stdexcept>

#include <partnergraph/analysis/bicm.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "analysis/poisson_binomial.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"

using namespace partnergraph;
using test::near;

namespace {

constexpr std::array corrections{Correction::none, Correction::bonferroni, Correction::holm,
                                 Correction::benjamini_hochberg};

// P(X = k) by going through every outcome of every trial.
std::vector<double> all_outcomes(const std::vector<double>& trials) {
  std::vector<double> terms(trials.size() + 1, 0.0);
  for (std::uint32_t outcome = 0; outcome < (1U << trials.size()); ++outcome) {
    double p = 1.0;
    std::size_t successes = 0;
    for (std::size_t i = 0; i < trials.size(); ++i) {
      const bool success = (outcome >> i & 1U) != 0;
      p *= success ? trials[i] : 1.0 - trials[i];
      successes += success ? 1U : 0U;
    }
    terms[successes] += p;
  }
  return terms;
}

TEST_CASE("Poisson-binomial tails agree with all outcomes", "[chance][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  std::vector<Trials> parts;
  std::vector<double> each;
  while (each.size() < 10 && engine() % 8 != 0) {
    const double p = static_cast<double>(engine() % 21) / 20.0;
    const auto count = static_cast<std::uint32_t>(engine() % 4);
    parts.push_back({p, count});
    each.insert(each.end(), count, p);
  }
  const auto most = static_cast<std::uint32_t>(engine() % 15);
  const auto terms = all_outcomes(each);
  const PoissonBinomial ours(parts, most);
  for (std::uint32_t k = 0; k <= most; ++k) {
    double above = 0.0;
    double below = 0.0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (i >= k) above += terms[i];
      if (i <= k) below += terms[i];
    }
    CAPTURE(k);
    CHECK(std::abs(ours.at_least(k) - above) < 1e-14);
    CHECK(std::abs(ours.at_most(k) - below) < 1e-14);
  }
}

// 1,000 fair coins: P(X >= 1000) = 2^-1000, P(X <= 1) = 1001 * 2^-1000. 2,000 in two parts.
TEST_CASE("far tails keep their digits", "[chance]") {
  const PoissonBinomial coins(std::vector<Trials>{{0.5, 1'000}}, 1'000);
  CHECK(std::abs(coins.at_least(1'000) / std::ldexp(1.0, -1'000) - 1.0) < 1e-9);
  CHECK(std::abs(coins.at_most(1) / (1'001.0 * std::ldexp(1.0, -1'000)) - 1.0) < 1e-9);
  CHECK(near(coins.at_least(500) + coins.at_most(499), 1.0));
  // P(X >= 2) of a million of chance 1e-9: 1 - q^n - n p q^(n-1) = 4.99999e-7 - ...
  const PoissonBinomial rare(std::vector<Trials>{{1e-9, 1'000'000}}, 2);
  CHECK(std::abs(rare.at_least(2) / 4.9966620e-7 - 1.0) < 1e-6);
}

// All M (M - 1) / 2 pairs, one by one, corrected as the papers say.
struct Naive {
  std::vector<std::array<std::size_t, 3>> pairs;  // both degrees and the number shared
  std::vector<CorrectedP> p;
};

std::size_t common(const BipartiteGraph& graph, MeasureId a, MeasureId b) {
  std::vector<PartnerId> both;
  std::ranges::set_intersection(graph.partners()[a], graph.partners()[b], std::back_inserter(both));
  return both.size();
}

Naive naive(const BipartiteGraph& graph, Direction direction, ChanceModel model) {
  Naive result;
  const Bicm bicm = fit_bicm(graph);
  const std::size_t m = graph.measures().size();
  for (const MeasureId a : graph.partners().ids()) {
    for (const MeasureId b : graph.partners().ids()) {
      if (a >= b) continue;
      const std::size_t da = graph.partners()[a].size();
      const std::size_t db = graph.partners()[b].size();
      const std::size_t c = common(graph, a, b);
      std::vector<double> term(m + 1, 0.0);
      if (model == ChanceModel::bicm) {
        std::vector<double> trials;
        for (const PartnerId p : graph.measures().ids()) {
          trials.push_back(bicm.probability(a, p) * bicm.probability(b, p));
        }
        term = all_outcomes(trials);
      } else {
        for (std::size_t k = 0; k <= std::min(da, db); ++k) {
          term[k] = oracle::hypergeometric(m, da, db, k) - oracle::hypergeometric(m, da, db, k + 1);
        }
      }
      double p = 0.0;
      for (std::size_t k = 0; k <= m; ++k) {
        if (direction == Direction::more ? k >= c : k <= c) p += term[k];
      }
      result.pairs.push_back({da, db, c});
      result.p.push_back({std::min(p, 1.0), 1.0, 1.0, 1.0});
    }
  }
  return result;
}

TEST_CASE("chances of all pairs agree with brute force", "[chance][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto model = seed % 2 == 0 ? ChanceModel::bicm : ChanceModel::hypergeometric;
  const auto direction = seed % 4 < 2 ? Direction::more : Direction::less;
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const OverlapChances chances = measure_chances(graph, model);
  const Naive expected = naive(graph, direction, model);
  CHECK(chances.pairs() == expected.pairs.size());
  std::vector<CorrectedP> ours;
  for (std::size_t i = 0; i < expected.pairs.size(); ++i) {
    const auto& [a, b, c] = expected.pairs[i];
    ours.push_back(chances.of(direction, a, b, static_cast<std::uint32_t>(c)));
    CHECK(std::abs(ours.back().raw - expected.p[i].raw) < 1e-10);
  }
  // The corrections, of our own p-values so that ties stay ties.
  std::vector<std::size_t> order(ours.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return ours[i].raw; });
  const auto n = static_cast<double>(ours.size());
  double holm = 0.0;
  for (std::size_t r = 0; r < order.size(); ++r) {
    const CorrectedP& p = ours[order[r]];
    CHECK(near(p.bonferroni, std::min(1.0, p.raw * n)));
    holm = std::max(holm, std::min(1.0, p.raw * (n - static_cast<double>(r))));
    CHECK(near(p.holm, holm));
  }
  double least = 1.0;
  for (std::size_t r = order.size(); r-- > 0;) {
    const CorrectedP& p = ours[order[r]];
    least = std::min(least, p.raw * n / static_cast<double>(r + 1));
    CHECK(near(p.benjamini_hochberg, least));
  }
  for (const Correction correction : corrections) {
    const auto below =
        std::ranges::count_if(ours, [&](const auto& p) { return p.by(correction) < 0.2; });
    CHECK(chances.count_below(0.2, direction, correction) == static_cast<std::uint64_t>(below));
  }
}

void check_reference(const OverlapChances& chances, bool women, const std::string& file) {
  const auto rows = test::reference_rows(file);
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  const BipartiteGraph graph = test::davis();
  std::vector<std::size_t> degrees;
  for (const MeasureId m : graph.partners().ids()) {
    if (women) degrees.push_back(graph.partners()[m].size());
  }
  for (const PartnerId p : graph.measures().ids()) {
    if (!women) degrees.push_back(graph.measures()[p].size());
  }
  std::size_t row = 0;
  for (std::size_t a = 0; a < degrees.size(); ++a) {
    for (std::size_t b = a + 1; b < degrees.size(); ++b, ++row) {
      const auto shared = static_cast<std::uint32_t>(std::stoul(rows.at(row)[2]));
      CAPTURE(rows[row][0], rows[row][1]);
      const double p = chances.of(Direction::more, degrees[a], degrees[b], shared).raw;
      CHECK(std::abs(p - std::stod(rows[row][12])) < 6e-9);  // printed with eight digits
    }
  }
  CHECK(row == rows.size());
}

// metrics.md 2.2.
TEST_CASE("Davis Southern Women: significance", "[chance][davis]") {
  const BipartiteGraph graph = test::davis();
  const auto count = [](const OverlapChances& chances, Correction correction) {
    return chances.count_below(0.05, Direction::more, correction);
  };
  const auto women = measure_chances(graph, ChanceModel::hypergeometric);
  CHECK(women.pairs() == 153);
  CHECK(count(women, Correction::none) == 17);
  CHECK(count(women, Correction::bonferroni) == 0);
  CHECK(count(women, Correction::holm) == 0);
  CHECK(count(women, Correction::benjamini_hochberg) == 0);
  const auto events = partner_chances(graph, ChanceModel::hypergeometric);
  CHECK(count(events, Correction::none) == 13);
  CHECK(count(events, Correction::bonferroni) == 0);
  CHECK(count(events, Correction::benjamini_hochberg) == 3);
  const auto women_bicm = measure_chances(graph, ChanceModel::bicm);
  CHECK(count(women_bicm, Correction::none) == 0);
  CHECK(near(women_bicm.of(Direction::more, 8, 7, 6).raw, 0.26820006, 1e-7));
  check_reference(women_bicm, true, "davis_pairs_women.csv");
  check_reference(partner_chances(graph, ChanceModel::bicm), false, "davis_pairs_events.csv");
}

TEST_CASE("threads change no bit of the chances", "[chance]") {
  const BipartiteGraph graph = test::random_graph(11);
  const auto values = [&](std::uint32_t threads, ChanceModel model) {
    const ThreadLimit limit(threads);
    const OverlapChances chances = measure_chances(graph, model);
    std::vector<CorrectedP> all;
    for (const MeasureId a : graph.partners().ids()) {
      for (const MeasureId b : graph.partners().ids()) {
        if (a >= b) continue;
        all.push_back(chances.of(Direction::less, graph.partners()[a].size(),
                                 graph.partners()[b].size(),
                                 static_cast<std::uint32_t>(common(graph, a, b))));
      }
    }
    return all;
  };
  for (const ChanceModel model : {ChanceModel::hypergeometric, ChanceModel::bicm}) {
    CHECK(values(1, model) == values(4, model));
  }
}

TEST_CASE("a pair that the graph does not have is refused", "[chance]") {
  const auto chances = measure_chances(test::davis(), ChanceModel::hypergeometric);
  CHECK_THROWS_AS(chances.of(Direction::more, 99, 8, 1), std::out_of_range);
  CHECK_THROWS_AS(chances.of(Direction::more, 8, 8, 99), std::out_of_range);
  CHECK(measure_chances({0, 0, {}}, ChanceModel::bicm).pairs() == 0);
}

}  // namespace
