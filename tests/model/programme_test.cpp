#include <partnergraph/model/programme.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

//      KS   Nett*  NHO     * a group
// M1   x    x
// M2        x      x
Programme sample() {
  Programme programme = test::programme_with({{"KS", "Nett", "KS"}, {"NHO", "Nett"}});
  for (Partner& partner : programme.partners) {
    if (partner.key == "Nett") partner.kind = PartnerKind::group;
  }
  return programme;
}

TEST_CASE("partners ascend by key and mentions follow", "[programme]") {
  Programme programme = sample();
  REQUIRE(test::partner_keys(programme) == std::vector<std::string>{"KS", "NHO", "Nett"});
  programme.partners[0].key = "z";
  sort_partners(programme);
  CHECK(test::partner_keys(programme) == std::vector<std::string>{"NHO", "Nett", "z"});
  CHECK(programme[programme.measures[0].mentions[0].partner].name == "KS");
  CHECK(programme[programme.measures[1].mentions[0].partner].name == "NHO");
  CHECK(test::is_valid(programme));
}

TEST_CASE("a programme of some actors keeps all its measures", "[programme]") {
  const Programme organisations = with_actors(sample(), Actors::organisations);
  CHECK(test::partner_keys(organisations) == std::vector<std::string>{"KS", "NHO"});
  CHECK(test::mentions_of(organisations.measures[0]) == std::vector<std::string>{"KS", "KS"});
  CHECK(test::mentions_of(organisations.measures[1]) == std::vector<std::string>{"NHO"});
  CHECK(test::is_valid(organisations));

  const Programme groups = with_actors(sample(), Actors::groups);
  CHECK(test::partner_keys(groups) == std::vector<std::string>{"Nett"});
  CHECK(groups.measures.size() == 2);
  CHECK(test::is_valid(groups));

  CHECK(with_actors(sample(), Actors::all).partners == sample().partners);
}

// Nett = {KS, Moss, Nett, Ring}, Ring = {Nett, LO}: M1 gets KS, Moss, LO and M2 those and NHO.
TEST_CASE("members stand in the place of their group", "[programme]") {
  Programme programme = sample();
  programme.partners[2].members = {"KS", "Moss", "Nett", "Ring"};
  const auto moss =
      std::vector<Alias>{{"Nett", {"medlem av gruppen Nett", "a member of the group Nett"}}};
  const Programme flat = with_actors(programme, Actors::expanded);
  CHECK(test::partner_keys(flat) == std::vector<std::string>{"KS", "NHO", "moss", "ring"});
  CHECK(flat.partners[0].aliases == moss);
  CHECK(flat.partners[2].aliases == moss);
  CHECK(test::mentions_of(flat.measures[0]) ==
        std::vector<std::string>{"KS", "Nett", "Nett", "Nett", "KS"});
  CHECK(graph_of(flat).tie_count() == 7);
  CHECK(test::is_valid(flat));

  programme = test::programme_with({{"KS", "Nett"}, {"NHO", "Ring"}});
  programme.partners[2].members = {"KS", "Moss", "Nett", "Ring"};
  programme.partners[3].members = {"Nett", "LO"};
  const Programme nested = with_actors(programme, Actors::expanded);
  CHECK(test::partner_keys(nested) == std::vector<std::string>{"KS", "NHO", "lo", "moss"});
  CHECK(graph_of(nested).tie_count() == 7);  // KS, Moss, LO twice, and NHO
  CHECK(test::is_valid(nested));
}

TEST_CASE("a group that consists of itself alone stays", "[programme]") {
  Programme programme = test::programme_with({{"Nett", "Ring", "KS"}});
  programme.partners[1].members = {"Ring"};
  programme.partners[2].members = {"Nett"};
  CHECK(test::partner_keys(with_actors(programme, Actors::expanded)) ==
        std::vector<std::string>{"KS", "Nett", "Ring"});
  CHECK(with_actors(sample(), Actors::expanded).partners == sample().partners);
}

// Law: organisations and groups share out the ties.
TEST_CASE("ties of organisations and groups add up", "[programme]") {
  CHECK(graph_of(with_actors(sample(), Actors::organisations)).tie_count() +
            graph_of(with_actors(sample(), Actors::groups)).tie_count() ==
        graph_of(sample()).tie_count());
}

TEST_CASE("a partner mentioned twice is one tie", "[programme]") {
  Programme programme = sample();
  CHECK(graph_of(programme).tie_count() == 4);
  programme.measures[0].mentions[0].weight = 2.0;
  CHECK_FALSE(graph_of(programme).weighted());
  programme.weighted = true;
  CHECK(graph_of(programme).partners().weights(MeasureId{0})[0] == 2.0);
}

TEST_CASE("a programme without measures has an empty graph", "[programme]") {
  const BipartiteGraph graph = graph_of({});
  CHECK(graph.tie_count() == 0);
  CHECK(graph.partners().size() == 0);
}

}  // namespace
