#include <partnergraph/analysis/ranking.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Ranks = std::vector<std::uint32_t>;

TEST_CASE("ties share a rank, and the next one counts them", "[ranking]") {
  CHECK(competition_ranks({3.0, 1.0, 2.0, 2.0, 0.5}) == Ranks{1, 4, 2, 2, 5});
  CHECK(competition_ranks({}).empty());
  CHECK(competition_ranks({0.0, 0.0}) == Ranks{1, 1});
}

// Sums that run in another order differ in their last bits; that is no difference in rank.
TEST_CASE("the last bits of a sum decide no rank", "[ranking]") {
  CHECK(competition_ranks({0.1 + 0.2, 0.3, 0.29}) == Ranks{1, 1, 3});
  CHECK(competition_ranks({1.0, 1.0 - 1e-8}) == Ranks{1, 2});
}

TEST_CASE("what is not defined has no rank", "[ranking]") {
  CHECK(competition_ranks({std::nan(""), 1.0, 2.0}) == Ranks{0, 2, 1});
}

// a is in t1 t2 t3, b in t1 t2, c in t3 t4: degrees 3, 2, 2.
//   without t1 or t2:  2, 1, 2    without t3:  2, 2, 1    without t4:  3, 2, 1
Programme three() {
  return test::programme_with({{"Alfa", "Beta"}, {"Alfa", "Beta"}, {"Alfa", "Ceta"}, {"Ceta"}});
}

const PartnerRanks& by(const std::vector<PartnerRanks>& ranks, std::string_view metric) {
  return *std::ranges::find(ranks, metric, &PartnerRanks::metric);
}

TEST_CASE("ranks over leaving out a measure", "[ranking]") {
  const Programme programme = three();
  REQUIRE(test::partner_keys(programme) == std::vector<std::string>{"Alfa", "Beta", "Ceta"});
  const BipartiteGraph graph = graph_of(programme);
  auto ranks = partner_ranks(programme, metrics_of(graph).scores);
  CHECK(by(ranks, "degree").rank == Ranks{1, 2, 2});
  CHECK(by(ranks, "degree").best.empty());
  add_stability(ranks, programme, graph, {}, {});
  CHECK(by(ranks, "degree").best == Ranks{1, 1, 1});
  CHECK(by(ranks, "degree").worst == Ranks{1, 3, 3});
  CHECK(stability_work(graph, 2) == (4 + 2) * 7 * 7);
}

// If b is c, they are in all four measures, and before a.
TEST_CASE("ranks over names that may be one", "[ranking]") {
  const Programme programme = three();
  const BipartiteGraph graph = graph_of(programme);
  auto ranks = partner_ranks(programme, metrics_of(graph).scores);
  add_stability(ranks, programme, graph, {{PartnerId{1}, PartnerId{2}}}, {});
  CHECK(by(ranks, "degree").best == Ranks{1, 1, 1});
  CHECK(by(ranks, "degree").worst == Ranks{2, 3, 3});
}

TEST_CASE("groups are ranked among groups", "[ranking]") {
  Programme programme = three();
  programme.partners[0].kind = PartnerKind::group;
  const auto ranks = partner_ranks(programme, metrics_of(graph_of(programme)).scores);
  CHECK(by(ranks, "degree").rank == Ranks{1, 1, 1});
}

// Each variant by hand: the ranks of its own network.
TEST_CASE("stability spans the ranks of every variant", "[ranking][property]") {
  const auto seed = GENERATE(range(0U, 15U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  std::vector<std::vector<std::string>> rows(2 + engine() % 6);
  for (auto& row : rows) {
    for (const char* name : {"Alfa", "Beta", "Ceta", "Delta", "Epsilon"}) {
      if (engine() % 3 == 0) row.emplace_back(name);
    }
  }
  const Programme programme = test::programme_with(rows);
  const BipartiteGraph graph = graph_of(programme);
  auto ranks = partner_ranks(programme, metrics_of(graph).scores);
  add_stability(ranks, programme, graph, {}, {});
  for (const std::string_view metric : {"degree", "betweenness", "katz"}) {
    Ranks best = by(ranks, metric).rank;
    Ranks worst = best;
    for (std::uint32_t out = 0; out < rows.size(); ++out) {
      Programme variant = programme;
      variant.measures.erase(variant.measures.begin() + out);
      const auto places = by(partner_ranks(variant, metrics_of(graph_of(variant)).scores), metric);
      for (std::size_t p = 0; p < best.size(); ++p) {
        best[p] = std::min(best[p], places.rank[p]);
        worst[p] = std::max(worst[p], places.rank[p]);
      }
    }
    CHECK(by(ranks, metric).best == best);
    CHECK(by(ranks, metric).worst == worst);
  }
}

}  // namespace
