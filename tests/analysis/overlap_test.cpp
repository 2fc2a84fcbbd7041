#include <partnergraph/analysis/overlap.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle.hpp"
#include "support/random_graph.hpp"
#include "support/reference.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

template <class A, class B>
bool same_indices(const A& a, const B& b) {
  return a.shared == b.shared && near(a.jaccard, b.jaccard) && near(a.overlap, b.overlap) &&
         near(a.dice, b.dice) && near(a.cosine, b.cosine) && near(a.association, b.association) &&
         near(a.phi, b.phi) && near(a.bonacich, b.bonacich) && near(a.newman, b.newman) &&
         near(a.resource_allocation, b.resource_allocation) && near(a.adamic_adar, b.adamic_adar) &&
         near(a.p_hypergeometric, b.p_hypergeometric);
}

//      a   b   c      m0,m1 share b      1 of 3
// m0   x   x          m0,m2 share a, b   2 of 2
// m1       x   x      m1,m2 share b      1 of 3
// m2   x   x
const BipartiteGraph sample{3,
                            3,
                            {{MeasureId{0}, PartnerId{0}},
                             {MeasureId{0}, PartnerId{1}},
                             {MeasureId{1}, PartnerId{1}},
                             {MeasureId{1}, PartnerId{2}},
                             {MeasureId{2}, PartnerId{0}},
                             {MeasureId{2}, PartnerId{1}}}};

TEST_CASE("measure_overlaps on paper", "[overlap]") {
  const auto pairs = measure_overlaps(sample);
  REQUIRE(pairs.size() == 3);
  CHECK((pairs[0].first == MeasureId{0} && pairs[0].second == MeasureId{1}));
  CHECK(pairs[0].jaccard == 1.0 / 3.0);
  CHECK(pairs[0].newman == 0.5);            // b has degree 3
  CHECK(pairs[0].p_hypergeometric == 1.0);  // two pairs out of three always meet
  CHECK((pairs[1].first == MeasureId{0} && pairs[1].second == MeasureId{2}));
  CHECK(pairs[1].shared == 2);
  CHECK(pairs[1].jaccard == 1.0);
  CHECK(pairs[1].newman == 1.5);  // a has degree 2
  CHECK(near(pairs[1].resource_allocation, 1.0 / 2.0 + 1.0 / 3.0));
  CHECK(near(pairs[1].adamic_adar, 1.0 / std::log(2.0) + 1.0 / std::log(3.0)));
  CHECK(near(pairs[1].p_hypergeometric, 1.0 / 3.0));  // one of three pairs is the same
  CHECK(measure_overlaps(sample, {.min_shared = 2}).size() == 1);
}

TEST_CASE("measure_overlaps agrees with brute force", "[overlap][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto min_shared = GENERATE(1U, 2U, 5U);
  CAPTURE(seed, min_shared);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto ours = measure_overlaps(graph, {.min_shared = min_shared});
  const auto theirs = oracle::measure_overlaps(graph, min_shared);
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CHECK((ours[i].first == theirs[i].first && ours[i].second == theirs[i].second));
    CHECK(same_indices(ours[i], theirs[i]));
  }
}

TEST_CASE("partner_overlaps is measure_overlaps of the flipped graph", "[overlap][property]") {
  const auto seed = GENERATE(range(0U, 100U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto ours = partner_overlaps(graph);
  const auto theirs = measure_overlaps(test::flipped(graph));
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) CHECK(same_indices(ours[i], theirs[i]));
}

template <class Pairs>
void check_reference(const Pairs& ours, const std::string& file) {
  const auto rows = test::reference_rows(file);
  if (rows.empty()) {
    WARN("skipped: ../shared/reference is absent");
    return;
  }
  std::size_t shared_pairs = 0;
  for (const auto& row : rows) shared_pairs += std::stoi(row[2]) > 0 ? 1U : 0U;
  REQUIRE(ours.size() == shared_pairs);
  std::size_t i = 0;
  for (const auto& row : rows) {  // the same order: by first, then by second
    if (std::stoi(row[2]) == 0) continue;
    const auto& o = ours[i++];
    const std::vector<double> values{static_cast<double>(o.shared),
                                     o.jaccard,
                                     o.overlap,
                                     o.dice,
                                     o.cosine,
                                     o.newman,
                                     o.resource_allocation,
                                     o.adamic_adar,
                                     o.phi,
                                     o.p_hypergeometric};
    for (std::size_t k = 0; k < values.size(); ++k) {
      CAPTURE(row[0], row[1], k);
      CHECK(std::abs(values[k] - std::stod(row[2 + k])) < 6e-9);
    }
  }
}

TEST_CASE("Davis Southern Women: all pairs", "[overlap][davis]") {
  check_reference(measure_overlaps(test::davis()), "davis_pairs_women.csv");
  check_reference(partner_overlaps(test::davis()), "davis_pairs_events.csv");
}

TEST_CASE("chance in a large population", "[overlap]") {
  // Two measures with the same 3 of a million partners: 1 / choose(10^6, 3).
  const BipartiteGraph graph{2,
                             1'000'000,
                             {{MeasureId{0}, PartnerId{5}},
                              {MeasureId{0}, PartnerId{6}},
                              {MeasureId{0}, PartnerId{7}},
                              {MeasureId{1}, PartnerId{5}},
                              {MeasureId{1}, PartnerId{6}},
                              {MeasureId{1}, PartnerId{7}}}};
  const double expected = 6.0 / (1e6 * 999'999.0 * 999'998.0);
  const double p = measure_overlaps(graph).at(0).p_hypergeometric;
  CHECK(std::abs(p / expected - 1.0) < 1e-9);
}

TEST_CASE("the strongest pairs are those that share most", "[overlap][property]") {
  const auto seed = GENERATE(range(0U, 100U));
  const std::size_t most = GENERATE(0U, 1U, 3U, 10U);
  CAPTURE(seed, most);
  const BipartiteGraph graph = test::random_graph(seed);
  const auto kept = measure_overlaps(graph, {.min_shared = 1, .strongest = most});
  auto all = measure_overlaps(graph);
  CHECK(all.size() <= overlap_forecast(graph).measures);
  CHECK(partner_overlaps(graph).size() <= overlap_forecast(graph).partners);
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) {
    return a.shared != b.shared ? a.shared > b.shared : a.jaccard > b.jaccard;
  });
  all.resize(std::min(all.size(), most));
  std::ranges::sort(all, {}, [](const auto& o) { return std::pair(o.first, o.second); });
  CHECK(kept == all);
}

