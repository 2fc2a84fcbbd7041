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

TEST_CASE("items with their fields in paragraphs are measures", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Theme: Mills\n\n1. Survey old mills.\n\n   Lead: Arup. Partners: owners.\n\n"
      "2. Train masons.\n\n   Lead: Masons' Guild.\n\n## Theme: Water\n\n"
      "1. Open the sluices.\n\n   Lead: Mill Trust. Partners: farmers.\n");
  REQUIRE(programme.measures.size() == 3);
  CHECK(programme.measures[0].title == "Survey old mills");
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Masons' Guild"});
  CHECK(programme.measures[2].section == Texts{"Theme: Water"});
  CHECK(test::mentions_of(programme.measures[2]) == Texts{"Mill Trust", "farmers"});
  // The last detail of a measure is none.
  const Programme headed = test::programme_of_markdown(
      "# Plan\n\n## Survey old mills\n\n- all of them\n\nLead: Arup\n\n## Train masons\n\n"
      "- in winter\n- near mills\n\nLead: Masons' Guild\n");
  REQUIRE(headed.measures.size() == 2);
  CHECK(headed.measures[0].title == "Survey old mills");
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

TEST_CASE("labels of who is responsible", "[english_plans]") {
  for (const char* label : {"Responsible entity and person", "Responsible entity/ dept./ person",
                            "Responsible body or contact", "Lead officer and department"}) {
    CAPTURE(label);
    const Programme programme = test::programme_of_markdown(
        "| Action/ intervention name | " + std::string(label) +
        " | Cost |\n|---|---|---|\n| (name it) | (who does it) | (in euros) |\n"
        "| Survey old mills | Mill Trust/ Arup | 3 |\n");
    REQUIRE(programme.measures.size() == 1);
    CHECK(programme.measures[0].title == "Survey old mills");
    CHECK(test::mentions_of(programme.measures[0]) == Texts{"Mill Trust", "Arup"});
  }
}

TEST_CASE("a table goes on behind the foot of a page", "[english_plans]") {
  const std::string top =
      "| Theme | List of works | Description | Stakeholders |\n|---|---|---|---|\n"
      "| Mills | Survey old mills, and then | All of them | Arup, owners |\n\n"
      "Wexley Action Plan\n\n";
  const std::string foot = "\n3\n\nWexley Action Plan\n\n";
  const Programme programme = test::programme_of_markdown(
      top +
      "| | their wheels and sluices | more of it | and Mill Trust |\n|---|---|---|---|\n"
      "| | Train masons | In winter | Masons' Guild |\n" +
      foot +
      "| Water, soil | Open the sluices | A long description of all that is done there | Arup |\n"
      "|---|---|---|---|\n| | Plant willows | On banks | farmers |\n");
  REQUIRE(programme.measures.size() == 4);
  CHECK(programme.measures[0].title == "Survey old mills, and then their wheels and sluices");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup", "owners", "Mill Trust"});
  CHECK(programme.measures[1].title == "Train masons");
  CHECK(programme.measures[2].title == "Open the sluices");
  CHECK(test::mentions_of(programme.measures[3]) == Texts{"farmers"});
  // Text of its own between them, or a header: another table.
  const std::string other = "| | Sluices | built | Arup |\n|---|---|---|---|\n| | a | b | c |\n";
  CHECK(test::programme_of_markdown(top + "What was done before is told below.\n\n" + other)
            .measures.size() == 1);
  CHECK(test::programme_of_markdown(top +
                                    "7\n\n| Year | Cost | Source | Note |\n|---|---|---|---|\n"
                                    "| 2026 | 3 | state | |\n")
            .measures.size() == 1);
}

TEST_CASE("rows that lost their bars at the ends", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\nM/1\nAction outline | Survey old mills\nAction type | Survey\n"
      "Outcome | All known, and\nsome repaired |\nInvolved stakeholders | Arup, Mill Trust.\n4\n\n"
      "M/2\nAction outline | Train masons\nAction type | Course\n"
      "Involved stakeholder | Masons' Guild\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Survey old mills");
  CHECK(programme.measures[0].goal == "All known, and some repaired");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup", "Mill Trust"});
  CHECK(programme.measures[1].title == "Train masons");
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Masons' Guild"});
}

TEST_CASE("cells that break before a number sign, and rules inside a table", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Outline 1 | | |\n|---|---|---|\n| Action outline | Action name | Old mills\n"
      "# survey\n# repair |\n| | Action type | Survey |\n|---|---|---|\n"
      "| Implementation | Responsible bodies | Arup |\n| | Involved stakeholders | farmers |\n");
  REQUIRE(programme.measures.size() == 1);
  CHECK(programme.measures[0].title.starts_with("Old mills"));
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup", "farmers"});
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

