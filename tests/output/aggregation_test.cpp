#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "output/aggregation.hpp"
#include "output/matrix_order.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;
using Catch::Contains;

namespace {

Programme programme_of(const BipartiteGraph& graph) {
  Programme programme;
  for (const MeasureId m : graph.partners().ids()) {
    Measure measure;
    measure.key = "M" + std::to_string(m.value);
    measure.title = "Title";
    for (const PartnerId p : graph.partners()[m]) measure.mentions.push_back({p, "x", {}, 1.0});
    programme.measures.push_back(measure);
  }
  for (const PartnerId p : graph.measures().ids()) {
    const std::string number = std::to_string(p.value);
    programme.partners.push_back({"p" + number,
                                  "Partner " + number,
                                  p.value % 3 == 1 ? PartnerKind::group : PartnerKind::organisation,
                                  {}});
  }
  return programme;
}

Findings found(std::vector<std::uint32_t> measures, std::vector<std::uint32_t> partners) {
  Findings findings;
  for (const auto& side : {measures, partners}) {
    for (const std::uint32_t c : side) {
      findings.coalitions.count = std::max(findings.coalitions.count, c + 1);
    }
  }
  findings.coalitions.measures = std::move(measures);
  findings.coalitions.partners = std::move(partners);
  return findings;
}

// Coalition 1: M0 and M1 with p0 (organisation) and p1 (group); coalition 2: M2 with p2 and p3.
//
//   M0 - p0, p1    M1 - p0, p3    M2 - p2, p3
struct Example {
  Programme programme = programme_of(BipartiteGraph(3, 4,
                                                    {{MeasureId{0}, PartnerId{0}},
                                                     {MeasureId{0}, PartnerId{1}},
                                                     {MeasureId{1}, PartnerId{0}},
                                                     {MeasureId{1}, PartnerId{3}},
                                                     {MeasureId{2}, PartnerId{2}},
                                                     {MeasureId{2}, PartnerId{3}}}));
  Findings findings = found({0, 0, 1}, {0, 0, 1, 1});
};

// "M:P weight" for each tie.
std::vector<std::string> ties_of(const Programme& programme) {
  std::vector<std::string> ties;
  for (std::size_t m = 0; m < programme.measures.size(); ++m) {
    for (const Mention& mention : programme.measures[m].mentions) {
      ties.push_back(std::to_string(m) + ':' + std::to_string(mention.partner.value) + ' ' +
                     std::to_string(static_cast<int>(mention.weight)));
    }
  }
  return ties;
}

TEST_CASE("a small programme is drawn as it is", "[output][aggregation]") {
  const Example example;
  const Drawn shown = drawn(example.programme, example.findings, {3, 4}, Language::en);
  CHECK_FALSE(shown.aggregated);
  CHECK(shown.notice.empty());
  CHECK(shown.programme.measures == example.programme.measures);
  CHECK(shown.titles == std::vector<std::string>{"1 · Partner 0", "2 · Partner 3 and Partner 2"});
}

TEST_CASE("both sides of a large one stand for their coalition", "[output][aggregation]") {
  const Example example;
  const Drawn shown = drawn(example.programme, example.findings, {0, 0}, Language::en);
  REQUIRE(shown.programme.measures.size() == 2);
  CHECK(shown.programme.measures[0].title == "2 measures: M0 Title, M1 Title");
  CHECK(shown.programme.measures[1].title == "M2 Title");  // one alone keeps its name
  REQUIRE(shown.programme.partners.size() == 3);
  CHECK(shown.programme.partners[0].name == "Partner 0");
  CHECK(shown.programme.partners[1].name == "Partner 1");
  CHECK(shown.programme.partners[1].kind == PartnerKind::group);
  CHECK(shown.programme.partners[2].name == "2 organisations: Partner 3, Partner 2");
  CHECK(ties_of(shown.programme) == std::vector<std::string>{"0:0 2", "0:1 1", "0:2 1", "1:2 2"});
  CHECK(shown.findings.coalitions.measures == std::vector<std::uint32_t>{0, 1});
  CHECK(shown.findings.coalitions.partners == std::vector<std::uint32_t>{0, 0, 1});
  CHECK(shown.notice ==
        "3 measures and 4 partners: too many to draw one by one. They are gathered by coalition, "
        "their ties summed.");
}

// Partner 3 has two ties, partner 2 one; both are of coalition 1, and one more would be named, too.
TEST_CASE("those with most ties keep their names where that is asked for",
          "[output][aggregation]") {
  const Example example;
  const ReadableSize sizes{.measures = 0, .partners = 0, .coalitions = 2, .named = 1};
  const Drawn both = drawn(example.programme, example.findings, sizes, Language::en);
  REQUIRE(both.programme.partners.size() == 4);
  CHECK(both.programme.partners[2].name == "Partner 3");
  CHECK(both.programme.partners[3].name == "Partner 2");
  CHECK(both.programme.measures[0].title == "2 measures");
  CHECK(ties_of(both.programme) ==
        std::vector<std::string>{"0:0 2", "0:1 1", "0:2 1", "1:2 1", "1:3 1"});

  // Six measures of partner 0, and one each of seven others.
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < 7; ++i) {
    ties.push_back({MeasureId{i}, PartnerId{i + 1}});
    if (i < 6) ties.push_back({MeasureId{i}, PartnerId{0}});
  }
  const std::vector<std::uint32_t> one(8, 0);
  Programme programme = programme_of(BipartiteGraph(7, 8, ties));
  for (Partner& partner : programme.partners) partner.kind = PartnerKind::organisation;
  const Drawn shown =
      drawn(programme, found({one.begin(), one.begin() + 7}, one), sizes, Language::en);
  REQUIRE(shown.programme.partners.size() == 2);
  CHECK(shown.programme.partners[0].name == "Partner 0");
  CHECK(shown.programme.partners[1].name == "7 more organisations");
  CHECK(ties_of(shown.programme) == std::vector<std::string>{"0:0 6", "0:1 7"});
}

