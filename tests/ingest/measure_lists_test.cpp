// Measures in lists and parts: fields that a list has in common, parts with fields of their own,
// and questions below a title.
#include <partnergraph/ingest/document_programme.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

// Who does it stands in front of the phrase, with whom behind it; without a phrase, where the other
// numbered measures have one, the name that the sentence begins with does it.
TEST_CASE("sentences of numbered measures tell who does them", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "## Område A: Sjø\n\nOmrådet er viktig for mange.\n\n"
      "**A1. Rydde strendene.** Det skjer hver vår. Sjøfronten kommune har ansvaret for ryddingen, "
      "i "
      "samarbeid med KS, Hold Norge Rent og skolene.\n\n"
      "**A2. Telle sjøfugl.** Ansvarlig er Fugleforeningen i samarbeid med NINA.\n\n"
      "**A3. Låne ut båter.** Båtene er små. Fjordmuseet på Øya driver utlånet sammen med "
      "Padleklubben Delfin.\n\n"
      "## Område B: Land\n\n"
      "**B1. Merke stier.** Kommunene er ansvarlige, og arbeidet tar tid.\n\n"
      "**B2. Bygge bruer.** Brua står ferdig i høst.\n\n"
      "**B3. Plante trær.** Samarbeidspartnere er Skogselskapet og NMBU.\n");
  CHECK(test::titles_of(programme) == Texts{"A1. Rydde strendene", "A2. Telle sjøfugl",
                                            "A3. Låne ut båter", "B1. Merke stier",
                                            "B2. Bygge bruer", "B3. Plante trær"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Sjøfronten kommune", "KS", "Hold Norge Rent", "skolene"},
                           {"Fugleforeningen", "NINA"},
                           {"Fjordmuseet på Øya", "Padleklubben Delfin"},
                           {"Kommunene"},
                           {},
                           {"Skogselskapet", "NMBU"}});
}

TEST_CASE("measures of a list share the fields below it", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "## Strategi 1: Skog\n\nTiltak:\n\n- Plante trær\n- Bygge hytter\n\nAnsvarlig: KS\n\n"
      "Samarbeidspartnere: NHO, LO\n\n## Strategi 2: Fjord\n\n### Tiltak\n\n- Rydde strand\n"
      "- Telle fugl\n\nAnsvarlig: NVE\n");
  CHECK(test::titles_of(programme) ==
        Texts{"Plante trær", "Bygge hytter", "Rydde strand", "Telle fugl"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"KS", "NHO", "LO"}, {"KS", "NHO", "LO"}, {"NVE"}, {"NVE"}});
}

TEST_CASE("parts of a measure with partners of their own are the measures", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "## Tiltak 1: Arter\n\na) Slå lupiner (Ansvar: KS; medvirkning: NHO)\n\n"
      "b) Skrive til hageeiere (Ansvar: LO)\n\n## Tiltak 2: Enger\n\na) Lage planer (Ansvar: NVE)"
      "\n\nb) Holde kurs (Ansvar: KS)\n");
  CHECK(test::titles_of(programme) ==
        Texts{"a) Slå lupiner", "b) Skrive til hageeiere", "a) Lage planer", "b) Holde kurs"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS", "NHO"}, {"LO"}, {"NVE"}, {"KS"}});
  CHECK(programme.measures.front().section == Texts{"Arter"});
}

TEST_CASE("parts of a measure with partners stay parts", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "## Tiltak 1: Arter\n\nPartnere: KS\n\na) Slå lupiner (Ansvar: NHO)\n\n"
      "b) Skrive til hageeiere (Ansvar: LO)\n\n## Tiltak 2: Enger\n\nPartnere: NVE\n");
  CHECK(test::titles_of(programme) == Texts{"Arter", "Enger"});
}

TEST_CASE("a question of what is done below a title opens no measure", "[measure_lists]") {
  const std::string fields = GENERATE("What we will do\nWe lease it.\nWho will be involved\n",
                                      "What we will do: we lease it.\nWho will be involved: ");
  const Programme text =
      test::programme_of_text("A strategy\n\n1.1 Open a shop\n" + fields +
                              "Arup\n\n1.2 Share a hall\n" + fields + "X plc, Y Trust\n");
  CHECK(test::titles_of(text) == Texts{"1.1 Open a shop", "1.2 Share a hall"});
  CHECK(test::mentions_of(text) == std::vector<Texts>{{"Arup"}, {"X plc", "Y Trust"}});
}

TEST_CASE("questions in headings below the heading of a measure", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n### Open a shop\n\n#### What we will do\n\nWe lease it.\n\n#### Who is "
      "involved\n\n"
      "Arup\n\n### Share a hall\n\n#### What we will do\n\nWe book it.\n\n#### Who is involved\n\n"
      "X plc\n");
  CHECK(test::titles_of(programme) == Texts{"Open a shop", "Share a hall"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Arup"}, {"X plc"}});
}

}  // namespace

TEST_CASE("what an item has in bold is its title, a numbered priority its section",
          "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Priority 1: Grow our own\n\n"
      "- **Taster weeks for Years 10 to 12.** A week each. Lead: KS\n"
      "- **A plain skills map.** Forecast of jobs. Lead: NHO\n");
  CHECK(test::titles_of(programme) ==
        std::vector<std::string>{"Taster weeks for Years 10 to 12", "A plain skills map"});
  CHECK(programme.measures.front().section == std::vector<std::string>{"Priority 1: Grow our own"});
}

TEST_CASE("a numbered priority above a question of what is done is no measure", "[measure_lists]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Priority 1: Start well\n\n### What we will do\n\n"
      "**1.1 Extend the hubs to all towns.** Seven hubs.\n\n*Lead:* KS\n\n"
      "**1.2 Teach all parents to cook.** In schools.\n\n*Lead:* NHO\n\n"
      "## Priority 2: Age well\n\n### What we will do\n\n"
      "**2.1 Visit all who are alone.** Each week.\n\n*Lead:* LO\n");
  CHECK(programme.measures.size() == 3);
}
