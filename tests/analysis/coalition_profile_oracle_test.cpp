// Profiles of random divisions, against all subsets.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/coalition_profile.hpp>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

using Ids = std::vector<std::size_t>;

struct Sides {
  Ids measures;
  Ids partners;
};

Sides members(const Coalitions& found, std::uint32_t coalition) {
  Sides sides;
  for (std::size_t m = 0; m < found.measures.size(); ++m) {
    if (found.measures[m] == coalition) sides.measures.push_back(m);
  }
  for (std::size_t p = 0; p < found.partners.size(); ++p) {
    if (found.partners[p] == coalition) sides.partners.push_back(p);
  }
  return sides;
}

// Every set of measures with what all of them have; the most ties, then the first by measures.
Sides largest_biclique(const oracle::Table& tied, const Sides& inside) {
  Sides best;
  for (std::uint32_t set = 1; set < 1U << inside.measures.size(); ++set) {
    Sides tried;
    for (std::size_t i = 0; i < inside.measures.size(); ++i) {
      if ((set >> i & 1U) != 0) tried.measures.push_back(inside.measures[i]);
    }
    std::ranges::set_intersection(oracle::common(tied, tried.measures), inside.partners,
                                  std::back_inserter(tried.partners));
    const std::size_t ties = tried.measures.size() * tried.partners.size();
    const std::size_t most = best.measures.size() * best.partners.size();
    if (ties > most || (ties == most && ties > 0 && tried.measures < best.measures)) best = tried;
  }
  return best;
}

std::size_t ties_to(const oracle::Table& tied, std::size_t measure, const Ids& partners) {
  return static_cast<std::size_t>(
      std::ranges::count_if(partners, [&](std::size_t p) { return tied[measure][p]; }));
}

// All pairs of the coalition without a tie that would let the core grow by one vertex.
std::set<std::pair<std::size_t, std::size_t>> missing(const oracle::Table& tied,
                                                      const Sides& inside, const Sides& core) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  if (core.measures.size() < 2 || core.partners.size() < 2) return found;
  for (const std::size_t m : inside.measures) {
    for (const std::size_t p : inside.partners) {
      if (tied[m][p]) continue;
      const auto of_p =
          std::ranges::count_if(core.measures, [&](std::size_t other) { return tied[other][p]; });
      const bool m_lacks_p = std::ranges::find(core.partners, p) != core.partners.end() &&
                             ties_to(tied, m, core.partners) + 1 == core.partners.size();
      const bool p_lacks_m = std::ranges::find(core.measures, m) != core.measures.end() &&
                             std::size_t(of_p) + 1 == core.measures.size();
      if (m_lacks_p || p_lacks_m) found.insert({m, p});
    }
  }
  return found;
}

Ids values(const auto& ids) {
  Ids result;
  for (const auto id : ids) result.push_back(id.index());
  return result;
}

void check_bridges(const oracle::Table& tied, const Coalitions& found,
                   const CoalitionProfile& profile, const Sides& inside) {
  std::vector<std::tuple<int, int, std::size_t>> expected;  // outside and inside, as less
  for (const std::size_t p : inside.partners) {
    int here = 0;
    int elsewhere = 0;
    for (std::size_t m = 0; m < tied.size(); ++m) {
      if (tied[m][p]) ++(found.measures[m] == profile.coalition ? here : elsewhere);
    }
    if (elsewhere > 0) expected.emplace_back(-elsewhere, -here, p);
  }
  std::ranges::sort(expected);
  if (expected.size() > 8) expected.resize(8);
  REQUIRE(profile.bridges.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& [outside, here, p] = expected[i];
    CHECK(profile.bridges[i] == CoalitionBridge{PartnerId{std::uint32_t(p)}, std::uint32_t(-here),
                                                std::uint32_t(-outside)});
  }
}

TEST_CASE("profiles agree with all subsets", "[profile][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 10);
  Programme programme = test::programme_of(graph);
  Coalitions found;
  found.count = seed % 3 + 1;
  for (std::uint32_t m = 0; m < graph.partners().size(); ++m) {
    found.measures.push_back((m * 5 + seed) % 7 % found.count);
    if (m % 4 != 3) programme.measures[m].section = {std::string(1, "BAC"[(m + seed) % 3]), "x"};
  }
  for (std::uint32_t p = 0; p < graph.measures().size(); ++p) {
    found.partners.push_back((p * 3 + seed) % 5 % found.count);
  }
  const oracle::Table tied = oracle::table(graph);
  const auto profiles = coalition_profiles(programme, graph, found);
  auto profile = profiles.begin();
  for (std::uint32_t c = 0; c < found.count; ++c) {
    const Sides inside = members(found, c);
    if (inside.measures.size() + inside.partners.size() < 2) continue;
    REQUIRE(profile != profiles.end());
    CAPTURE(c);
    CHECK(profile->coalition == c);
    const Sides core = largest_biclique(tied, inside);
    CHECK(values(profile->core.measures) == core.measures);
    CHECK(values(profile->core.partners) == core.partners);
    check_bridges(tied, found, *profile, inside);
    auto lacking = missing(tied, inside, core);
    while (lacking.size() > 12) lacking.erase(std::prev(lacking.end()));
    REQUIRE(profile->missing.size() == lacking.size());
    for (std::size_t i = 0; const auto& [m, p] : lacking) {
      CHECK(profile->missing[i].measure.index() == m);
      CHECK(profile->missing[i++].partner.index() == p);
    }
    std::map<std::string, std::uint32_t> themes;
    for (const std::size_t m : inside.measures) {
      if (!programme.measures[m].section.empty()) ++themes[programme.measures[m].section[0]];
    }
    CHECK(profile->themes.size() == themes.size());
    CHECK(
        std::ranges::is_sorted(profile->themes, std::ranges::greater{}, &CoalitionTheme::measures));
    for (const CoalitionTheme& theme : profile->themes) {
      CHECK(theme.measures == themes[theme.section]);
    }
    ++profile;
  }
  CHECK(profile == profiles.end());
}

// Everybody together: the core of a complete graph is all of it, that of a star too, and on a
// path it is the first measure that has two partners.
TEST_CASE("cores of profiles in closed form", "[profile]") {
  const auto core = [](const BipartiteGraph& graph) {
    Coalitions together;
    together.count = 1;
    together.measures.assign(graph.partners().size(), 0);
    together.partners.assign(graph.measures().size(), 0);
    const auto profiles = coalition_profiles(test::programme_of(graph), graph, together);
    CHECK(profiles.at(0).bridges.empty());
    CHECK(profiles.at(0).missing.empty());
    return profiles.at(0).core;
  };
  CHECK(core(test::complete(4, 3)).ties() == 12);
  CHECK(core(test::complete(1, 6)).ties() == 6);
  CHECK(core(test::path(7)) == Biclique{{MeasureId{0}, MeasureId{1}}, {PartnerId{0}}});
  CHECK(core(test::cycle(5)) == Biclique{{MeasureId{0}}, {PartnerId{0}, PartnerId{4}}});
}

}  // namespace
