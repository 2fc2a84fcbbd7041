#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/output/svg.hpp>
#include <string>

#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/count_of.hpp"

using namespace partnergraph;
using Catch::Contains;
using test::count_of;

namespace {

// M1 loses NSB and gets a new title, M2 and M3 stay, M4 goes and M5 comes with a partner of its
// own.
Programme next_year() {
  Programme programme = test::sample_programme();
  programme.file = "next.txt";
  programme.title = "Plan 2026";
  programme.measures[0].title = "Mange flere tog";
  programme.measures[0].mentions.pop_back();
  Measure added;
  added.key = "M5";
  added.title = "Sykkelveier";
  programme.partners[1] = {"syklistene", "Syklistene", PartnerKind::organisation, {}};
  added.mentions = {{PartnerId{1}, "Syklistene", {}, 1.0}};
  programme.measures[3] = added;
  programme.partners.erase(programme.partners.begin() + 2);
  programme.measures[0].mentions[0].partner = PartnerId{2};
  programme.measures[1].mentions[0].partner = PartnerId{2};
  sort_partners(programme);
  return programme;
}

TEST_CASE("the picture of a comparison names what came, went and changed", "[output][svg]") {
  const Programme before = test::sample_programme();
  const Programme after = next_year();
  const Comparison found = compare(before, after);
  REQUIRE(found.measures.size() == 3);
  const std::string svg = comparison_svg(before, after, found, Language::en);
  CHECK(test::xml_fault(svg) == "");
  CHECK_THAT(svg, Contains("What changed") && Contains("plan.txt") && Contains("next.txt") &&
                      Contains(">Plan 2025<") && Contains(">Plan 2026<"));
  CHECK_THAT(svg,
             Contains(">M1 Mange flere tog<") && Contains(">Left: NSB<") && Contains(">reworded<"));
  // A sign in the legend, and one at each end of a line or at a measure that has no line.
  CHECK(count_of(svg, ">~<") == 1 + 2);
  CHECK(count_of(svg, ">=<") == 1 + 4);
  CHECK(count_of(svg, ">−<") == 1 + 1);
  CHECK(count_of(svg, ">+<") == 1 + 1);
  CHECK_THAT(svg, Contains("− NHO, NSB") && Contains("+ Syklistene"));
  CHECK_THAT(svg, !Contains("rgba") && !Contains("transparent") && !Contains(" style="));
}

TEST_CASE("what did not change is one line where there is too much of it", "[output][svg]") {
  Programme programme;
  programme.partners = {{"a", "A", PartnerKind::organisation, {}}};
  for (int i = 0; i < 60; ++i) {
    Measure measure;
    measure.key = "M" + std::to_string(i);
    measure.title = "Measure with the number " + std::to_string(i);
    measure.mentions = {{PartnerId{0}, "A", {}, 1.0}};
    programme.measures.push_back(measure);
  }
  const std::string svg =
      comparison_svg(programme, programme, compare(programme, programme), Language::en);
  CHECK_THAT(svg, Contains("60 measures are unchanged.") && !Contains("number 17"));
}

TEST_CASE("hostile names leave the picture of a comparison well-formed", "[output][svg]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const Programme other = test::sample_programme();
    const std::string svg =
        comparison_svg(programme, other, compare(programme, other), Language::nb);
    CHECK(test::xml_fault(svg) == "");
    CHECK_THAT(svg, !Contains("<script") && !Contains("\xE2\x80\xAE"));
  }
}

// M1 - ruter, nsb     M2 - ruter, kommuner     M4 - nho: only ruter is in two measures.
TEST_CASE("the lattice shows what two measures or more have in common", "[output][svg]") {
  Programme programme = test::sample_programme();
  const std::string one = lattice_svg(programme, test::sample_findings(), Language::en);
  CHECK(test::xml_fault(one) == "");
  CHECK_THAT(one, Contains(">Ruter<") && Contains(">2 measures: M1, M2<") && !Contains(">NHO<"));
  CHECK(count_of(one, "<path") == 0);
  // Now M3 has nsb and ruter too: {ruter: M1 M2 M3} holds {nsb, ruter: M1 M3}.
  programme.measures[2].mentions = {{PartnerId{2}, "NSB", {}, 1.0},
                                    {PartnerId{3}, "Ruter", {}, 1.0}};
  const std::string two = lattice_svg(programme, test::sample_findings(), Language::en);
  CHECK_THAT(two, Contains(">3 measures: M1, M2, M3<") && Contains(">NSB<") &&
                      Contains(">2 measures: M1, M3<"));
  CHECK(count_of(two, "<path") == 1);
  CHECK_THAT(lattice_svg(test::empty_programme(), {}, Language::nb), Contains("Ingen koblinger"));
}

// Each measure lacks one of 14 partners: their 2^14 sets are more than anybody reads; those of the
// six that come first are 64, less the whole and the empty one and what fewer than two measures
// share.
TEST_CASE("a lattice too large to read is that of the partners in most measures", "[output][svg]") {
  Programme programme;
  Findings findings;
  findings.coalitions.count = 1;
  findings.coalitions.partners.assign(14, 0);
  findings.coalitions.measures.assign(14, 0);
  for (std::uint32_t p = 0; p < 14; ++p) {
    const std::string name(1, static_cast<char>('A' + p));
    programme.partners.push_back({name, name, PartnerKind::organisation, {}});
  }
  for (std::uint32_t m = 0; m < 14; ++m) {
    Measure measure;
    measure.key = "M" + std::to_string(m);
    measure.title = "T";
    for (std::uint32_t p = 0; p < 14; ++p) {
      if (p != m) measure.mentions.push_back({PartnerId{p}, "x", {}, 1.0});
    }
    programme.measures.push_back(measure);
  }
  const std::string svg = lattice_svg(programme, findings, Language::en);
  CHECK(test::xml_fault(svg) == "");
  CHECK_THAT(svg, Contains("the picture is of the 6 partners in most measures") &&
                      Contains("Shows 40 of 63 sets") && Contains(">13 measures: "));
}

TEST_CASE("hostile names leave the lattice well-formed", "[output][svg]") {
  for (const std::string& text : test::hostile_texts()) {
    CHECK(test::xml_fault(lattice_svg(test::hostile_programme(text), test::hostile_findings(text),
                                      Language::nb)) == "");
  }
}

}  // namespace
