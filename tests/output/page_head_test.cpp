#include "output/page_head.hpp"

#include <cstdint>
#include <set>
#include <string>

#include "output/headline.hpp"
#include "output/legend.hpp"
#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/count_of.hpp"

using namespace partnergraph;
using Catch::Contains;
using test::count_of;

namespace {

PageHead head_with(std::size_t entries) {
  PageHead head;
  head.title = "Title";
  head.source = "Source: plan.txt";
  head.width = 640.0;
  for (std::size_t i = 0; i < entries; ++i) {
    head.legend.push_back({LegendEntry::Mark::area, coalition_hues[i % 7], "KS and partner"});
  }
  return head;
}

std::string drawn_head(const PageHead& head) {
  Markup svg;
  open_page(svg, head, 400.0);
  svg.close("svg");
  return std::move(svg).finish();
}

TEST_CASE("the head takes the room that its lines need", "[output][svg]") {
  const double bare = head_height(head_with(0));
  const double one_row = head_height(head_with(1));
  CHECK(one_row > bare);
  CHECK(head_height(head_with(4)) == one_row);
  CHECK(head_height(head_with(7)) > one_row);  // 640 pixels hold five
  PageHead head = head_with(1);
  head.findings = "Key partners: KS (6)";
  const double with_findings = head_height(head);
  CHECK(with_findings > one_row);
  head.notice = std::string(100, 'x') + ' ' + std::string(30, 'y');
  CHECK(head_height(head) > with_findings + 20.0);  // two lines
  const std::string svg = drawn_head(head);
  CHECK_THAT(svg, Contains(std::string(30, 'y') + "</text>"));
}

TEST_CASE("every entry of a legend is drawn, the long ones cut", "[output][svg]") {
  PageHead head = head_with(7);
  head.legend.push_back({LegendEntry::Mark::group, neutral_hue, std::string(500, 'm')});
  head.legend.push_back(between_entry(Language::en));
  const std::string svg = drawn_head(head);
  CHECK(count_of(svg, ">KS and partner</text>") == 7);
  CHECK_THAT(svg, Contains("m…</text>") && Contains("Between coalitions") &&
                      Contains("stroke-dasharray=\"4 2.5\""));
  CHECK(test::xml_fault(svg) == "");
}

// Ruter is in two measures, NHO and NSB in one each.
TEST_CASE("the headline names leaders, doubles and coalitions", "[output][svg]") {
  const Programme programme = test::sample_programme();
  Findings findings = test::sample_findings();
  findings.duplicates.front().kind = DuplicateClass::same_series;
  CHECK(headline(programme, findings, Language::en) ==
        "Key partners (number of measures): Ruter (2) · 2 coalitions");
  findings.duplicates.front().kind = DuplicateClass::identical;
  CHECK(headline(programme, findings, Language::nb) ==
        "Nøkkelpartnere (antall tiltak): Ruter (2) · Like eller nesten like: M1 og M2 · 2 "
        "koalisjoner");
  CHECK(headline(test::empty_programme(), {}, Language::en).empty());
}

// The third coalition is M3 alone, without a tie.
TEST_CASE("the legend names the coalitions that are drawn, and no others", "[output][svg]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  const Picture picture = picture_of(programme, findings, Language::en);
  const auto entries = legend_of(picture, findings.coalitions, Language::en);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].text == "Ruter and NSB");
  CHECK(entries[0].hue.mark == 1);
  CHECK(entries[1].text == "NHO");
  CHECK(legend_of(picture, std::set<std::uint32_t>{2}, Language::en).front().text ==
        "In no coalition");
  CHECK(legend_of(picture, std::set<std::uint32_t>{1}, Language::en).size() == 1);
}

}  // namespace
