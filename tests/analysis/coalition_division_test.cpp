// Roles, polarisation and descriptions of random divisions, from the formulas.
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <map>
#include <vector>

#include <partnergraph/analysis/coalition_evidence.hpp>

#include "analysis/curveball.hpp"
#include "analysis/description_length.hpp"
#include "support/catch.hpp"
#include "support/near.hpp"
#include "support/oracle_division.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

constexpr std::uint64_t ample = 1'000'000'000;

Coalitions division(const BipartiteGraph& graph, unsigned seed) {
  Coalitions found;
  found.count = seed % 3 + 1;
  for (std::uint32_t m = 0; m < graph.partners().size(); ++m) {
    found.measures.push_back((m * 5 + seed) % 7 % found.count);
  }
  for (std::uint32_t p = 0; p < graph.measures().size(); ++p) {
    found.partners.push_back((p * 3 + seed) % 5 % found.count);
  }
  return found;
}

void check_roles(const std::vector<CoalitionRole>& found, const std::vector<oracle::Role>& roles) {
  REQUIRE(found.size() == roles.size());
  for (std::size_t v = 0; v < roles.size(); ++v) {
    CHECK(near(found[v].participation, roles[v].participation));
    CHECK(near(found[v].within, roles[v].within));
  }
}

TEST_CASE("roles and polarisation agree with the formulas", "[coalition][evidence][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed);
  const BipartiteGraph graph = seed % 2 == 0 ? plain : test::weighted(plain, seed);
  const Coalitions given = division(graph, seed);
  const CoalitionEvidence found = coalition_evidence(
      graph, given, {.restarts = 0, .samples = 0, .left_out = 0, .max_description_work = 1});
  const oracle::Table tied = oracle::table(graph);
  check_roles(found.measure_roles, oracle::roles(tied, given.measures, given.partners));
  check_roles(found.partner_roles,
              oracle::roles(oracle::table(test::flipped(graph)), given.partners, given.measures));
  double total = 0.0;
  double inside = 0.0;
  for (const auto& [m, p, weight] : test::ties_of(graph)) {
    total += weight;
    if (given.measures[m.index()] == given.partners[p.index()]) inside += weight;
  }
  // Every two ties: would they lie inside with their ends exchanged?
  double expected = 0.0;
  for (const auto& a : test::ties_of(graph)) {
    for (const auto& b : test::ties_of(graph)) {
      const bool together = given.measures[a.measure.index()] == given.partners[b.partner.index()];
      if (together) expected += a.weight / total * b.weight / total;
    }
  }
  CHECK(near(found.inside, total > 0.0 ? inside / total : 0.0));
  CHECK(found.polarisation.has_value() == (total > 0.0 && expected < 1.0 - 1e-9));
  if (found.polarisation) {
    CHECK(near(*found.polarisation, (inside / total - expected) / (1.0 - expected)));
  }
}

TEST_CASE("descriptions agree with the formulas", "[coalition][evidence][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const auto kind = GENERATE(BlockModelKind::plain, BlockModelKind::degree_corrected);
  const bool corrected = kind == BlockModelKind::degree_corrected;
  CAPTURE(seed, corrected);
  const BipartiteGraph graph = test::random_graph(seed, 8);
  const Coalitions given = division(graph, seed);
  const auto found = parsimony(graph, given, kind, ample);
  REQUIRE(found.has_value() == (graph.tie_count() > 0));
  if (!found) return;
  const oracle::Table tied = oracle::table(graph);
  CHECK(near(found->coalitions.nats,
             oracle::description(tied, given.measures, given.partners, corrected)));
  const oracle::Groups one_of_measures(graph.partners().size());
  const oracle::Groups one_of_partners(graph.measures().size());
  CHECK(near(found->trivial.nats,
             oracle::description(tied, one_of_measures, one_of_partners, corrected)));
  for (const BipartiteGraph& same : {test::reversed(graph), test::flipped(graph)}) {
    CHECK(near(parsimony(same, division(same, 0), kind, ample)->trivial.nats, found->trivial.nats));
  }
}

TEST_CASE("no division of a small graph is told in less", "[coalition][evidence][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 4);
  if (graph.tie_count() == 0) return;
  const Coalitions given = division(graph, seed);
  const auto found = parsimony(graph, given, BlockModelKind::degree_corrected, ample);
  const double least = oracle::shortest_description(oracle::table(graph), true);
  CHECK(near(found->shortest.nats, least));
}

// All graphs of the degrees of a given one, by filling row after row.
std::map<std::vector<std::uint32_t>, int> all_of_degrees(const oracle::Table& tied) {
  const std::size_t columns = oracle::columns_of(tied);
  std::map<std::vector<std::uint32_t>, int> graphs;
  std::vector<std::uint32_t> rows(tied.size());
  const std::function<void(std::size_t)> fill = [&](std::size_t at) {
    if (at < rows.size()) {
      for (rows[at] = 0; rows[at] < 1U << columns; ++rows[at]) {
        if (std::size_t(std::popcount(rows[at])) == oracle::degree_of_row(tied, at)) fill(at + 1);
      }
      return;
    }
    for (std::size_t c = 0; c < columns; ++c) {
      const auto degree =
          std::ranges::count_if(rows, [c](auto row) { return (row >> c & 1U) != 0; });
      if (std::size_t(degree) != oracle::degree_of_column(tied, c)) return;
    }
    graphs.emplace(rows, 0);
  };
  fill(0);
  return graphs;
}

// Pearson's chi squared over all graphs: its mean is their number less one, its deviation the root
// of twice that.
TEST_CASE("trades reach every graph of mixed degrees about equally", "[coalition][evidence]") {
  for (const BipartiteGraph& graph : {test::path(7), test::spider(4, 3), test::cycle(4)}) {
    auto graphs = all_of_degrees(oracle::table(graph));
    const int samples = static_cast<int>(graphs.size()) * 50;
    for (int seed = 0; seed < samples; ++seed) {
      const BipartiteGraph traded = curveball(graph, SplitMix64(std::uint64_t(seed)));
      std::vector<std::uint32_t> rows;
      for (const MeasureId m : traded.partners().ids()) {
        rows.push_back(0);
        for (const PartnerId p : traded.partners()[m]) rows.back() |= 1U << p.value;
      }
      REQUIRE(graphs.contains(rows));
      ++graphs[rows];
    }
    double chi_squared = 0.0;
    for (const auto& [rows, count] : graphs) chi_squared += (count - 50.0) * (count - 50.0) / 50.0;
    const double freedom = double(graphs.size()) - 1.0;
    CAPTURE(graphs.size(), chi_squared);
    CHECK(chi_squared < freedom + 5.0 * std::sqrt(2.0 * freedom));
  }
}

}  // namespace
