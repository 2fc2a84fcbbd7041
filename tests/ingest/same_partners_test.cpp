#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;
using test::codes_of;
using test::mentions_of;
using test::titles_of;

namespace {

using Lists = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("partners that are those of another measure", "[same_partners]") {
  const auto [field, expected] = GENERATE(values<std::pair<std::string, std::vector<std::string>>>({
      {"Same as 1.1", {"KS", "NHO"}},
      {"NVE, same as action 1.1", {"NVE", "KS", "NHO"}},
      {"as above", {"LO"}},
      {"Samme som tiltak 1.2", {"LO"}},
      {"som over", {"LO"}},
      {"see action", {}},
  }));
  const Programme programme = test::programme_of_rows({{"No", "Action", "Partners"},
                                                       {"1.1", "Paint the hall", "KS, NHO"},
                                                       {"1.2", "Heat the hall", "LO"},
                                                       {"1.3", "Light the hall", field}});
  CHECK(mentions_of(programme) == Lists{{"KS", "NHO"}, {"LO"}, expected});
}

TEST_CASE("what refers on has the partners that were referred to", "[same_partners]") {
  const Programme programme = test::programme_of_rows({{"No", "Action", "Partners"},
                                                       {"1", "Paint the hall", "KS"},
                                                       {"2", "Heat the hall", "As above"},
                                                       {"3", "Light the hall", "As above"}});
  CHECK(mentions_of(programme) == Lists{{"KS"}, {"KS"}, {"KS"}});
}

TEST_CASE("a reference to no measure, to itself or above the first is a doubt", "[same_partners]") {
  const std::string field = GENERATE("same as 7", "same as 1", "as above");
  const Programme programme = test::programme_of_rows(
      {{"No", "Action", "Partners"}, {"1", "Paint the hall", field}, {"2", "Heat the hall", "KS"}});
  CHECK(mentions_of(programme) == Lists{{}, {"KS"}});
  CHECK(codes_of(programme.diagnostics) == std::vector<std::string>{"unknown-reference"});
}

TEST_CASE("strategies with partners are the measures where a measure says how they are measured",
          "[measured_sections]") {
  const std::string plan =
      "# Plan\n\n"
      "Strategy: Expand the support team\n\nLead: Fire Department\n\nMeasure: Calls\n\n"
      "Strategy: Store firearms safely\n\nLead: Health Department\n\nMeasure: Lock boxes\n\n";
  CHECK(titles_of(test::programme_of_markdown(plan)) ==
        std::vector<std::string>{"Expand the support team", "Store firearms safely"});
  // A measure with partners of its own is one, and the strategy its section.
  const std::string sections =
      "# Plan\n\n"
      "Strategy: Safety\n\nMeasure: Expand the team\n\nLead: Fire Department\n\n"
      "Strategy: Homes\n\nMeasure: Build homes\n\nLead: Health Department\n\n";
  CHECK(titles_of(test::programme_of_markdown(sections)) ==
        std::vector<std::string>{"Expand the team", "Build homes"});
}
