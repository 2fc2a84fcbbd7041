#include <algorithm>
#include <string>

#include <partnergraph/output/svg.hpp>

#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
using Catch::Contains;

namespace {

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
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
                                   ego_svg(programme, findings, PartnerId{3}, Language::en),
                                   partner_overlaps_svg(programme, findings, Language::nb),
                                   measure_overlaps_svg(programme, findings, Language::en)}) {
      CHECK(test::xml_fault(svg) == "");
      CHECK_THAT(svg, !Contains("<script") && !Contains("onmouseover=\"") && !Contains(" style=") &&
                          !Contains("rgba") && !Contains(" id=") && !Contains("href") &&
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

}  // namespace
