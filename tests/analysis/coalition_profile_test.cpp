#include <partnergraph/analysis/coalition_profile.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

// Two coalitions. Partners ascend by key: p0 kystverket, p1 nho, p2 ruter, p3 vy.
//   transport: M1 ruter vy    M2 ruter vy    M3 ruter            (M3 lacks vy)
//   harbour:   M4 nho kystverket vy    M5 nho kystverket         (vy joins the two)
Programme programme() {
  return test::programme_of_markdown(
      "# Reiser\n\nTiltak 1: Billett for jernbane\n\nPartnere: Ruter, Vy\n\nTiltak 2: Avganger for "
      "jernbane\n"
      "\nPartnere: Ruter, Vy\n\nTiltak 3: Stasjoner for jernbane\n\nPartnere: Ruter\n\n# Sjø\n\n"
      "Tiltak 4: Havn for ferger\n\nPartnere: NHO, Kystverket, Vy\n\nTiltak 5: Kai for ferger\n"
      "\nPartnere: NHO, Kystverket\n");
}

std::uint32_t partner(const Programme& p, const std::string& name) {
  for (std::uint32_t i = 0; i < p.partners.size(); ++i) {
    if (p.partners[i].name == name) return i;
  }
  throw std::out_of_range(name);
}

Coalitions division(const Programme& p) {
  Coalitions found;
  found.count = 2;
  found.measures = {0, 0, 0, 1, 1};
  found.partners.assign(p.partners.size(), 1);
  found.partners[partner(p, "Ruter")] = 0;
  found.partners[partner(p, "Vy")] = 0;
  return found;
}

}  // namespace

TEST_CASE("a profile tells words, core, bridges, what is missing and themes", "[profile]") {
  const Programme p = programme();
  REQUIRE(p.measures.size() == 5);
  const PartnerId ruter{partner(p, "Ruter")};
  const PartnerId vy{partner(p, "Vy")};
  const auto profiles = coalition_profiles(p, graph_of(p), division(p));
  REQUIRE(profiles.size() == 2);

  const CoalitionProfile& rail = profiles[0];
  CHECK(rail.core ==
        Biclique{{MeasureId{0}, MeasureId{1}}, {std::min(ruter, vy), std::max(ruter, vy)}});
  CHECK(rail.bridges == std::vector<CoalitionBridge>{{vy, 2, 1}});
  CHECK(rail.missing == std::vector<MissingTie>{{MeasureId{2}, vy}});
  REQUIRE_FALSE(rail.words.empty());
  CHECK(rail.words.front() == "jernbane");  // in all three, and nowhere else
  REQUIRE(rail.themes.size() == 1);
  CHECK(rail.themes[0] == CoalitionTheme{"Reiser", 3});

  const CoalitionProfile& harbour = profiles[1];
  CHECK(harbour.core.ties() == 4);
  CHECK(harbour.bridges.empty());
  CHECK(harbour.missing.empty());
  CHECK(harbour.words.front() == "ferger");
}

TEST_CASE("a coalition of one vertex has no profile, one without ties inside no core",
          "[profile]") {
  const Programme p = programme();
  Coalitions found = division(p);
  found.count = 3;
  found.measures = {0, 0, 0, 1, 2};  // M5 alone
  found.partners = {1, 1, 0, 0};
  CHECK(coalition_profiles(p, graph_of(p), found).size() == 2);
  found.measures = {0, 0, 0, 0, 0};
  found.partners = {1, 1, 1, 1};
  found.count = 2;
  const auto apart = coalition_profiles(p, graph_of(p), found);
  REQUIRE(apart.size() == 2);
  CHECK(apart[0].core == Biclique{});
  CHECK(apart[0].words.empty());  // all measures: nothing to tell them from
  CHECK(apart[1].bridges.size() == 4);
  CHECK(apart[1].bridges[0].outside == 3);
}

TEST_CASE("a large coalition gets no core within the budget", "[profile]") {
  const Programme p = programme();
  const auto profiles = coalition_profiles(p, graph_of(p), division(p), {.max_core_ties = 4});
  CHECK(profiles[0].core == Biclique{});  // five ties
  CHECK(profiles[1].core.ties() == 4);
}

TEST_CASE("a division of another graph is refused", "[profile]") {
  const Programme p = programme();
  CHECK_THROWS_AS(coalition_profiles(p, graph_of(p), Coalitions{}), std::invalid_argument);
  CHECK(coalition_profiles({}, BipartiteGraph(0, 0, {}), Coalitions{}).empty());
}
