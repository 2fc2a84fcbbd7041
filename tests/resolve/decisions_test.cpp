#include <partnergraph/resolve/decisions.hpp>

#include <algorithm>

#include <partnergraph/model/error.hpp>
#include <partnergraph/resolve/resolution.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;
using Rows = std::vector<Texts>;

Decisions decided(std::vector<Decision> settled) {
  return {.file = "d.json", .settled = std::move(settled)};
}
Decision same(Texts names, std::string name = {}) {
  return {.decide = Decide::same, .names = std::move(names), .name = std::move(name)};
}
Decision different(std::string a, std::string b) {
  return {.decide = Decide::different, .names = {std::move(a), std::move(b)}};
}

Programme resolved(const Rows& rows, std::vector<Decision> settled) {
  return resolve_partners(test::programme_with(rows), test::lexicon(), decided(std::move(settled)));
}

const Partner& partner(const Programme& programme, const std::string& key) {
  const auto found = std::ranges::find(programme.partners, key, &Partner::key);
  REQUIRE(found != programme.partners.end());
  return *found;
}

std::string contradiction(std::vector<Decision> settled) {
  const Decisions decisions = decided(std::move(settled));
  return test::refusal<InputError>([&] { SettledNames(decisions, test::lexicon()); });
}

TEST_CASE("what is the same is one partner, with the file as its reason", "[decisions]") {
  const Programme programme =
      resolved({{"Fossen", "Vannkraftlaget"}}, {same({"Fossen", "Vannkraftlaget"})});
  REQUIRE(programme.partners.size() == 1);
  CHECK(programme.partners[0].name == "Vannkraftlaget");  // the longer one
  CHECK(programme.partners[0].aliases ==
        std::vector<Alias>{{"Fossen", {"avgjort i d.json", "decided in d.json"}}});
  CHECK(programme.diagnostics.empty());
  CHECK(test::is_valid(programme));
}

TEST_CASE("a decision holds for another case, punctuation and legal form", "[decisions]") {
  const Programme programme =
      resolved({{"FOSSEN", "Vannkraft-laget AS"}}, {same({"Fossen", "vannkraft laget"})});
  CHECK(programme.partners.size() == 1);
}

TEST_CASE("what a person says holds against the rules", "[decisions]") {
  // Without the decision each of these pairs is merged.
  const Texts names = GENERATE(values<Texts>({
      {"SVV", "Statens vegvesen"},
      {"Skift", "Skift AS"},
      {"KS", "KS – sirkulærnettverk"},
      {"kommuner", "kommunene"},
      {"Mjøsas framtidsråd (MFR)", "MFR"},
      {"Gøteborg Vest Samband", "GVS"},
      {"Gøteborgregionen", "Gøtebogregionen"},
  }));
  CAPTURE(names);
  CHECK(resolved({names}, {}).partners.size() == 1);
  const Programme apart = resolved({names}, {different(names[0], names[1])});
  CHECK(apart.partners.size() == 2);
  CHECK(test::is_valid(apart));
  CHECK(resolved({{"SVV", "NVE"}}, {same({"SVV", "NVE"})}).partners.size() == 1);  // lexicon: two
}

TEST_CASE("no merge joins names by way of a third that are different", "[decisions]") {
  // The letters of GVS fit the first name, which is one with the third.
  const Rows rows{{"Gøteborg Vest Samband", "GVS", "Vestsambandet"}};
  const std::vector<Decision> settled{same({"Gøteborg Vest Samband", "Vestsambandet"}),
                                      different("Vestsambandet", "GVS")};
  const Programme programme = resolved(rows, settled);
  REQUIRE(programme.partners.size() == 2);
  CHECK(partner(programme, "gvs").aliases.empty());
}

TEST_CASE("a list is split where it was read as one name", "[decisions]") {
  const Programme programme = resolved(
      {{"NHO LO", "KS"}, {"LO"}},
      {{.decide = Decide::split, .names = {"NHO", "LO"}, .name = "nho lo"}, same({"LO", "KS"})});
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"NHO", "LO", "KS"});
  CHECK(programme.partners.size() == 2);
  CHECK(programme.measures[0].mentions[1].partner == programme.measures[1].mentions[0].partner);
  CHECK(programme.measures[0].mentions[1].source.line == 1);
  CHECK(test::is_valid(programme));
}

