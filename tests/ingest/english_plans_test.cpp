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

TEST_CASE("kinds of bodies share the noun behind them", "[english_plans]") {
  CHECK(names("Parish and town councils, the Mill Trust") ==
        Texts{"Parish councils", "town councils", "Mill Trust"});
  CHECK(names("Arup, county, district and borough councils") ==
        Texts{"Arup", "county councils", "district councils", "borough councils"});
  CHECK(names("Wexley County and town councils") ==
        Texts{"Wexley County councils", "town councils"});
  CHECK(names("national, regional and local authorities") ==
        Texts{"national, regional and local authorities"});
}

TEST_CASE("topics tell of one group", "[english_plans]") {
  CHECK(names("Business and community groups, Arup") ==
        Texts{"Business and community groups", "Arup"});
  CHECK(names("Research and education institutions") ==
        Texts{"Research and education institutions"});
  CHECK(names("Research and Innovation Hub, Arup") == Texts{"Research and Innovation Hub", "Arup"});
  CHECK(names("Citizens and community groups") == Texts{"Citizens", "community groups"});
  CHECK(names("Young people and community groups") == Texts{"Young people", "community groups"});
  CHECK(names("Private Sector Landlords, Arup") == Texts{"Private Sector Landlords", "Arup"});
}

TEST_CASE("a word that is a topic and a head", "[english_plans]") {
  CHECK(names("National Parks and Wildlife Service, Arup") ==
        Texts{"National Parks and Wildlife Service", "Arup"});
  CHECK(names("Department of Public Expenditure and Reform, Arup") ==
        Texts{"Department of Public Expenditure and Reform", "Arup"});
  CHECK(names("Lead Local Flood Authority, lead Arup") ==
        Texts{"Lead Local Flood Authority", "Arup"});
}

TEST_CASE("topics alone are a unit", "[english_plans]") {
  CHECK(names("Streets and environment, residents") ==
        Texts{"Streets and environment", "residents"});
  CHECK(names("Streets & environment dep., NGOs") == Texts{"Streets & environment dep", "NGOs"});
  CHECK(names("Arup, research and civil society") == Texts{"Arup", "research", "civil society"});
  CHECK(names("Business and industry") == Texts{"Business", "industry"});
  CHECK(names("mobility dept, city planning department. citizens, clubs") ==
        Texts{"mobility dept", "city planning department", "citizens", "clubs"});
}

TEST_CASE("a full line that goes on with a capital", "[english_plans]") {
  const Programme programme = test::programme_of_text(
      "Plan\n\nAction 1: Mend mills\n"
      "Lead: Mill Trust. Partners: Wexley Historic Buildings Fund (WHBF), Sustainable Energy\n"
      "Authority of Wexley (SEAW), owners.\n\n"
      "Action 2: Train masons\nPartners: Arup\nMasons' Guild\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) ==
        Texts{"Mill Trust", "Wexley Historic Buildings Fund (WHBF)",
              "Sustainable Energy Authority of Wexley (SEAW)", "owners"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Arup", "Masons' Guild"});
}

TEST_CASE("what stands before a name is no part of it", "[english_plans]") {
  CHECK(names("the Land Office, The Mill Trust and the farmers") ==
        Texts{"Land Office", "Mill Trust", "farmers"});
  CHECK(names("Arup in collaboration with the Land Office and the Mill Trust") ==
        Texts{"Arup", "Land Office", "Mill Trust"});
  CHECK(names("Municipal company Wexheat, energy company Nordvarme") ==
        Texts{"Wexheat", "Nordvarme"});
  CHECK(names("Energy Company Obligation contractors, housing companies") ==
        Texts{"Energy Company Obligation contractors", "housing companies"});
  CHECK(names("Dept. Housing, Univ. Wexley") == Texts{"Dept. Housing", "Univ. Wexley"});
  CHECK(names("Wexmeals (the city's own company that buys what is cooked in its schools), Arup") ==
        Texts{"Wexmeals (the city's own company that buys what is cooked in its schools)", "Arup"});
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