TEST_CASE("a side that can be read keeps its ids and names", "[output][aggregation]") {
  const Example example;
  const Drawn shown = drawn(example.programme, example.findings, {3, 3}, Language::nb);
  REQUIRE(shown.programme.measures.size() == 3);
  CHECK(shown.programme.measures[1].key == "M1");
  CHECK(ties_of(shown.programme) ==
        std::vector<std::string>{"0:0 1", "0:1 1", "1:0 1", "1:2 1", "2:2 2"});
  CHECK_THAT(shown.notice, Contains("4 partnere: for mange"));
}

// Three measures and four partners have ties.
TEST_CASE("both sides together can be more than is read", "[output][aggregation]") {
  const Example example;
  ReadableSize sizes{99, 99, 7};
  CHECK_FALSE(drawn(example.programme, example.findings, sizes, Language::en).aggregated);
  sizes.vertices = 6;
  const Drawn shown = drawn(example.programme, example.findings, sizes, Language::en);
  CHECK(shown.aggregated);
  CHECK_THAT(shown.notice, Contains("3 measures and 4 partners"));
}

// 40 coalitions of one measure and one partner, and a measure without ties.
TEST_CASE("beyond thirteen coalitions, the smaller ones stand together", "[output][aggregation]") {
  std::vector<Participation> ties;
  std::vector<std::uint32_t> labels;
  for (std::uint32_t i = 0; i < 40; ++i) {
    ties.push_back({MeasureId{i}, PartnerId{i}});
    labels.push_back(i);
  }
  const Programme programme = programme_of(BipartiteGraph(41, 40, ties));
  std::vector<std::uint32_t> of_measures = labels;
  of_measures.push_back(40);
  const Drawn shown = drawn(programme, found(of_measures, labels), {0, 0}, Language::en);
  CHECK(shown.programme.measures.size() == 14);
  CHECK(shown.programme.partners.size() == 15);  // 27 organisations and groups are two vertices
  REQUIRE(shown.titles.size() == 14);
  CHECK(shown.titles.back() == "27 smaller coalitions");
  CHECK(shown.sizes.back() == 1);  // drawn without the hue or number of a coalition
  CHECK(shown.programme.measures.back().title ==
        "27 measures: M13 Title, M14 Title, M15 Title\u00a0…");
}

TEST_CASE("no tie of 200 random networks is lost or counted twice", "[output][aggregation]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    std::vector<std::uint32_t> of_measures;
    std::vector<std::uint32_t> of_partners;
    const std::uint32_t count = 1 + seed % 40;
    for (std::uint32_t m = 0; m < graph.partners().size(); ++m) of_measures.push_back(m % count);
    for (std::uint32_t p = 0; p < graph.measures().size(); ++p) of_partners.push_back(p % count);
    Findings findings = found(of_measures, of_partners);
    const ReadableSize sizes{seed % 2 == 0 ? 0U : 1000U, seed % 3 == 0 ? 1000U : 0U};
    const Drawn shown = drawn(programme_of(graph), findings, sizes, Language::nb);
    double sum = 0.0;
    for (const Measure& measure : shown.programme.measures) {
      for (const Mention& mention : measure.mentions) sum += mention.weight;
    }
    CHECK(sum == static_cast<double>(graph.tie_count()));
    CHECK(shown.findings.coalitions.measures.size() == shown.programme.measures.size());
    CHECK(shown.findings.coalitions.partners.size() == shown.programme.partners.size());
    for (const std::uint32_t c : shown.findings.coalitions.measures) CHECK(c < shown.sizes.size());
    for (const std::uint32_t c : shown.findings.coalitions.partners) CHECK(c < shown.sizes.size());
  }
}

