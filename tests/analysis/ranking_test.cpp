#include <partnergraph/analysis/ranking.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/oracle_structure.hpp"
#include "support/programme.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

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

TEST_CASE("ranks agree with counting those before", "[ranking][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  std::vector<double> scores(engine() % 12);
  Programme programme;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = engine() % 8 == 0 ? std::nan("") : double(engine() % 6) - 2.0;
    programme.partners.push_back(
        {.key = std::string(1, char('a' + i)),
         .name = "x",
         .kind = engine() % 3 == 0 ? PartnerKind::group : PartnerKind::organisation});
  }
  const auto place = [&](std::size_t own, auto is_rival) {
    if (std::isnan(scores[own])) return 0U;
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
      before += is_rival(i) && scores[i] > scores[own];
    return before + 1;
  };
  const auto ranks = partner_ranks(programme, {{"metric", {{}, scores}}});
  const Ranks all = competition_ranks(scores);
  REQUIRE(ranks.size() == 1);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    CHECK(all[i] == place(i, [](std::size_t) { return true; }));
    CHECK(ranks[0].rank[i] == place(i, [&](std::size_t j) {
            return programme.partners[j].kind == programme.partners[i].kind;
          }));
  }
}

// The degrees of every variant, from the table.
TEST_CASE("stability of degrees agrees with counting in a table", "[ranking][property]") {
  const auto seed = GENERATE(range(0U, 100U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 5);
  const Programme programme = test::programme_of(graph);
  const oracle::Table tied = oracle::table(graph);
  const std::size_t partners = graph.measures().size();
  std::vector<DoubtfulPair> pairs;
  if (partners > 2) pairs.push_back({PartnerId{seed % 2}, PartnerId{2}});
  auto found = partner_ranks(programme, degrees_of(graph));
  add_stability(found, programme, graph, pairs, {});
  Ranks best(partners, 99);
  Ranks worst(partners);
  const auto add = [&](const oracle::Table& table, std::size_t gone, std::size_t into) {
    for (std::size_t p = 0; p < partners; ++p) {
      const std::size_t own = p == gone ? into : p;
      std::uint32_t rank = 1;
      for (std::size_t q = 0; q < partners; ++q) {
        rank +=
            q != gone && oracle::degree_of_column(table, q) > oracle::degree_of_column(table, own);
      }
      best[p] = std::min(best[p], rank);
      worst[p] = std::max(worst[p], rank);
    }
  };
  add(tied, partners, partners);
  for (std::size_t m = 0; m < tied.size(); ++m) {
    oracle::Table fewer = tied;
    fewer.erase(fewer.begin() + std::ptrdiff_t(m));
    add(fewer, partners, partners);
  }
  for (const auto& [a, b] : pairs) {
    oracle::Table merged = tied;
    for (auto& row : merged) row[a.index()] = row[a.index()] || row[b.index()];
    add(merged, b.index(), a.index());
  }
  CHECK(by(found, "degree").best == best);
  CHECK(by(found, "degree").worst == worst);
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
