#include <algorithm>
#include <string>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/output/svg.hpp>

#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/count_of.hpp"

using namespace partnergraph;
using Catch::Contains;
using test::count_of;

namespace {

// Behind title and description, which draw nothing.
std::string first_shape(const std::string& svg) {
  const std::size_t end = svg.find("</desc>");
  return end == std::string::npos ? "" : svg.substr(svg.find('<', end + 1), 40);
}

TEST_CASE("pictures are well-formed and inert, whatever the names", "[output][svg]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const Findings findings = test::hostile_findings(text);
    for (const std::string& svg : {columns_svg(programme, findings, Language::nb),
                                   matrix_svg(programme, findings, Language::en),
                                   network_svg(programme, findings, Language::nb),
                                   coalitions_svg(programme, findings, Language::nb),
                                   lattice_svg(programme, findings, Language::en),
                                   comparison_svg(programme, programme, {}, Language::nb),
                                   ego_svg(programme, findings, PartnerId{3}, Language::en),
                                   partner_overlaps_svg(programme, findings, Language::nb),
                                   measure_overlaps_svg(programme, findings, Language::en)}) {
      CHECK(test::xml_fault(svg) == "");
      CHECK_THAT(svg, Contains("xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""));
      CHECK(first_shape(svg).starts_with("<rect width="));  // the background
      CHECK_THAT(svg, !Contains("<script") && !Contains("onmouseover=\"") && !Contains(" style=") &&
                          !Contains("rgba") && !Contains(" id=") && !Contains("href") &&
                          !Contains("\"transparent\"") && !Contains(" class=") &&
                          !Contains("\xE2\x80\xAE"));
    }
  }
}

TEST_CASE("columns show every tie once, and both sides' names", "[output][svg]") {
  const std::string svg =
      columns_svg(test::sample_programme(), test::sample_findings(), Language::nb);
  CHECK(count_of(svg, "<path") == 5);
  CHECK_THAT(svg, Contains(">Ruter<") && Contains(">M1 Flere tog<") && Contains("<title>"));
  CHECK_THAT(svg, !Contains("Uten partnere"));  // nothing to join it to
  CHECK_THAT(svg, Contains("Hvem er med i hva") && Contains("Kilde: plan.txt"));
}

TEST_CASE("the matrix fills one cell a tie and marks duplicates", "[output][svg]") {
  const std::string svg =
      matrix_svg(test::sample_programme(), test::sample_findings(), Language::en);
  CHECK(count_of(svg, "width=\"14\" height=\"14\"") == 5);
  CHECK_THAT(svg, Contains("Identical or nearly identical"));
  Findings none = test::sample_findings();
  none.duplicates.clear();
  CHECK_THAT(matrix_svg(test::sample_programme(), none, Language::en),
             !Contains("Identical or nearly identical"));
}

TEST_CASE("nothing to draw is said, not drawn", "[output][svg]") {
  CHECK_THAT(columns_svg(test::empty_programme(), {}, Language::en), Contains("No ties to draw"));
  CHECK_THAT(matrix_svg(test::empty_programme(), {}, Language::nb), Contains("Ingen koblinger"));
}

// 1,234 pairs of partners that share two measures, all pairs of the first 50 and some.
TEST_CASE("numbers in pictures are written as the language writes them", "[output][svg]") {
  Programme programme;
  Findings findings;
  findings.coalitions.count = 1;
  findings.coalitions.partners.assign(60, 0);
  for (std::uint32_t a = 0; a < 60; ++a) {
    programme.partners.push_back(
        {"p" + std::to_string(100 + a), "P" + std::to_string(a), PartnerKind::organisation, {}});
    for (std::uint32_t b = a + 1; b < 60 && findings.partner_overlaps.size() < 1234; ++b) {
      Overlap<PartnerId> pair;
      pair.first = PartnerId{a};
      pair.second = PartnerId{b};
      pair.shared = a == 0 ? 2345 : 1000;
      findings.partner_overlaps.push_back(pair);
    }
  }
  CHECK_THAT(partner_overlaps_svg(programme, findings, Language::en),
             Contains("120 of 1,234 pairs") && Contains("Thickest line: 2,345 in common") &&
                 Contains("1,234 pairs have at least 2 in common: too many to draw one by one") &&
                 Contains("1,114 more pairs within coalition 1"));
  CHECK_THAT(partner_overlaps_svg(programme, findings, Language::nb),
             Contains("av 1\u00a0234 par") && Contains("Tykkeste linje: 2\u00a0345 felles"));
}

TEST_CASE("a comparison of thousands of measures counts them as the language writes numbers",
          "[output][svg]") {
  Programme programme;
  Comparison found;
  for (std::uint32_t m = 0; m < 1500; ++m) {
    Measure measure;
    measure.key = "M" + std::to_string(m);
    measure.title = "T";
    programme.measures.push_back(measure);
    MeasureMatch match;
    match.before = MeasureId{m};
    match.after = MeasureId{m};
    match.reworded = m < 1100;
    found.measures.push_back(match);
  }
  CHECK_THAT(
      comparison_svg(programme, programme, found, Language::en),
      Contains("Measures: 1,500 in both") && Contains("1,100") && Contains("and 1,060 more"));
}

// M3 of the sample names nobody.
TEST_CASE("pictures of ties say which measures have no partners", "[output][svg]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  for (const std::string& svg : {network_svg(programme, findings, Language::en),
                                 columns_svg(programme, findings, Language::en),
                                 matrix_svg(programme, findings, Language::en)}) {
    CHECK_THAT(svg, Contains(">Not drawn, as it has no partners: M3.<"));
    CHECK_THAT(svg, Contains(">Measure<") && Contains(">Organisation<") && Contains(">Group<"));
  }
}

}  // namespace