// Two coalitions of 250 measures with a partner each; every fifth measure has the other's, too.
struct Large {
  Programme programme;
  Findings findings;

  Large() {
    std::vector<Participation> ties;
    std::vector<std::uint32_t> labels;
    for (std::uint32_t m = 0; m < 500; ++m) {
      ties.push_back({MeasureId{m}, PartnerId{m % 2}});
      if (m % 5 == 0) ties.push_back({MeasureId{m}, PartnerId{1 - m % 2}});
      labels.push_back(m % 2);
    }
    programme = programme_of(BipartiteGraph(500, 2, ties));
    findings = found(labels, {0, 1});
  }
};

TEST_CASE("coalitions lie along the diagonal of the matrix", "[output][svg][property]") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    const auto coalition_of = [](const auto& rows) {
      std::vector<std::uint32_t> result;
      for (const auto id : rows.ids()) result.push_back((id.value * 7U + 3U) % 5U);
      return result;
    };
    const Programme programme = programme_of(graph);
    const Findings findings = found(coalition_of(graph.partners()), coalition_of(graph.measures()));
    const ColumnOrder order = matrix_order(picture_of(programme, findings, Language::en), findings);
    const auto& measures = findings.coalitions.measures;
    const auto& partners = findings.coalitions.partners;
    CHECK(std::ranges::is_sorted(order.measures, {},
                                 [&](MeasureId m) { return measures[m.index()]; }));
    CHECK(std::ranges::is_sorted(order.partners, {},
                                 [&](PartnerId p) { return partners[p.index()]; }));
  }
}

TEST_CASE("large networks are drawn by coalition, and say so", "[output][aggregation][svg]") {
  const Large large;
  for (const std::string& svg : {network_svg(large.programme, large.findings, Language::en),
                                 columns_svg(large.programme, large.findings, Language::en),
                                 matrix_svg(large.programme, large.findings, Language::en)}) {
    CHECK(test::xml_fault(svg) == "");
    CHECK_THAT(svg, Contains("500 measures"));
    CHECK_THAT(svg, Contains(": too many to draw") &&
                        Contains("summed.</text>"));  // whole on the page, not cut
    CHECK_THAT(svg, !Contains(">M7 Title<"));
  }
}

TEST_CASE("columns and cells of an aggregated side hold sums", "[output][aggregation][svg]") {
  const Large large;
  // 250 ties of either partner in its own coalition, 50 across: bars of 300 ties each.
  const std::string columns = columns_svg(large.programme, large.findings, Language::en);
  CHECK_THAT(columns, Contains(">300<") && !Contains(">250<"));
  CHECK_THAT(columns, Contains("stroke-width=\"12\"") && Contains("stroke-width=\"2.4\""));
  const std::string matrix = matrix_svg(large.programme, large.findings, Language::en);
  CHECK_THAT(matrix, Contains(">250<") && Contains(">50<") && !Contains(">300<"));
}

TEST_CASE("marks of an aggregated network grow with the ties they sum up",
          "[output][aggregation][layout]") {
  const Large large;
  const std::string svg = network_svg(large.programme, large.findings, Language::en);
  // Both partners have 300 ties, the most: 3.5 + 2.5 sqrt 100 = 28.5, to whole pixels.
  CHECK_THAT(svg, Contains("r=\"29\""));
}

// 100 measures across: 50 ties of either partner.
TEST_CASE("no tie between summed coalitions runs over a label", "[output][aggregation][svg]") {
  const Large large;
  const std::string svg = network_svg(large.programme, large.findings, Language::en);
  const std::size_t link = svg.find("stroke-width=\"10\"");
  REQUIRE(link != std::string::npos);
  const std::size_t frames = svg.find("rx=\"8\"");
  CHECK(link < frames);  // behind all rectangles, which are not transparent
  CHECK(svg.find(between_colour, frames) == std::string::npos);
  CHECK_THAT(svg, Contains("the 1 strongest of 1 links"));
}

}  // namespace
