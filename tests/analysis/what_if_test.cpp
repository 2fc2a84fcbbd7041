#include <partnergraph/analysis/what_if.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/near.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

// m0   a  b        a and b are organisations, g is a group. Without a, m0 keeps b, m1 only g, and
// m2 m1   a     g     nobody; the network falls into {m0, b, m3} and {m1, g}. m2   a m3      b
Programme sample() {
  Programme programme;
  programme.partners = {{.key = "a", .name = "A"},
                        {.key = "b", .name = "B"},
                        {.key = "g", .name = "G", .kind = PartnerKind::group}};
  for (int m = 0; m < 4; ++m) {
    programme.measures.push_back({.key = "M" + std::to_string(m), .title = "t"});
  }
  const auto mention = [&](std::size_t m, std::uint32_t p) {
    Mention made;
    made.partner = PartnerId{p};
    made.text = "x";
    programme.measures[m].mentions.push_back(made);
  };
  mention(0, 0);
  mention(0, 1);
  mention(1, 0);
  mention(1, 2);
  mention(2, 0);
  mention(3, 1);
  return programme;
}

TEST_CASE("a partner leaves, on paper", "[what-if]") {
  const Programme programme = sample();
  const BipartiteGraph graph = graph_of(programme);
  const WhatIf found = what_if(programme, graph, {.without = {PartnerId{0}}, .with = {}});
  CHECK(found.no_partner == std::vector{MeasureId{2}});
  CHECK(found.no_organisation == std::vector{MeasureId{1}});
  CHECK(found.one_partner == std::vector{MeasureId{0}, MeasureId{1}});
  CHECK(found.mended.empty());
  CHECK(found.before.ties == 6);
  CHECK(found.after.ties == 3);
  CHECK(found.before.partners == 3);
  CHECK(found.after.partners == 2);
  CHECK(found.after.measures == 3);
  CHECK(found.before.parts == 1);
  CHECK(found.after.parts == 2);
  CHECK(found.before.largest_part == 1.0);
  CHECK(found.after.largest_part == 0.6);
  CHECK(found.before.cover.cost == 2);
  CHECK(found.after.cover.cost == 2);
  CHECK(found.after.cover.out_of_reach == std::vector{MeasureId{2}});
  CHECK(found.key_partners == std::vector<RankChange>{{PartnerId{1}, 2, 1}, {PartnerId{0}, 1, 0}});
  REQUIRE(found.replacements.size() == 2);
  CHECK(found.replacements[0].measure == MeasureId{2});
  // b and g each meet a in one measure of two partners; the organisation comes first.
  REQUIRE(found.replacements[0].candidates.size() == 2);
  CHECK(found.replacements[0].candidates[0].partner == PartnerId{1});
  CHECK(found.replacements[1].measure == MeasureId{1});
  REQUIRE(found.replacements[1].candidates.size() == 1);
  CHECK(found.replacements[1].candidates[0].partner == PartnerId{1});
}

TEST_CASE("a partner joins, on paper", "[what-if]") {
  const Programme programme = sample();
  const BipartiteGraph graph = graph_of(programme);
  const Change change{.without = {PartnerId{0}}, .with = {{MeasureId{2}, PartnerId{2}}}};
  const WhatIf found = what_if(programme, graph, change);
  CHECK(found.no_partner.empty());
  CHECK(found.no_organisation == std::vector{MeasureId{1}, MeasureId{2}});
  CHECK(found.after.ties == 4);
  const WhatIf joined = what_if(programme, graph_of(sample()),
                                {.without = {}, .with = {{MeasureId{3}, PartnerId{2}}}});
  CHECK(joined.after.ties == 7);
  CHECK(joined.mended.empty());
}

TEST_CASE("a measure that had nobody is mended", "[what-if]") {
  Programme programme = sample();
  programme.measures[3].mentions.clear();
  const WhatIf found = what_if(programme, graph_of(programme),
                               {.without = {}, .with = {{MeasureId{3}, PartnerId{0}}}});
  CHECK(found.mended == std::vector{MeasureId{3}});
}

