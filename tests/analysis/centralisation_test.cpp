#include <partnergraph/analysis/centralisation.hpp>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/components.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle_centralisation.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

Centralisation of_closeness(const BipartiteGraph& graph) {
  return closeness_centralisation(closeness(graph).normalised);
}

Centralisation of_betweenness(const BipartiteGraph& graph) {
  return betweenness_centralisation(betweenness(graph).normalised);
}

// Degree: netrics (R), its tests. Betweenness: there 0.082 and 0.202, the first by the maximum 442.
// Closeness: an independent program; netrics divides by smaller sums.
TEST_CASE("Davis Southern Women: centralisation", "[centralisation][davis]") {
  const BipartiteGraph davis = test::davis();  // women are the measures
  CHECK(near(degree_centralisation(davis).measures.value(), 55.0 / 221.0));
  CHECK(near(degree_centralisation(davis).partners.value(), 107.0 / 221.0));
  CHECK(near(of_closeness(davis).measures.value(), 0.194586679, 1e-8));
  CHECK(near(of_closeness(davis).partners.value(), 0.453486576, 1e-8));
  CHECK(near(of_betweenness(davis).measures.value(), 0.08140456, 1e-8));
  CHECK(near(of_betweenness(davis).partners.value(), 0.20215956, 1e-8));
  const Scores printed = betweenness(davis, BetweennessMaximum::printed_1997).normalised;
  CHECK(near(betweenness_centralisation(printed).measures.value(), 0.082, 5e-4));
}

TEST_CASE("a spider has all centralisation, even shapes have none", "[centralisation]") {
  const std::uint32_t measures = GENERATE(2U, 3U, 4U, 7U, 12U);
  const std::uint32_t partners = GENERATE(2U, 3U, 5U);
  CAPTURE(measures, partners);
  const BipartiteGraph centred = test::spider(measures, partners);
  CHECK(near(degree_centralisation(centred).measures.value(), 1.0));
  CHECK(near(of_closeness(centred).measures.value(), 1.0));
  CHECK(near(of_betweenness(centred).measures.value(), 1.0));
  for (const BipartiteGraph& even : {test::complete(measures, partners), test::cycle(5)}) {
    for (const Centralisation& none :
         {degree_centralisation(even), of_closeness(even), of_betweenness(even)}) {
      CHECK(near(none.measures.value(), 0.0));
      CHECK(near(none.partners.value(), 0.0));
    }
  }
}

TEST_CASE("centralisation is none where it means nothing", "[centralisation]") {
  for (const BipartiteGraph& graph : {BipartiteGraph{0, 0, {}}, test::complete(1, 5)}) {
    CHECK(degree_centralisation(graph) == Centralisation{});
    CHECK(of_closeness(graph) == Centralisation{});
    CHECK(of_betweenness(graph) == Centralisation{});
  }
  CHECK(degree_centralisation({2, 2, {{MeasureId{0}, PartnerId{0}}}}) == Centralisation{});
}

TEST_CASE("centralisation agrees with lags behind the largest", "[centralisation][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 8);
  const std::uint32_t measures = graph.partners().size();
  const std::uint32_t partners = graph.measures().size();
  if (measures < 2 || partners < 2) return;
  const oracle::Lags found = oracle::lags(graph);
  const oracle::Lags most = oracle::most_lags(measures, partners);
  const auto check = [](const Centralisation& ours, const oracle::Lag& lag, const oracle::Lag& of) {
    CHECK(near(ours.measures.value(), lag.measures / of.measures));
    CHECK(near(ours.partners.value(), lag.partners / of.partners));
  };
  const bool isolated = oracle::has_isolated(graph);
  CHECK(degree_centralisation(graph).measures.has_value() == !isolated);
  if (!isolated) check(degree_centralisation(graph), found.degree, most.degree);
  check(of_betweenness(graph), found.betweenness, most.betweenness);
  check(of_closeness(graph), found.closeness, most.closeness);
}

// What the shares are shares of: no connected graph lags more than the spider.
TEST_CASE("no connected graph is more centralised than a spider", "[centralisation][property]") {
  const auto measures = GENERATE(2U, 3U);
  const auto partners = GENERATE(2U, 3U, 4U);
  CAPTURE(measures, partners);
  oracle::Lags largest;
  for (std::uint32_t bits = 0; bits < 1U << measures * partners; ++bits) {
    std::vector<Participation> ties;
    for (std::uint32_t cell = 0; cell < measures * partners; ++cell) {
      if ((bits >> cell & 1U) != 0) {
        ties.push_back({MeasureId{cell / partners}, PartnerId{cell % partners}});
      }
    }
    if (ties.size() + 1 < measures + partners) continue;
    const BipartiteGraph graph(measures, partners, std::move(ties));
    if (components(graph).count == 1) largest = oracle::larger(largest, oracle::lags(graph));
  }
  const oracle::Lags most = oracle::most_lags(measures, partners);
  for (const auto lag :
       {&oracle::Lags::degree, &oracle::Lags::betweenness, &oracle::Lags::closeness}) {
    CHECK(near((largest.*lag).measures, (most.*lag).measures));
    CHECK(near((largest.*lag).partners, (most.*lag).partners));
  }
}

TEST_CASE("centralisation is a share, whatever the order and side", "[centralisation][law]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  if (components(graph).count != 1) return;
  const auto check = [&](auto centralisation) {
    const Centralisation found = centralisation(graph);
    const Centralisation turned = centralisation(test::flipped(graph));
    const Centralisation again = centralisation(test::reversed(graph));
    for (const auto& [here, there, back] :
         {std::tuple(found.measures, turned.partners, again.measures),
          std::tuple(found.partners, turned.measures, again.partners)}) {
      REQUIRE(here.has_value() == there.has_value());
      REQUIRE(here.has_value() == back.has_value());
      if (!here) continue;
      CHECK(*here >= 0.0);
      CHECK(*here <= 1.0 + 1e-9);
      CHECK(near(*here, *there));
      CHECK(near(*here, *back));
    }
  };
  check([](const BipartiteGraph& of) { return degree_centralisation(of); });
  check(of_closeness);
  check(of_betweenness);
}

}  // namespace
