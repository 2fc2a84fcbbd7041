// The DOT of pictures that are no networks: does it hold what they show, and does Graphviz read it?
#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/model/child_process.hpp>
#include <partnergraph/output/dot.hpp>

#include "output/sample.hpp"
#include "support/catch.hpp"
#include "support/count_of.hpp"

using namespace partnergraph;
using Catch::Contains;
using test::count_of;

namespace {

TEST_CASE("the DOT of the matrix places a mark for every tie", "[output][dot]") {
  Findings findings = test::sample_findings();
  REQUIRE(findings.duplicates.front().kind == DuplicateClass::near_duplicate);
  const std::string dot = matrix_dot(test::sample_programme(), findings, Language::en);
  CHECK(count_of(dot, "■") == 5);
  CHECK_THAT(dot, !Contains("m2 "));  // M3 has no partners
  CHECK_THAT(dot, Contains("kind=measure, row=1, duplicates=\"m1\"") &&
                      Contains("kind=measure, row=2, duplicates=\"m0\"") &&
                      Contains("kind=measure, row=3]"));
  CHECK_THAT(dot, Contains("bipartite=1, kind=group") && Contains("column=4]"));
  // M4 is in the last row, nho in the last column: 17 points a cell, 3.5 of them right of the
  // names, 2.5 down.
  CHECK_THAT(dot, Contains("m3 -- p1 [label=\"■\", lp=\"59.5,-42.5\""));
}

// 400 ties: 100 measures with the same four partners.
TEST_CASE("the DOT of a large matrix has sums for marks", "[output][dot]") {
  Programme programme;
  Findings findings;
  for (std::uint32_t p = 0; p < 4; ++p) {
    programme.partners.push_back({"p" + std::to_string(p), "P", PartnerKind::organisation, {}});
  }
  for (std::uint32_t m = 0; m < 100; ++m) {
    Measure measure;
    measure.key = "M" + std::to_string(m);
    measure.title = "T";
    for (std::uint32_t p = 0; p < 4; ++p) measure.mentions.push_back({PartnerId{p}, "P", {}, 1.0});
    programme.measures.push_back(measure);
  }
  findings.coalitions.count = 1;
  findings.coalitions.measures.assign(100, 0);
  findings.coalitions.partners.assign(4, 0);
  const std::string dot = matrix_dot(programme, findings, Language::en);
  CHECK(count_of(dot, " -- ") == 4);
  CHECK(count_of(dot, "label=\"100\"") == 4);
  CHECK(count_of(dot, "weight=100]") == 4);
  CHECK_THAT(dot, Contains("100 measures: too many to draw one by one"));
}

// M1 loses NSB, M4 goes with NHO, M5 comes with cyclists of its own.
Programme next_year() {
  Programme programme = test::sample_programme();
  programme.title = "Plan 2026";
  programme.measures[0].mentions.pop_back();
  Measure added;
  added.key = "M5";
  added.title = "Sykkelveier";
  programme.partners[1] = {"syklistene", "Syklistene", PartnerKind::organisation, {}};
  added.mentions = {{PartnerId{1}, "Syklistene", {}, 1.0}};
  programme.measures[3] = added;
  drop_unmentioned(programme);
  sort_partners(programme);
  return programme;
}

TEST_CASE("the DOT of a comparison tells what became of measures and partners", "[output][dot]") {
  const Programme before = test::sample_programme();
  const Programme after = next_year();
  const std::string dot = comparison_dot(before, after, compare(before, after), Language::en);
  CHECK_THAT(dot, Contains("What changed") && Contains("Plan 2025") && Contains("Plan 2026"));
  CHECK_THAT(dot, Contains("b0 -- a0 [kind=became, label=\"~\"") &&
                      Contains("b1 -- a1 [kind=became, label=\"=\"") &&
                      Contains("b2 -- a2 [kind=became, label=\"=\""));
  // NSB is p2 of the first programme, NHO its p1.
  CHECK_THAT(dot, Contains("l2 -- b0 [kind=participation, label=\"−\"") &&
                      Contains("l1 -- b3 [kind=participation, label=\"−\""));
  CHECK_THAT(dot, Contains("a3 -- j2 [kind=participation, label=\"+\"") && !Contains("b3 -- a"));
  CHECK(count_of(dot, "change=gone") == 3);  // M4, NSB, NHO
  CHECK(count_of(dot, "change=new") == 2);   // M5, Syklistene
}

TEST_CASE("Graphviz reads matrix and comparison, whatever the names", "[output][dot]") {
  if (run_child("dot", {"-V"}, "").end == ChildEnd::not_found) {
    WARN("skipped: dot is not installed");
    return;
  }
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const auto json_of = [](const std::string& dot) {
      const ChildResult read = run_child("dot", {"-Tdot_json"}, dot);
      REQUIRE(read.end == ChildEnd::done);
      CHECK(read.complaints == "");
      return nlohmann::json::parse(read.output);
    };
    const auto matrix = json_of(matrix_dot(programme, test::hostile_findings(text), Language::nb));
    CHECK(matrix["objects"].size() == 7);
    CHECK(matrix["edges"].size() == 5);
    const auto compared =
        json_of(comparison_dot(programme, programme, compare(programme, programme), Language::nb));
    CHECK(compared["edges"].size() == 4);
  }
}

}  // namespace