TEST_CASE("units behind their owner and titles of three topics are one name", "[english_plans]") {
  const auto names = [](const std::string& text) {
    const PartnerField field = read_partner_field({{text, {}}}, test::lexicon());
    Texts result;
    for (const FieldMention& mention : field.mentions) result.push_back(mention.text);
    return result;
  };
  CHECK(names("Leeds City Council Highways and Transportation, Samaritans") ==
        Texts{"Leeds City Council Highways and Transportation", "Samaritans"});
  CHECK(names("DCC Parks, Biodiversity and Landscape Services") ==
        Texts{"DCC Parks, Biodiversity and Landscape Services"});
  CHECK(names("BHCC Families, Children and Learning; schools") ==
        Texts{"BHCC Families, Children and Learning", "schools"});
  CHECK(names("Kildare County Council Roads, Transportation and Public Safety; Gardaí") ==
        Texts{"Kildare County Council Roads, Transportation and Public Safety", "Gardaí"});
  CHECK(names("Parks and Countryside (lead), Sustrans") ==
        Texts{"Parks and Countryside (lead)", "Sustrans"});
  CHECK(names("Strategic Transport, Sustainability and Infrastructure") ==
        Texts{"Strategic Transport, Sustainability and Infrastructure"});
  CHECK(names("Sheffield and Rotherham Wildlife Trust, Sustrans and Leeds City Council") ==
        Texts{"Sheffield and Rotherham Wildlife Trust", "Sustrans", "Leeds City Council"});
  CHECK(names("tenants’ and residents’ groups, Samaritans of Leeds and District") ==
        Texts{"tenants’ and residents’ groups", "Samaritans of Leeds and District"});
  CHECK(names("town and district councils, First Eastern Counties") ==
        Texts{"town councils", "district councils", "First Eastern Counties"});
  CHECK(names("Surplus Network (lead): FareShare, retailers") ==
        Texts{"Surplus Network (lead)", "FareShare", "retailers"});
}

TEST_CASE("an acronym behind a name spells both sides of its conjunction", "[english_plans]") {
  const auto names = [](const std::string& text) {
    const PartnerField field = read_partner_field({{text, {}}}, test::lexicon());
    Texts result;
    for (const FieldMention& mention : field.mentions) result.push_back(mention.text);
    return result;
  };
  CHECK(
      names("Women's Refuge and Outreach Network (WRON), Shelter and Harbour Aid Network (HAN)") ==
      Texts{"Women's Refuge and Outreach Network (WRON)", "Shelter", "Harbour Aid Network (HAN)"});
  CHECK(names("Devon, Cornwall and Torbay Resilience Forum, Exeter and Shelter") ==
        Texts{"Devon, Cornwall and Torbay Resilience Forum", "Exeter", "Shelter"});
  CHECK(names("We Are With You and Turning Point") == Texts{"We Are With You", "Turning Point"});
}

TEST_CASE("square brackets behind the items of one list name partners", "[english_plans]") {
  const Programme programme = test::programme_of_markdown(
      "## Contents\n\n- Our park\n- Our actions\n- Key\n- Index\n- Notes\n\n## What we will do\n\n"
      "- **1.1** Help farms with advice. *[Farmer Network, NFU]*\n"
      "- **1.2** Repair walls. *[Natural England, National Trust]*\n"
      "- **1.3** Restore peatland. *[Environment Agency, landowners]*\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Farmer Network", "NFU"},
                                                           {"Natural England", "National Trust"},
                                                           {"Environment Agency", "landowners"}});
}

TEST_CASE("the officer beside the bodies that are responsible is no partner", "[english_plans]") {
  const Programme programme = test::programme_of_rows(
      {{"Action", "Lead service", "Responsible officer", "Partners"},
       {"Plant trees", "Parks", "Head of Parks", "Woodland Trust"},
       {"Clean rivers", "Flood team", "River Manager", "Environment Agency"}});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Parks", "Woodland Trust"}, {"Flood team", "Environment Agency"}});
}

TEST_CASE("what is measured behind the partners is no measure", "[english_plans]") {
  const Programme programme = test::programme_of_text(
      "Action 1.1: Plant trees\n\nLead: Parks Trust\nTimescale: 2026\nMeasure: 200 trees\n\n"
      "Action 1.2: Clean rivers\n\nLead: Rivers Trust\nTimescale: 2027\nMeasure: 20 miles\n");
  CHECK(test::titles_of(programme) == Texts{"Plant trees", "Clean rivers"});
}

}  // namespace
