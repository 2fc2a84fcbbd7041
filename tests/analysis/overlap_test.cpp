#include <partnergraph/analysis/overlap.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

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
         near(a.dice, b.dice) && near(a.cosine, b.cosine) && near(a.newman, b.newman) &&
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
    const std::vector<double> values{
        static_cast<double>(o.shared), o.jaccard,    o.overlap, o.dice, o.cosine, o.newman,
        o.resource_allocation,         o.adamic_adar};
    for (std::size_t k = 0; k < values.size(); ++k) {
      CAPTURE(row[0], row[1], k);
      CHECK(std::abs(values[k] - std::stod(row[2 + k])) < 6e-9);
    }
    CHECK(std::abs(o.p_hypergeometric - std::stod(row[11])) < 6e-9);
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

TEST_CASE("a threshold of zero is refused, not silently quadratic", "[overlap]") {
  CHECK_THROWS_AS(measure_overlaps(sample, {.min_shared = 0}), std::invalid_argument);
}

}  // namespace