// Two stars, a coalition each: a with m0, m1, m2 and b with m3, m4, m5. Without a three loners
// stay. If b is in all of them, nothing splits.
TEST_CASE("a coalition splits where its only link leaves", "[what-if]") {
  Programme programme;
  programme.partners = {{.key = "a", .name = "A"}, {.key = "b", .name = "B"}};
  for (std::uint32_t m = 0; m < 6; ++m) {
    programme.measures.push_back({.key = "M" + std::to_string(m), .title = "t"});
    Mention mention;
    mention.partner = PartnerId{m / 3};
    mention.text = "x";
    programme.measures.back().mentions.push_back(mention);
  }
  const Change change{.without = {PartnerId{0}}, .with = {}};
  const WhatIf stars = what_if(programme, graph_of(programme), change);
  REQUIRE(stars.coalitions.size() == 1);
  CHECK(stars.coalitions[0].before == 1);
  CHECK(stars.coalitions[0].after == 3);

  for (std::uint32_t m = 0; m < 3; ++m) {
    programme.measures[m].mentions.push_back(programme.measures[m].mentions[0]);
    programme.measures[m].mentions[1].partner = PartnerId{2};
  }
  programme.partners.push_back({.key = "c", .name = "C"});
  CHECK(what_if(programme, graph_of(programme), change).coalitions.empty());
}

TEST_CASE("nothing changed is no change, and what leaves can come back", "[what-if][law]") {
  const auto seed = GENERATE(range(0U, 500U));
  const BipartiteGraph graph = test::random_graph(seed);
  CAPTURE(seed);
  CHECK(test::ties_of(changed(graph, {})) == test::ties_of(graph));
  if (graph.measures().size() == 0) return;
  const PartnerId leaving{seed % graph.measures().size()};
  Change back{.without = {}, .with = {}};
  for (const MeasureId m : graph.measures()[leaving]) back.with.push_back({m, leaving});
  const BipartiteGraph without = changed(graph, {.without = {leaving}, .with = {}});
  CHECK(without.measures()[leaving].empty());
  CHECK(without.tie_count() == graph.tie_count() - graph.measures()[leaving].size());
  CHECK(test::ties_of(changed(without, back)) == test::ties_of(graph));
}

// p0, p2 and p3 play the same part; their betweenness differs by rounding, and p2 came before p0.
TEST_CASE("ranks that are level go by degree and id", "[what-if]") {
  Programme programme;
  for (const std::string key : {"p0", "p1", "p2", "p3"}) {
    programme.partners.push_back({.key = key, .name = key});
  }
  const std::vector<std::vector<std::uint32_t>> measures{
      {0, 1, 2, 3}, {0, 1, 3}, {0, 1, 2, 3}, {0, 1, 2}, {1, 2, 3}};
  for (const auto& partners : measures) {
    Measure measure{.key = "M" + std::to_string(programme.measures.size()), .title = "t"};
    for (const std::uint32_t p : partners) {
      Mention made;
      made.partner = PartnerId{p};
      measure.mentions.push_back(made);
    }
    programme.measures.push_back(std::move(measure));
  }
  const WhatIf found = what_if(programme, graph_of(programme), {});
  std::vector<PartnerId> order;
  for (const RankChange& each : found.key_partners) order.push_back(each.partner);
  CHECK(order == std::vector{PartnerId{1}, PartnerId{0}, PartnerId{2}, PartnerId{3}});
}

TEST_CASE("what_if says what a budget left out", "[what-if]") {
  const Programme programme = sample();
  WhatIfOptions options;
  options.max_path_work = 1;
  options.max_coalition_ties = 1;
  const WhatIf found =
      what_if(programme, graph_of(programme), {.without = {PartnerId{0}}, .with = {}}, options);
  REQUIRE(found.notes.size() == 2);
  test::check_translated(found.notes);
  CHECK(found.notes[0].code == "paths-left-out");
  CHECK(found.notes[1].code == "coalitions-left-out");
  CHECK(found.coalitions.empty());
}

TEST_CASE("changed refuses unknown vertices", "[what-if]") {
  const BipartiteGraph graph = test::path(5);
  CHECK_THROWS_AS(changed(graph, {.without = {PartnerId{2}}, .with = {}}), std::out_of_range);
  CHECK_THROWS_AS(changed(graph, {.without = {}, .with = {{MeasureId{9}, PartnerId{0}}}}),
                  std::out_of_range);
}

}  // namespace
