#include "output/ego.hpp"

#include <numeric>
#include <string>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
using Catch::Contains;

namespace {

// Partner 0 in all measures; measure i has partner 1 + i % others, too; coalitions in turn.
struct Star {
  Programme programme;
  Findings findings;

  Star(std::uint32_t measures, std::uint32_t others, std::uint32_t coalitions) {
    for (std::uint32_t p = 0; p <= others; ++p) {
      programme.partners.push_back(
          {"p" + std::to_string(1000 + p), "P" + std::to_string(p), PartnerKind::organisation, {}});
      findings.coalitions.partners.push_back(p % coalitions);
    }
    for (std::uint32_t m = 0; m < measures; ++m) {
      Measure measure;
      measure.key = "M" + std::to_string(m);
      measure.title = "Title";
      measure.mentions.push_back({PartnerId{0}, "x", {}, 1.0});
      measure.mentions.push_back({PartnerId{1 + m % others}, "x", {}, 1.0});
      programme.measures.push_back(measure);
      findings.coalitions.measures.push_back(m % coalitions);
    }
    findings.coalitions.count = coalitions;
  }

  [[nodiscard]] Ego ego() const {
    return ego_of(programme, findings, picture_of(programme, findings, Language::en), PartnerId{0},
                  Language::en);
  }
};

double all_ties(const Ego& ego) {
  double sum = 0.0;
  for (const MeasureId m : ego.ties.partners().ids()) {
    const auto weights = ego.ties.partners().weights(m);
    sum += weights.empty() ? static_cast<double>(ego.ties.partners()[m].size())
                           : std::accumulate(weights.begin(), weights.end(), 0.0);
  }
  return sum;
}

TEST_CASE("a partner of few measures has a row for each of them", "[output][ego]") {
  const Ego ego = Star(40, 40, 3).ego();
  CHECK(ego.measures.size() == 40);
  CHECK(ego.partners.size() == 40);
  CHECK(ego.measures[7].text == "M7 Title");
  CHECK(ego.notice.empty());
  CHECK(all_ties(ego) == 40.0);
}

TEST_CASE("of many measures and partners rows are gathered, and no tie is lost", "[output][ego]") {
  const Ego ego = Star(1000, 50, 20).ego();
  REQUIRE(ego.measures.size() == 16);
  CHECK_FALSE(ego.measures.back().coalition.has_value());
  CHECK(ego.measures.back().size == 250);  // the last five coalitions of 50 measures each
  CHECK(ego.measures.back().text == "250 measures");
  REQUIRE(ego.partners.size() == 33);
  CHECK(ego.partners.back().text == "18 other partners");
  CHECK(all_ties(ego) == 1000.0);
  CHECK_THAT(ego.notice,
             Contains("1,000 measures: too many to draw one by one; they are gathered") &&
                 Contains("50 partners: too many to draw one by one; the 32 that"));
}

TEST_CASE("the ego picture shows all rows, and hostile names as text", "[output][ego][svg]") {
  const Star star(100, 60, 4);
  const std::string svg = ego_svg(star.programme, star.findings, PartnerId{0}, Language::en);
  CHECK(test::xml_fault(svg) == "");
  CHECK_THAT(svg, Contains(">100 measures<") && Contains(">60 other partners<") &&
                      Contains("28 other partners") &&
                      Contains("P0: Measures, and the other partners"));
  // Nobody else: a partner alone in its measure.
  const std::string alone =
      ego_svg(test::sample_programme(), test::sample_findings(), PartnerId{1}, Language::en);
  CHECK(test::xml_fault(alone) == "");
  CHECK_THAT(alone, Contains("M4 L"));
}

}  // namespace
