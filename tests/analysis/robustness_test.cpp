#include <partnergraph/analysis/robustness.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_programme.hpp"
#include "support/near.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

// Every third partner is a group; every second measure has a heading.
Programme programme_of(const BipartiteGraph& graph) {
  Programme programme = test::programme_with_groups(graph);
  for (std::size_t m = 0; m < programme.measures.size(); m += 2) {
    programme.measures[m].section = {"even"};
  }
  return programme;
}

// Women leave, events keep a guest; and the reverse. Computed outside this project.
TEST_CASE("robustness of the Davis table", "[robustness][davis]") {
  const Robustness women_leave = robustness(test::flipped(test::davis()));
  CHECK(near(women_leave.by_degree, 0.6150793650793651));
  CHECK(near(women_leave.random, 0.8536788167740549));
  const Robustness events_leave = robustness(test::davis());
  CHECK(near(events_leave.by_degree, 0.619047619047619));
  CHECK(near(events_leave.random, 0.8292942176870751));
}

// Two partners, one of them in both measures: it leaves first, m1 dies, then m0. Alive: 2, 1, 0.
TEST_CASE("robustness on paper", "[robustness]") {
  const BipartiteGraph graph(
      2, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{0}, PartnerId{1}}, {MeasureId{1}, PartnerId{0}}});
  CHECK(robustness(graph).by_degree == 0.5);
  CHECK(robustness(graph).random == 0.625);  // 2, then 2 or 1, then 0
  CHECK(robustness(BipartiteGraph(0, 3, {})).random == 0.0);
  CHECK(robustness(BipartiteGraph(3, 0, {})).by_degree == 0.0);
}