TEST_CASE("kinds, names and members are set last", "[decisions]") {
  const Programme programme = resolved(
      {{"Framtidsfolket", "SVV", "Oslo kommune"}},
      {{.decide = Decide::kind, .names = {"Framtidsfolket"}, .kind = PartnerKind::group},
       {.decide = Decide::name, .names = {"SVV"}, .name = "Vegvesenet"},
       {.decide = Decide::members, .names = {"OSLO KOMMUNE", "Moss"}, .name = "Framtidsfolket"}});
  CHECK(partner(programme, "framtidsfolket").kind == PartnerKind::group);
  CHECK(partner(programme, "framtidsfolket").members == Texts{"Oslo kommune", "Moss"});
  CHECK(partner(programme, "vegvesenet").name == "Vegvesenet");
  CHECK(partner(programme, "vegvesenet").aliases ==
        std::vector<Alias>{{"SVV", {"avgjort i d.json", "decided in d.json"}}});
}

TEST_CASE("a decision about no name of the document is noted", "[decisions]") {
  const Programme programme = resolved({{"SVV"}}, {same({"SVV", "X"}), same({"Y", "Z"})});
  REQUIRE(test::codes_of(programme.diagnostics) == Texts{"unused-decision"});
  CHECK(programme.diagnostics[0].severity == Severity::note);
  CHECK(test::contains(programme.diagnostics[0].message.en, "decision 2 (same: \"Y\", \"Z\")"));
}

TEST_CASE("two kinds for names that a rule merges: the first one holds", "[decisions]") {
  const Programme programme = resolved(
      {{"SVV", "Statens vegvesen"}},
      {{.decide = Decide::kind, .names = {"SVV"}, .kind = PartnerKind::group},
       {.decide = Decide::kind, .names = {"Statens vegvesen"}, .kind = PartnerKind::organisation}});
  CHECK(programme.partners[0].kind == PartnerKind::group);
  CHECK(test::codes_of(programme.diagnostics) == Texts{"decision-conflict"});
}

TEST_CASE("decisions that contradict each other are refused, both named", "[decisions]") {
  const Decision group{.decide = Decide::kind, .names = {"A"}, .kind = PartnerKind::group};
  const Decision organisation{
      .decide = Decide::kind, .names = {"B"}, .kind = PartnerKind::organisation};
  const std::string through_c =
      contradiction({same({"Alfa", "Cesar"}), same({"Cesar", "Beta"}), different("Beta", "alfa")});
  CHECK(test::contains(through_c,
                       "d.json: decision 3 (different: \"Beta\", \"alfa\") contradicts "
                       "decision 2 (same: \"Cesar\", \"Beta\")"));
  CHECK(test::contains(contradiction({group, organisation, same({"A", "B"})}), "contradicts"));
  CHECK(test::contains(contradiction({same({"A", "B"}, "X"), same({"A", "C"}, "Y")}),
                       "decision 2 (same \"Y\": \"A\", \"C\") contradicts decision 1"));
  CHECK(
      test::contains(contradiction({{.decide = Decide::split, .names = {"A", "B"}, .name = "AB"},
                                    {.decide = Decide::split, .names = {"B", "A"}, .name = "ab"}}),
                     "contradicts"));
  CHECK(test::contains(contradiction({different("Skift", "SKIFT.")}), "nothing but case"));
  CHECK(contradiction({group, organisation, same({"A", "C"}), different("A", "B")}).empty());
  CHECK(contradiction({same({"A", "B"}), same({"B", "A"})}).empty());
}

TEST_CASE("what follows from decisions is settled too", "[decisions]") {
  const Decisions decisions =
      decided({same({"A", "B"}), same({"B", "C"}), different("C", "D"), same({"D", "E"})});
  const SettledNames settled(decisions, test::lexicon());
  CHECK(settled.about("a", "C AS") == Verdict::same);
  CHECK(settled.about("A", "E") == Verdict::different);
  CHECK(settled.about("A", "F") == Verdict::open);
}

TEST_CASE("networks take decisions and change in nothing else", "[decisions]") {
  const Programme given = classify_partners(
      test::programme_with({{"SVV", "Statens vegvesen", "kommuner", "X"}}), test::lexicon());
  CHECK(settle_partners(given, test::lexicon(), {}).partners == given.partners);
  const Programme settled =
      settle_partners(given, test::lexicon(), decided({same({"SVV", "X"}, "Veg")}));
  CHECK(test::partner_keys(settled) == Texts{"Statens vegvesen", "kommuner", "veg"});
  CHECK(test::is_valid(settled));
}

TEST_CASE("decided twice is decided once", "[decisions]") {
  const Rows rows{{"NHO LO", "SVV", "Fossen"}, {"Vannkraftlaget", "LO", "Statens vegvesen"}};
  const Decisions decisions =
      decided({{.decide = Decide::split, .names = {"NHO", "LO"}, .name = "NHO LO"},
               same({"Fossen", "Vannkraftlaget"}, "Fossekraft")});
  const Programme once = resolve_partners(test::programme_with(rows), test::lexicon(), decisions);
  CHECK(resolve_partners(once, test::lexicon(), decisions).partners == once.partners);
}

}  // namespace
