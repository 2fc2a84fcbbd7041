// Layouts of English city and government plans.
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

Texts names(const std::string& text) {
  Texts result;
  for (const FieldMention& mention :
       read_partner_field({{text, {.line = 1}}}, test::lexicon()).mentions) {
    result.push_back(mention.text);
  }
  return result;
}

TEST_CASE("a body that lists its topics is one", "[english_plans]") {
  CHECK(names("Department for Transport, Energy and Climate, City Council") ==
        Texts{"Department for Transport, Energy and Climate", "City Council"});
  CHECK(names("Department of Parks, Recreation, and Waterfront and Arup") ==
        Texts{"Department of Parks, Recreation, and Waterfront", "Arup"});
  CHECK(names("Housing and Transport Team, Arup") == Texts{"Housing and Transport Team", "Arup"});
  CHECK(names("Ministry of Finance and Transport Agency") ==
        Texts{"Ministry of Finance", "Transport Agency"});
  CHECK(names("Department of Defense, Department of the Interior, and NASA") ==
        Texts{"Department of Defense", "Department of the Interior", "NASA"});
  CHECK(names("Vattenfall and Bristol City Council") ==
        Texts{"Vattenfall", "Bristol City Council"});
  CHECK(names("NHS Ayrshire and Arran, Highlands and Islands Enterprise") ==
        Texts{"NHS Ayrshire and Arran", "Highlands and Islands Enterprise"});
  CHECK(names("Strath Council (Parks and Roads)") == Texts{"Strath Council (Parks and Roads)"});
}

TEST_CASE("a header of two rows is one", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| No. | Action | Delivery | Delivery | Timing |\n|---|---|---|---|---|\n"
      "| | | Lead | Support | |\n"
      "| 1 | Survey old mills | Mill Trust | Wexley Council, Arup | Year 1 |\n"
      "| 2 | Train masons | Arup | Masons' Guild | Year 2 |\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Survey old mills");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Mill Trust", "Wexley Council", "Arup"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Arup", "Masons' Guild"});
  // A row of data whose cells are no labels stays one.
  CHECK(test::programme_of_markdown("| Action | Lead |\n|---|---|\n| | Mill Trust |\n"
                                    "| Train masons | Arup |\n")
            .measures.front()
            .title == "Train masons");
}

TEST_CASE("an item with an unknown label ends the field of the item above", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "1. Open a youth hub\n   - Lead: Youth Service\n   - Partners: Arup\n"
      "   - Landmark: opened by June\n2. Train mentors\n   - Lead: Arup\n"
      "   - Partners:\n     - Mill Trust\n     - Wexley Council\n   - Landmark: in May\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Youth Service", "Arup"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Arup", "Mill Trust", "Wexley Council"});
}

TEST_CASE("the words that part names", "[english_plans]") {
  CHECK(names("Zero Waste Wexley with Wexley Council") ==
        Texts{"Zero Waste Wexley", "Wexley Council"});
  CHECK(names("firms with limited liability") == Texts{"firms with limited liability"});
  CHECK(names("Federation of Master Builders and local employers") ==
        Texts{"Federation of Master Builders", "local employers"});
  CHECK(
      names("DOGA on behalf of the Ministry of Local Government and Regional Development").size() ==
      2);
  CHECK(names("a.b@city.example, Arup") == Texts{"Arup"});
}

TEST_CASE("names in sentences", "[english_plans]") {
  CHECK(names("National Grid (NG) is the main responsible body") == Texts{"National Grid (NG)"});
  CHECK(names("To be agreed, but would likely be Arup, West Authority and transport providers") ==
        Texts{"Arup", "West Authority", "transport providers"});
  CHECK(names("To be agreed. Likely to be Arup and Wexley Council") ==
        Texts{"Arup", "Wexley Council"});
  for (const char* nobody :
       {"To be confirmed", "To be confirmed as this action is developed",
        "The overall responsible body would be identified later",
        "At present, several organisations are playing a role", "Funding is needed"}) {
    CAPTURE(nobody);
    CHECK(names(nobody).empty());
  }
}

TEST_CASE("measures that only a code announces", "[english_plans]") {
  const Programme programme = test::programme_of_text(
      "A. Buildings\n\nA1.1 Replace boilers\nNine schools get heat pumps. Responsible: City of X. "
      "Partners: Heat Ltd., Y College. Budget: 3\n\nA1.2 Solar roofs\nResponsible: Port of X\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "A1.1 Replace boilers");
  CHECK(programme.measures[0].number == "A1.1");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"City of X", "Heat Ltd", "Y College"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Port of X"});
}

TEST_CASE("a number with letters, and a number in a bracket", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "### Action E1 - Fund\n\nLead: Arup; Partners: X Trust; Timescale: 2025\n\n### Action B: "
      "Grid\n\n"
      "It needs maturity (see Action 3: Assess, and more).\n\nLead: Y plc\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Fund");
  CHECK(programme.measures[0].number == "E1");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup", "X Trust"});
  CHECK(programme.measures[1].number == "B");
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Y plc"});
}

TEST_CASE("forms with two pairs a row, and labels that lost their values", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Action name | Shade | | |\n|---|---|---|---|\n| Lead | City | Timeframe | 2024 |\n"
      "| Partners | Red Cross | Budget | 3 |\n\n"
      "| Action name | Rain | | |\n|---|---|---|---|\n| Lead | Arup | | |\n"
      "| Involved stakeholders<br>Action scale | | | |\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"City", "Red Cross"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Arup"});
}

TEST_CASE("tables of something else", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Stakeholder | Focus area | Influence |\n|---|---|---|\n| Arup | energy | high |\n\n"
      "Stakeholders involved: Z Trust\n\n"
      "| Action name | Rain |\n|---|---|\n| Lead | Arup |\n\n"
      "| Action name | Shade |\n|---|---|\n| Lead | X plc |\n\n"
      "| Initiative | Description | Barriers | Impact |\n|---|---|---|---|\n| Office | New | Old | "
      "Fast |\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup"});
}

TEST_CASE("columns by number and description", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Outcome | Action no. | Description | Responsible lead | Implementing bodies |\n"
      "|---|---|---|---|---|\n| Clean | 1 | Block drains | Arup | X plc, Y Trust |\n");
  REQUIRE(programme.measures.size() == 1);
  CHECK(programme.measures[0].title == "Block drains");
  CHECK(programme.measures[0].number == "1");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup", "X plc", "Y Trust"});
}

}  // namespace