// The mean area over every order of departure.
TEST_CASE("random robustness, against all orders", "[robustness][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const std::uint32_t n = graph.measures().size();
  const std::uint32_t measures = graph.partners().size();
  if (n == 0 || n > 6 || measures == 0) return;
  std::vector<std::uint32_t> order(n);
  for (std::uint32_t i = 0; i < n; ++i) order[i] = i;
  double sum = 0;
  double orders = 0;
  do {
    for (std::uint32_t gone = 0; gone < n; ++gone) {
      for (const std::uint32_t now : {gone, gone + 1}) {
        double alive = 0;
        for (const MeasureId m : graph.partners().ids()) {
          alive += std::ranges::any_of(graph.partners()[m], [&](PartnerId p) {
            return std::find(order.begin() + now, order.end(), p.value) != order.end();
          });
        }
        sum += alive / measures / n / 2;
      }
    }
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(near(robustness(graph).random, sum / orders));
}

std::uint32_t parts_without(const BipartiteGraph& graph, std::uint32_t removed) {
  const std::uint32_t measures = graph.partners().size();
  std::vector<std::uint32_t> label(measures + graph.measures().size());
  for (std::uint32_t v = 0; v < label.size(); ++v) label[v] = v;
  const auto ties = test::ties_of(graph);
  for (std::size_t round = 0; round < label.size(); ++round) {
    for (const auto& [m, p, weight] : ties) {
      if (p.value == removed) continue;
      auto& a = label[m.value];
      auto& b = label[measures + p.value];
      a = b = std::min(a, b);
    }
  }
  std::vector<std::uint32_t> tied;
  for (const auto& [m, p, weight] : ties) {
    if (p.value != removed) tied.push_back(label[m.value]);
  }
  std::ranges::sort(tied);
  return static_cast<std::uint32_t>(std::unique(tied.begin(), tied.end()) - tied.begin());
}

TEST_CASE("what is lost with one partner, counted after it is gone", "[robustness][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Programme programme = programme_of(graph);
  const std::vector<Loss> found = losses(programme, graph);
  const std::uint32_t parts = parts_without(graph, 99);
  for (const PartnerId p : graph.measures().ids()) {
    Loss expected{p};
    for (const MeasureId m : graph.measures()[p]) {
      std::uint32_t left = 0;
      std::uint32_t named = 0;
      for (const PartnerId q : graph.partners()[m]) {
        left += q != p;
        named += q != p && q.value % 3 != 0;
      }
      expected.no_partner += left == 0;
      expected.no_organisation += left > 0 && named == 0 && p.value % 3 != 0;
    }
    const std::uint32_t then = parts_without(graph, p.value);
    expected.parts = then > parts ? then - parts : 0;
    const auto at = std::ranges::find(found, p, &Loss::partner);
    CHECK((at == found.end() ? Loss{p} : *at) == expected);
  }
}

// The one with most measures of those who are left goes, the first of equal ones.
TEST_CASE("robustness by degree, counted after every departure", "[robustness][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const oracle::Table tied = oracle::table(graph);
  const std::size_t n = graph.measures().size();
  if (n == 0 || tied.empty()) return;
  std::vector<bool> gone(n);
  const auto alive = [&] {
    return double(std::ranges::count_if(tied, [&](const std::vector<bool>& row) {
      for (std::size_t p = 0; p < n; ++p) {
        if (row[p] && !gone[p]) return true;
      }
      return false;
    }));
  };
  double area = 0;
  for (std::size_t departure = 0; departure < n; ++departure) {
    std::size_t next = n;
    for (std::size_t p = 0; p < n; ++p) {
      if (gone[p]) continue;
      if (next == n || oracle::degree_of_column(tied, p) > oracle::degree_of_column(tied, next)) {
        next = p;
      }
    }
    area += alive() / 2;
    gone[next] = true;
    area += alive() / 2;
  }
  CHECK(near(robustness(graph).by_degree, area / double(n) / double(tied.size())));
  CHECK(near(robustness(test::reversed(graph)).random, robustness(graph).random));
}

// A measure of a complete graph lives until the last of n leaves: n - 1/2 of n. On a star of one
// partner everything dies at once; of one measure, as on the complete graph.
TEST_CASE("robustness in closed form", "[robustness]") {
  for (const std::uint32_t n : {1U, 2U, 7U}) {
    const Robustness full = robustness(test::complete(3, n));
    CHECK(near(full.random, 1 - 0.5 / n));
    CHECK(near(full.by_degree, 1 - 0.5 / n));
  }
  // k = 2 of n = 4 for every measure of a round: 1 - ((n + 1) / (k + 1) - 1/2) / n.
  CHECK(near(robustness(test::cycle(4)).random, 1 - (5.0 / 3 - 0.5) / 4));
}

TEST_CASE("weak places agree with counting", "[robustness][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const Programme programme = programme_of(graph);
  WeakPlaces expected;
  bool organised = false;
  for (const MeasureId m : graph.partners().ids()) {
    std::size_t partners = 0;
    std::size_t named = 0;
    for (const auto& [tied, p, weight] : test::ties_of(graph)) {
      if (tied != m) continue;
      ++partners;
      named += p.value % 3 != 0;
    }
    if (partners == 0) expected.no_partner.push_back(m);
    if (partners > 0 && named == 0) expected.no_organisation.push_back(m);
    if (partners == 1) expected.one_partner.push_back(m);
    organised = organised || (m.value % 2 == 0 && named > 0);
  }
  const WeakPlaces found = weak_places(programme, graph);
  CHECK(found.no_partner == expected.no_partner);
  CHECK(found.no_organisation == expected.no_organisation);
  CHECK(found.one_partner == expected.one_partner);
  CHECK(found.themes.size() == (graph.partners().size() > 0 && !organised ? 1U : 0U));
}

TEST_CASE("weak places name the measures and themes without organisation", "[robustness]") {
  // m0: p0 (group)   m1: p1   m2: p0   m3: nobody
  const BipartiteGraph graph(
      4, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{1}}, {MeasureId{2}, PartnerId{0}}});
  const WeakPlaces found = weak_places(programme_of(graph), graph);
  CHECK(found.no_partner == std::vector{MeasureId{3}});
  CHECK(found.no_organisation == std::vector{MeasureId{0}, MeasureId{2}});
  CHECK(found.one_partner == std::vector{MeasureId{0}, MeasureId{1}, MeasureId{2}});
  CHECK(found.themes == std::vector<std::vector<std::string>>{{"even"}});
}

}  // namespace
