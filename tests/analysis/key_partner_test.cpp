#include <partnergraph/analysis/key_partner.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

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

TEST_CASE("what is too large is not searched for cuts", "[key-partner]") {
  const Programme programme = plan();
  const auto facts = key_partner_facts(programme, graph_of(programme), 9 * 8 - 1);
  CHECK(facts[0].only_link_to.empty());
  CHECK(key_partner_facts(programme, graph_of(programme), 9 * 8)[0].only_link_to.size() == 1);
}

}  // namespace