constexpr std::array all_indices{OverlapIndex::shared,     OverlapIndex::jaccard,
                                 OverlapIndex::overlap,    OverlapIndex::dice,
                                 OverlapIndex::cosine,     OverlapIndex::association,
                                 OverlapIndex::phi,        OverlapIndex::bonacich,
                                 OverlapIndex::newman,     OverlapIndex::resource_allocation,
                                 OverlapIndex::adamic_adar};

TEST_CASE("any index orders and limits the pairs", "[overlap][property]") {
  const auto seed = GENERATE(range(0U, 50U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  for (const OverlapIndex by : all_indices) {
    auto all = measure_overlaps(graph);
    if (all.empty()) continue;
    const double least = value_of(all[all.size() / 2], by);
    CAPTURE(static_cast<int>(by), least);
    const auto kept = measure_overlaps(graph, {.min_shared = 1, .by = by, .at_least = least});
    auto expected = all;
    std::erase_if(expected, [&](const auto& o) { return value_of(o, by) < least; });
    CHECK(kept == expected);

    const std::size_t most = all.size() / 3;
    std::ranges::stable_sort(all, [&](const auto& a, const auto& b) {
      const std::array left{value_of(a, by), static_cast<double>(a.shared), a.jaccard};
      const std::array right{value_of(b, by), static_cast<double>(b.shared), b.jaccard};
      return left > right;
    });
    all.resize(most);
    std::ranges::sort(all, {}, [](const auto& o) { return std::pair(o.first, o.second); });
    CHECK(measure_overlaps(graph, {.by = by, .strongest = most}) == all);
  }
}

// 3,000 measures of 8 out of 400 partners: more meetings than one round holds, many chunks.
TEST_CASE("threads and rounds change no bit of the overlaps", "[overlap][slow]") {
  std::vector<Participation> ties;
  std::uint64_t state = 7;
  for (std::uint32_t m = 0; m < 3'000; ++m) {
    for (int i = 0; i < 8; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      const auto at = static_cast<std::uint32_t>(state >> 33U) % 400U;
      ties.push_back({MeasureId{m}, PartnerId{at * at / 400U}});
    }
  }
  const BipartiteGraph graph(3'000, 400, ties);
  REQUIRE(overlap_forecast(graph).measures > 1'000'000);
  const auto run = [&](std::uint32_t threads, OverlapOptions options) {
    const ThreadLimit limit(threads);
    return measure_overlaps(graph, options);
  };
  const auto all = run(1, {});
  CHECK(run(4, {}) == all);
  auto top = all;
  std::ranges::sort(
      top, [](const auto& a, const auto& b) { return stronger(a, b, OverlapIndex::adamic_adar); });
  top.resize(1'000);
  std::ranges::sort(top, {}, [](const auto& o) { return std::pair(o.first, o.second); });
  for (const std::uint32_t threads : {1U, 2U, 8U}) {
    CHECK(run(threads, {.by = OverlapIndex::adamic_adar, .strongest = 1'000}) == top);
  }
}

// Evelyn and Laura in a table of four cells: n11 = 6, n10 = 2, n01 = 1, n00 = 5 of 14 events.
// r = (30 - sqrt 60) / (30 - 2), phi = (6 * 5 - 2 * 1) / sqrt(8 * 7 * 6 * 7). Values:
// metrics.md 2.2.
TEST_CASE("association, phi and Bonacich's r on paper", "[overlap][davis]") {
  const auto pair = measure_overlaps(test::davis()).at(0);
  CHECK(near(pair.association, 6.0 / 56.0));
  CHECK(near(pair.phi, 28.0 / std::sqrt(8.0 * 7.0 * 6.0 * 7.0)));
  CHECK(near(pair.bonacich, (30.0 - std::sqrt(60.0)) / 28.0));
  CHECK(near(pair.phi, 0.577350, 1e-6));
  CHECK(near(pair.bonacich, 0.794787, 1e-6));
}

TEST_CASE("a threshold that is no number is refused", "[overlap]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(measure_overlaps(sample, {.at_least = nan}), std::invalid_argument);
}

TEST_CASE("a threshold of zero is refused, not silently quadratic", "[overlap]") {
  CHECK_THROWS_AS(measure_overlaps(sample, {.min_shared = 0}), std::invalid_argument);
}

}  // namespace
