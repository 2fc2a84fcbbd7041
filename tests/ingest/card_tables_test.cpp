// Tables that each hold one measure, and what stands between and below them.
#include <partnergraph/ingest/input.hpp>

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/programme.hpp"
#include "support/scratch.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

Programme programme_of(const std::string& name, const std::string& content) {
  const test::Scratch scratch;
  return read_input(scratch.file(name, content), test::lexicon()).programme;
}

// The description became the title, and the heading above the first table a measure.
TEST_CASE("a table may begin with the number and the title of its measure", "[card_tables]") {
  const auto card = [](const std::string& code, const std::string& title, const std::string& who) {
    return "<table><tr><td>" + code + "</td><td colspan=3>" + title +
           "</td></tr><tr><td colspan=4>Vi gjør det snart. Det tar to år.</td></tr>"
           "<tr><td>Ansvarlig</td><td>KS</td><td>Medvirkende</td><td>" +
           who + "</td></tr></table>";
  };
  for (const std::string first : {"TR1", "1.1"}) {
    const Programme programme =
        programme_of("a.html", "<html><body><h1>Plan</h1><h2>Transport</h2>" +
                                   card(first, "Nullutslippssone", "NHO, LO") +
                                   card("TR2", "Landstrøm", "Kystverket") + "</body></html>");
    CHECK(test::titles_of(programme) == Texts{first + " Nullutslippssone", "TR2 Landstrøm"});
    CHECK(test::mentions_of(programme) ==
          std::vector<Texts>{{"KS", "NHO", "LO"}, {"KS", "Kystverket"}});
  }
}

TEST_CASE("a table of codes is no measure", "[card_tables]") {
  const Programme programme = programme_of(
      "a.html",
      "<html><body><p>Tiltak: Bygge</p><p>Partnere: "
      "KS</p><table><tr><td>A1</td><td>Haster</td></tr>"
      "<tr><td>A2</td><td>Kan vente</td></tr></table><table><tr><td>B1</td><td>Dyrt</td></tr>"
      "<tr><td>B2</td><td>Billig</td></tr></table></body></html>");
  CHECK(test::titles_of(programme) == Texts{"Bygge"});
}

TEST_CASE("a label may stand on the first line of a cell", "[card_tables]") {
  const Programme programme = programme_of(
      "a.html",
      "<html><body><table><tr><td colspan=2>Action 1: Warm homes</td></tr><tr><td>Lead<br>Fife "
      "Council</td><td>Supporting<br>Shelter Scotland, Frontline Fife</td></tr></table>"
      "</body></html>");
  CHECK(test::titles_of(programme) == Texts{"Warm homes"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Fife Council", "Shelter Scotland", "Frontline Fife"}});
}

TEST_CASE("what adds up rows is no measure", "[card_tables]") {
  const Programme programme = test::programme_of_rows({{"Tiltak", "Ansvarlig", "Kostnad"},
                                                       {"Bygge vei", "KS", "3"},
                                                       {"Sum A", "", "3"},
                                                       {"Sum opp arbeidet", "NHO", "1"},
                                                       {"Subtotal Transport: 2 actions", "", "4"}});
  CHECK(test::titles_of(programme) == Texts{"Bygge vei", "Sum opp arbeidet"});
}

// The line above was looked at for the delimiter alone.
TEST_CASE("titles above the header of a CSV table need no delimiter", "[card_tables]") {
  const std::string titles = GENERATE("Plan for byen\n", "Plan; en ny\n\n", "\"Plan, den nye\"\n");
  const Programme programme =
      programme_of("a.csv", titles +
                                "Action ID,Action,Council lead,External partners\n"
                                "1.1,Audit footpaths,City Works,V/Line; Metro\n");
  CHECK(test::titles_of(programme) == Texts{"Audit footpaths"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"City Works", "V/Line", "Metro"}});
}

TEST_CASE("a question below a numbered measure tells of it", "[card_tables]") {
  const Programme programme = test::programme_of_markdown(
      "# Tiltak 1: Vinterpakker\n\nHva gjør vi\n\nVisningsturer\n\nPartnere\n\nKS\n\n"
      "# Tiltak 2: Kystvei\n\nHva gjør vi\n\nFelles kart\n\nPartnere\n\nNHO\n");
  CHECK(test::titles_of(programme) == Texts{"Vinterpakker", "Kystvei"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NHO"}});
}

}  // namespace
