#include <partnergraph/analysis/key_partner.hpp>

#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/programme.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

//  Tog:   t0 - alfa, beta   t1 - alfa
//  Buss:  t2 - alfa, ceta   t3 - ceta, delta
//  Ferje: t4 - delta
// Without alfa, t0 (with beta) is cut off from t2, t3, t4; t1 names nobody else and has its own
// line.
Programme plan() {
  Programme programme = test::programme_with(
      {{"Alfa", "Beta"}, {"Alfa"}, {"Alfa", "Ceta"}, {"Ceta", "Delta"}, {"Delta"}});
  const std::vector<std::string> themes{"Tog", "Tog", "Buss", "Buss", "Ferje"};
  for (std::size_t m = 0; m < 5; ++m) programme.measures[m].section = {"Plan", themes[m]};
  return programme;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("what makes a partner matter", "[key-partner]") {
  const Programme programme = plan();
  REQUIRE(test::partner_keys(programme) ==
          std::vector<std::string>{"Alfa", "Beta", "Ceta", "Delta"});
  const auto facts = key_partner_facts(programme, graph_of(programme));
  REQUIRE(facts.size() == 4);
  CHECK(facts[0] == KeyPartner{3, 2, {MeasureId{1}}, Pairs{{"Tog", "Buss"}}, {MeasureId{0}}});
  CHECK(facts[1] == KeyPartner{1, 1, {}, {}, {}});
  CHECK(facts[2].only_link_between.empty());
  // Without ceta, {t0, t1, t2} and {t3, t4} fall apart.
  CHECK(facts[2].only_link_to == std::vector{MeasureId{3}, MeasureId{4}});
  CHECK(facts[3] == KeyPartner{2, 2, {MeasureId{4}}, Pairs{{"Buss", "Ferje"}}, {}});
}

TEST_CASE("two partners between themes: neither is the only link", "[key-partner]") {
  Programme programme = test::programme_with({{"Alfa", "Beta"}, {"Alfa", "Beta"}});
  programme.measures[0].section = {"Tog"};
  programme.measures[1].section = {"Buss"};
  for (const KeyPartner& fact : key_partner_facts(programme, graph_of(programme))) {
    CHECK(fact == KeyPartner{2, 2, {}, {}, {}});
  }
}

TEST_CASE("a programme under one heading has no themes", "[key-partner]") {
  Programme programme = test::programme_with({{"Alfa"}, {"Alfa"}});
  for (Measure& measure : programme.measures) measure.section = {"Plan"};
  CHECK(themes_of(programme).empty());
  CHECK(key_partner_facts(programme, graph_of(programme))[0].themes == 0);
  CHECK(themes_of(Programme{}).empty());
}

// The measures that lie in one part with `start` once the partner is gone, by sweeps over all ties.
std::vector<MeasureId> part_without(const BipartiteGraph& graph, PartnerId gone, MeasureId start) {
  const auto ties = test::ties_of(graph);
  std::set<MeasureId> measures{start};
  std::set<PartnerId> partners;
  for (bool grown = true; grown;) {
    const std::size_t size = measures.size() + partners.size();
    for (const auto& [m, p, weight] : ties) {
      if (p == gone) continue;
      if (measures.contains(m)) partners.insert(p);
      if (partners.contains(p)) measures.insert(m);
    }
    grown = measures.size() + partners.size() > size;
  }
  return {measures.begin(), measures.end()};
}

// All measures that would be cut off; one answer for each of the equally large parts that may stay.
std::vector<std::vector<MeasureId>> cut_off(const BipartiteGraph& graph, PartnerId partner) {
  std::set<std::vector<MeasureId>> parts;
  std::size_t largest = 0;
  for (const MeasureId m : graph.measures()[partner]) {
    if (graph.partners()[m].size() < 2) continue;
    const auto part = part_without(graph, partner, m);
    largest = std::max(largest, part.size());
    parts.insert(part);
  }
  std::vector<std::vector<MeasureId>> answers;
  for (const auto& stays : parts) {
    if (stays.size() < largest) continue;
    answers.emplace_back();
    for (const auto& part : parts) {
      if (part != stays) answers.back().insert(answers.back().end(), part.begin(), part.end());
    }
    std::ranges::sort(answers.back());
  }
  return answers;
}

TEST_CASE("facts of key partners agree with taking each away", "[key-partner][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 7);
  Programme programme = test::programme_of(graph);
  std::vector<std::string> begun;  // themes in the order in which they begin
  std::set<std::string> kinds;
  for (std::uint32_t m = 0; m < graph.partners().size(); ++m) {
    const std::string theme = (m * 3 + seed) % 5 == 4 ? "" : std::string(1, "CAB"[(m + seed) % 3]);
    programme.measures[m].section = {"Plan"};
    kinds.insert(theme);
    if (!theme.empty()) programme.measures[m].section.push_back(theme);
    if (!theme.empty() && std::ranges::find(begun, theme) == begun.end()) begun.push_back(theme);
  }
  if (kinds.size() < 2) begun.clear();
  const auto has_in = [&](PartnerId p, const std::string& theme) {
    return std::ranges::any_of(graph.measures()[p], [&](MeasureId m) {
      return programme[m].section.size() > 1 && programme[m].section[1] == theme;
    });
  };
  const auto facts = key_partner_facts(programme, graph);
  REQUIRE(facts.size() == graph.measures().size());
  for (const PartnerId p : graph.measures().ids()) {
    CAPTURE(p.value);
    KeyPartner expected;
    expected.measures = static_cast<std::uint32_t>(graph.measures()[p].size());
    for (const MeasureId m : graph.measures()[p]) {
      if (graph.partners()[m].size() == 1) expected.only_partner_of.push_back(m);
    }
    for (std::size_t a = 0; a < begun.size(); ++a) {
      expected.themes += has_in(p, begun[a]) ? 1U : 0U;
      for (std::size_t b = a + 1; b < begun.size(); ++b) {
        bool only = has_in(p, begun[a]) && has_in(p, begun[b]);
        for (const PartnerId q : graph.measures().ids()) {
          only = only && (q == p || !has_in(q, begun[a]) || !has_in(q, begun[b]));
        }
        if (only) expected.only_link_between.emplace_back(begun[a], begun[b]);
      }
    }
    const auto answers = cut_off(graph, p);
    const auto& found = facts[p.index()].only_link_to;
    CHECK((answers.empty() ? found.empty() : std::ranges::find(answers, found) != answers.end()));
    expected.only_link_to = found;
    CHECK(facts[p.index()] == expected);
  }
}

// Everybody on a path but its ends holds two sides together: the longer one stays.
TEST_CASE("key partners in closed form", "[key-partner]") {
  const BipartiteGraph path = test::path(9);  // m0 p0 m1 p1 m2 p2 m3 p3 m4
  const auto facts = key_partner_facts(test::programme_of(path), path);
  CHECK(facts[0].only_partner_of == std::vector{MeasureId{0}});
  CHECK(facts[0].only_link_to.empty());
  CHECK(facts[1].only_link_to == std::vector{MeasureId{0}, MeasureId{1}});
  CHECK(facts[2].only_link_to == std::vector{MeasureId{3}, MeasureId{4}});
  for (const BipartiteGraph& whole : {test::cycle(4), test::complete(3, 4)}) {
    for (const KeyPartner& fact : key_partner_facts(test::programme_of(whole), whole)) {
      CHECK(fact.only_link_to.empty());
      CHECK(fact.only_partner_of.empty());
    }
  }
  const BipartiteGraph star = test::complete(5, 1);
  CHECK(key_partner_facts(test::programme_of(star), star)[0].only_partner_of.size() == 5);
}

TEST_CASE("what is too large is not searched for cuts", "[key-partner]") {
  const Programme programme = plan();
  const auto facts = key_partner_facts(programme, graph_of(programme), 9 * 8 - 1);
  CHECK(facts[0].only_link_to.empty());
  CHECK(key_partner_facts(programme, graph_of(programme), 9 * 8)[0].only_link_to.size() == 1);
}

}  // namespace
