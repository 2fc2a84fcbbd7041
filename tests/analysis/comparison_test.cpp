#include <partnergraph/analysis/comparison.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <partnergraph/analysis/threads.hpp>

#include "analysis/assignment.hpp"
#include "support/catch.hpp"
#include "support/near.hpp"

using namespace partnergraph;
using test::near;

namespace {

struct Row {
  std::string title;
  std::vector<std::string> partners;
};

Programme programme_of(const std::vector<Row>& rows) {
  Programme programme;
  for (const Row& row : rows) {
    for (const std::string& name : row.partners) {
      if (std::ranges::find(programme.partners, name, &Partner::key) == programme.partners.end()) {
        programme.partners.push_back({.key = name, .name = name});
      }
    }
  }
  std::ranges::sort(programme.partners, {}, &Partner::key);
  for (const Row& row : rows) {
    Measure measure{.key = "M" + std::to_string(programme.measures.size() + 1), .title = row.title};
    for (const std::string& name : row.partners) {
      const auto at = std::ranges::find(programme.partners, name, &Partner::key);
      Mention mention;
      mention.partner = PartnerId{std::uint32_t(at - programme.partners.begin())};
      mention.text = name;
      measure.mentions.push_back(mention);
    }
    programme.measures.push_back(measure);
  }
  return programme;
}

// The hand test of betalink: {Ax, Ay, By} and {Ax, By, Cy}. Shared vertices A, B, x, y.
TEST_CASE("turnover and rewiring of ties, by hand", "[comparison]") {
  const Programme before = programme_of({{"alpha apples", {"x", "y"}}, {"beta bananas", {"y"}}});
  const Programme after =
      programme_of({{"alpha apples", {"x"}}, {"beta bananas", {"y"}}, {"gamma grapes", {"y"}}});
  const Comparison found = compare(before, after);
  REQUIRE(found.measures.size() == 2);
  CHECK(found.ties.kept == 2);
  CHECK(found.ties.lost == 1);
  CHECK(found.ties.gained == 1);
  CHECK(near(found.ties.all, 1.0 / 3));
  CHECK(near(found.ties.rewiring, 1.0 / 5));
  CHECK(near(found.ties.turnover, 2.0 / 15));
  CHECK(near(found.ties.rewiring_common, 1.0 / 6));
  CHECK(near(found.ties.turnover_common, 1.0 / 6));
  CHECK(found.added == std::vector{MeasureId{2}});
  CHECK(found.dropped.empty());
  CHECK(found.measures[0].left == std::vector{PartnerId{1}});
  CHECK(found.measures[0].joined.empty());
  CHECK_FALSE(found.measures[0].reworded);
}

TEST_CASE("measures are matched though reworded and moved", "[comparison]") {
  const Programme before = programme_of({{"Build cycle paths along the river", {"city", "roads"}},
                                         {"Electric ferries for the fjord", {"port"}},
                                         {"A festival of food", {"chefs"}}});
  const Programme after = programme_of({{"Ferries in the fjord become electric", {"port", "yard"}},
                                        {"More cycle paths along the river banks", {"roads"}},
                                        {"Teach robots to dance", {"school"}}});
  const Comparison found = compare(before, after);
  REQUIRE(found.measures.size() == 2);
  CHECK(found.measures[0].after == MeasureId{1});
  CHECK(found.measures[1].after == MeasureId{0});
  CHECK(found.measures[0].reworded);
  CHECK(found.measures[0].confidence < 1.0);
  CHECK(found.dropped == std::vector{MeasureId{2}});
  CHECK(found.added == std::vector{MeasureId{2}});
  CHECK(found.partners_left.size() == 2);    // chefs, city
  CHECK(found.partners_joined.size() == 2);  // school, yard
}

TEST_CASE("a programme compared with itself did not change", "[comparison][law]") {
  const Programme programme = programme_of(
      {{"one thing", {"a", "b"}}, {"another matter", {"b"}}, {"a third way", {"c", "a"}}});
  const Comparison found = compare(programme, programme);
  CHECK(found.measures.size() == 3);
  for (const MeasureMatch& match : found.measures) {
    CHECK(match.before == match.after);
    CHECK(near(match.confidence, 1.0));
    CHECK_FALSE(match.reworded);
  }
  CHECK(found.ties.all == 0.0);
  CHECK(found.renamed.empty());
  for (const CoalitionDrift& drift : found.coalitions) CHECK(drift.jaccard == 1.0);
}

TEST_CASE("a comparison is the same on one thread and on several", "[comparison][law]") {
  const Programme before = programme_of({{"Build a cycle path", {"A", "B"}},
                                         {"Plant trees along the river", {"B"}},
                                         {"Open a library", {"C"}}});
  const Programme after = programme_of(
      {{"Plant more trees along the river", {"B", "D"}}, {"Build cycle paths", {"A"}}});
  const auto matches_on = [&](std::uint32_t threads) {
    const ThreadLimit limit(threads);
    return compare(before, after).measures;
  };
  CHECK(matches_on(1).size() == 2);
  CHECK(matches_on(1) == matches_on(4));
}

TEST_CASE("a partner in other words is renamed", "[comparison]") {
  Programme before = programme_of({{"one thing", {"a"}}});
  Programme after = programme_of({{"one thing", {"a"}}});
  before.measures[0].mentions[0].text = "NSB";
  after.measures[0].mentions[0].text = "Vy";
  const Comparison found = compare(before, after);
  CHECK(found.renamed == std::vector<Renaming>{{PartnerId{0}, PartnerId{0}, "NSB", "Vy"}});
  CHECK(found.ties.kept == 1);
  before.measures[0].mentions[0].text = "Schools";
  after.measures[0].mentions[0].text = "schools";
  CHECK(compare(before, after).renamed.empty());
}

TEST_CASE("empty programmes and bad thresholds", "[comparison]") {
  CHECK(compare({}, {}).ties.all == 0.0);
  const Programme some = programme_of({{"one thing", {"a"}}});
  CHECK(compare(some, {}).ties.all == 1.0);
  CHECK(compare({}, some).added.size() == 1);
  CHECK_THROWS_AS(compare({}, {}, {.threshold = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(compare({}, {}, {.threshold = 1.5}), std::invalid_argument);
}

// Every way to take or leave each pair. Slow and simple by design.
double best_sum(const std::vector<ScoredPair>& pairs, std::size_t at, unsigned firsts,
                unsigned seconds) {
  if (at == pairs.size()) return 0.0;
  double best = best_sum(pairs, at + 1, firsts, seconds);
  const unsigned a = 1U << pairs[at].first;
  const unsigned b = 1U << pairs[at].second;
  if ((firsts & a) == 0 && (seconds & b) == 0) {
    best = std::max(best, pairs[at].score + best_sum(pairs, at + 1, firsts | a, seconds | b));
  }
  return best;
}

TEST_CASE("best_assignment, against all subsets", "[comparison][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  const auto firsts = std::uint32_t(engine() % 6 + 1);
  const auto seconds = std::uint32_t(engine() % 6 + 1);
  std::vector<ScoredPair> pairs;
  for (std::uint32_t a = 0; a < firsts; ++a) {
    for (std::uint32_t b = 0; b < seconds; ++b) {
      if (engine() % 2 == 0) pairs.push_back({a, b, double(engine() % 20 + 1) / 20});
    }
  }
  const Assignment found = best_assignment(pairs, firsts, seconds, 100);
  CHECK(found.optimal);
  double sum = 0;
  std::vector<int> first_used(firsts);
  std::vector<int> second_used(seconds);
  for (const std::uint32_t i : found.chosen) {
    sum += pairs[i].score;
    CHECK(++first_used[pairs[i].first] == 1);
    CHECK(++second_used[pairs[i].second] == 1);
  }
  CHECK(near(sum, best_sum(pairs, 0, 0, 0)));
  const Assignment greedy = best_assignment(pairs, firsts, seconds, 0);
  double less = 0;
  for (const std::uint32_t i : greedy.chosen) less += pairs[i].score;
  CHECK(less <= sum + 1e-12);
}

}  // namespace
