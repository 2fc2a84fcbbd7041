#include <partnergraph/ingest/document_programme.hpp>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

// Every layout says the same: two measures, three partners, two goals.
void check_same(const Programme& programme) {
  REQUIRE(programme.measures.size() == 2);
  const Measure& first = programme.measures[0];
  CHECK(first.title == "Bygge vei");
  CHECK(test::mentions_of(first) == Texts{"KS", "Statens vegvesen"});
  CHECK(first.goal == "Veien er åpen");
  const Measure& second = programme.measures[1];
  CHECK(second.title == "Plante trær");
  CHECK(test::mentions_of(second) == Texts{"KS", "Bærum kommune"});
  CHECK(second.goal == "Byen er grønn");
  CHECK(programme.partners.size() == 3);
  CHECK(programme.language == "nb");
  CHECK(test::is_valid(programme));
}

TEST_CASE("labels alone on their lines", "[document_programme]") {
  check_same(test::programme_of_text(
      "Tiltak:\n\nBygge vei\n\nPartnere:\n\nKS, Statens vegvesen\n\nResultatmål:\n\nVeien er "
      "åpen\n\nTiltak:\nPlante trær\nPartnere:\nKS\nBærum kommune\nResultatmål:\nByen er grønn\n"));
}

TEST_CASE("labels with their text", "[document_programme]") {
  check_same(test::programme_of_text(
      "Tiltak: Bygge vei\nPartnere: KS, Statens vegvesen\nResultatmål: Veien er åpen\n\n"
      "Tiltak: Plante trær Partnere: KS, Bærum kommune Resultatmål: Byen er grønn\n"));
}

TEST_CASE("rows with tabs", "[document_programme]") {
  check_same(test::programme_of_text(
      "Tiltak: Bygge vei\tPartnere: KS, Statens vegvesen\nResultatmål: Veien er åpen\t\n"
      "Tiltak:\tPlante trær\nPartnere:\tKS, Bærum kommune\nResultatmål:\tByen er grønn\n"));
}

TEST_CASE("a table with one measure a row, which may go on below", "[document_programme]") {
  check_same(test::programme_of_text(
      "Nr\tTiltak\tPartnere\tResultatmål\n1\tBygge vei\tKS\tVeien er åpen\n\t\tStatens vegvesen\t\n"
      "2\tPlante trær\tKS, Bærum kommune\tByen er grønn\n\t\t\t\n"));
  check_same(test::programme_of_markdown(
      "| Partnere | Tiltak | Mål |\n|---|---|---|\n| KS<br>Statens vegvesen | Bygge vei | Veien er "
      "åpen |\n| KS, Bærum kommune | Plante trær | Byen er grønn |\n"));
}

TEST_CASE("numbers of a table's measures", "[document_programme]") {
  const Programme programme =
      test::programme_of_text("Nr\tTiltak\tPartnere\n1.1\tBygge vei\tKS\n1.2\tPlante\tNHO\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[1].number == "1.2");
  CHECK(programme.measures[1].key == "M2");
  CHECK(programme.measures[1].source.line == 3);
}

// City climate contracts: a table for each action, group names left of the field names, fields that
// say nothing here, tables cut by page breaks.
TEST_CASE("forms have a label beside its value", "[document_programme]") {
  const Programme programme = test::programme_of_markdown(
      "| Outline | Action name | 1. Heat pumps |\n|---|---|---|\n"
      "| | Action type | Technical |\n"
      "| Implementation | Responsible bodies/person for implementation | City of Lund, LKF |\n"
      "| | Action scale & addressed entities | City-wide, everyone |\n"
      "| | Involved stakeholders | Home owners. More will follow in 2026 |\n\n"
      "CITY OF LUND\n\n"
      "| Impact | Outcome (according to module B-1.1) | Warm homes |\n|---|---|---|\n"
      "| Outline | Action name | 2. Bike lanes |\n"
      "| Implementation | Involved stakeholders | N/A |\n");
  REQUIRE(programme.measures.size() == 2);
  const Measure& first = programme.measures[0];
  CHECK(first.title == "1. Heat pumps");
  CHECK(first.number == "1");
  CHECK(test::mentions_of(first) == Texts{"City of Lund", "LKF", "Home owners"});
  CHECK(first.goal == "Warm homes");
  CHECK(programme.measures[1].mentions.empty());
}

// In the US federal plan, an action's milestones have responsible parties of their own.
TEST_CASE("a table inside a measure gives its partners to the measure", "[document_programme]") {
  const Programme programme = test::programme_of_markdown(
      "### Action 1: Launch a council\n\n"
      "| Milestone | Target Date | Responsible Party |\n|---|---|---|\n"
      "| Meet | 2020 | OMB |\n| Publish | 2021 | GSA |\n\n"
      "### Action 2: Share data (see Action 1: Launch)\n\nResponsible: GSA\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Launch a council");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"OMB", "GSA"});
  CHECK(programme.measures[1].number == "2");
}

// Government plans: numbered themes, numbered measures, a description right below the title.
TEST_CASE("numbered themes are sections, text below a short title is a detail",
          "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Plan 2025\n\nInnsatsområde 1: Arbeidsliv\n\nTiltak 1. Lære opp ledere\nRegjeringen vil lære "
      "opp ledere.\nAnsvarlig: KD, HOD\n\nInnsatsområde 2: Skole\n\nTiltak 2. Lage en veileder for "
      "alle som arbeider\nmed rekruttering\nTema: Opplæring\nAnsvarlig: KD i samarbeid med KS\n");
  REQUIRE(programme.measures.size() == 2);
  const Measure& first = programme.measures[0];
  CHECK(first.number == "1");
  CHECK(first.title == "Lære opp ledere");
  CHECK(first.details == Texts{"Regjeringen vil lære opp ledere."});
  CHECK(first.section == Texts{"Innsatsområde 1: Arbeidsliv"});
  CHECK(test::mentions_of(first) == Texts{"KD", "HOD"});
  const Measure& second = programme.measures[1];
  CHECK(second.title == "Lage en veileder for alle som arbeider med rekruttering");
  CHECK(second.section == Texts{"Innsatsområde 2: Skole"});
  CHECK(second.details == Texts{"Opplæring"});
  CHECK(test::mentions_of(second) == Texts{"KD", "KS"});
}

TEST_CASE("a line above the first label is a measure where none is labelled",
          "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Plan\n\n1.1 redusere utslipp\nAnsvarlig: KS\nFrist: 2026\n\n1.2 Øke sykling\n"
      "Ansvarlig: NHO, Akershus fylkeskommune v/ Samferdsel\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "1.1 redusere utslipp");
  CHECK(programme.measures[0].number == "1.1");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"KS"});
  CHECK(programme.measures[1].section.empty());
  CHECK(test::mentions_of(programme.measures[1]) ==
        Texts{"NHO", "Akershus fylkeskommune v/ Samferdsel"});
}

TEST_CASE("a label that nobody knows ends a field, with a warning", "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Tiltak: Bygge\nPartnere: KS\nBedrifter: Statnett\nTidsvindu: 2027\nnoe mer\nResultatmål: "
      "Vei\n"
      "Vedtaksnummer: 12/24\n\nTiltak: Tiltak 1.2 skjer senere\nPartnere: LO\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"KS", "Bedrifter", "Statnett"});
  CHECK(programme.measures[0].goal == "Vei");
  CHECK(test::codes_of(programme.diagnostics) ==
        Texts{"unknown-label", "unknown-label", "missing-comma"});
}

TEST_CASE("a row with one cell is a section of its table", "[document_programme]") {
  const Programme programme = test::programme_of_markdown(
      "| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| **Tema: Vei** | | |\n| 1.1 | Bygge vei | KS "
      "|\n"
      "| **Tema: Bygg** | | |\n| 2.1 | Bygge hus | NHO |\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].section == Texts{"Tema: Vei"});
  CHECK(programme.measures[1].section == Texts{"Tema: Bygg"});
  CHECK(programme.measures[1].number == "2.1");
}

TEST_CASE("headings are measures where only their fields have labels", "[document_programme]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Buildings\n\n### Retrofit homes\n\nWarm homes.\n\n**Lead:** City Council\n"
      "**Partners:** Homes England\n\n### Solar roofs\n\n**Lead:** Schools\n");
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Retrofit homes");
  CHECK(programme.measures[0].section.back() == "Buildings");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"City Council", "Homes England"});
  CHECK(programme.measures[1].title == "Solar roofs");
}

TEST_CASE("Markdown sections with bold labels", "[document_programme]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan 2030\n\n## Transport\n\n### Tiltak 1: Bygge vei\n\n**Partnere:** KS, Statens "
      "vegvesen\n\n**Resultatmål:** Veien er åpen\n\n## Natur\n\n### Tiltak 2: Plante trær\n\n"
      "**Partnere:**\n\n- KS\n- Bærum kommune\n\n**Resultatmål:** Byen er grønn\n");
  check_same(programme);
  CHECK(programme.title == "Plan 2030");
  CHECK(programme.measures[0].section == Texts{"Transport"});
  CHECK(programme.measures[1].section == Texts{"Natur"});
  CHECK(programme.measures[1].number == "2");
}

TEST_CASE("bullets below a measure are details, nested ones indented", "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Tiltak:\nWebinarer:\n\n- Masser:\n  - Lagring\n  - Bank\n- Gjenbruk\n\nPartnere: KS\n");
  CHECK(programme.measures.at(0).title == "Webinarer:");
  CHECK(programme.measures.at(0).details == Texts{"Masser:", "  Lagring", "  Bank", "Gjenbruk"});
}

TEST_CASE("a goal without its label is found, with a warning", "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Tiltak:\n\nBEST 2025\n\nPartnere:\n\nKS, NHO og LO mm\n\nFeire at alliansen fyller 20 år, "
      "at "
      "flere er med enn noen gang, og at byen har blitt et tydeligere møtested\n\nTiltak: "
      "b\nPartnere: KS\n");
  CHECK(programme.measures.at(0).goal.starts_with("Feire at"));
  CHECK(programme.measures.at(0).open_ended);
  CHECK(test::codes_of(programme.diagnostics) == Texts{"goal-without-label"});
  CHECK(programme.diagnostics.at(0).source.line == 9);
}

TEST_CASE("a partner list may go on behind an empty line", "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Tiltak: a\n\nPartnere: KS, SVV\n\nNHO, LO, Kystverket\n\nResultatmål: c\n");
  CHECK(programme.measures.at(0).mentions.size() == 5);
  CHECK(programme.measures.at(0).mentions.at(4).source.line == 5);
  CHECK(programme.measures.at(0).goal == "c");
  CHECK(test::codes_of(programme.diagnostics) == Texts{"partner-list-goes-on"});
}

TEST_CASE("templates that nobody filled in are left out", "[document_programme]") {
  const Programme programme = test::programme_of_text(
      "Tiltak: Resultatmål:\t\tPartnere:\n\nTiltak: a\nPartnere: KS\n\nTiltak:\n\nPartnere:\n");
  CHECK(programme.measures.size() == 1);
  CHECK(test::codes_of(programme.diagnostics) == Texts{"header-row", "empty-measure"});
}

TEST_CASE("partners before any measure are told and left out", "[document_programme]") {
  const Programme programme = test::programme_of_text("Partnere: NHO\n\nTiltak: a\nPartnere: KS\n");
  CHECK(test::partner_keys(programme) == Texts{"KS"});
  CHECK(test::codes_of(programme.diagnostics) == Texts{"no-measure"});
  CHECK(programme.diagnostics.at(0).source.line == 1);
}

TEST_CASE("a measure may have no partner, with a warning", "[document_programme]") {
  const Programme programme = test::programme_of_text("Tiltak: a\nPartnere: KS\nTiltak: b\n");
  CHECK(programme.measures.size() == 2);
  CHECK(test::codes_of(programme.diagnostics) == Texts{"no-partners"});
}

TEST_CASE("documents without measures or partners are refused", "[document_programme]") {
  struct Case {
    std::string text;
    std::string reason;
  };
  const auto [text, reason] = GENERATE(values<Case>({
      {"", "is empty"},
      {"Det var en gang en plan. Den hadde mål og mening.", "no measures found"},
      {"Partnere: KS, NHO\n", "no measures found"},
      {"Tiltak:\n\nPartnere:\n\nTiltak:\nPartnere:\n", "fill in the template"},
      {"Tiltak: Bygge vei\nTiltak: Plante trær\n", "no partners found"},
  }));
  CAPTURE(text);
  const std::string said = text;  // clang 14 can't capture a binding
  CHECK(test::contains(test::refusal<InputError>([said] { (void)test::programme_of_text(said); }),
                       reason));
}

TEST_CASE("limits are counted while reading", "[document_programme]") {
  const std::vector<Block> blocks =
      read_plain_text("Tiltak: a\nPartnere: KS, NHO\nTiltak: b\nPartnere: KS\n");
  const auto read = [&](const Limits& limits) {
    return test::refusal<LimitError>([&] {
      (void)read_programme({.file = "f", .blocks = blocks, .diagnostics = {}}, test::lexicon(),
                           limits);
    });
  };
  CHECK(test::contains(read({.measures = 1}), "measures = 1"));
  CHECK(test::contains(read({.ties = 2}), "ties = 2"));
  CHECK(test::contains(read({.name_length = 2}), "line 2: more than the limit name-length = 2"));
  CHECK(read({.name_length = 3, .measures = 2, .ties = 3}).empty());
}

TEST_CASE("a document cut at any byte gives a valid programme or is refused",
          "[document_programme]") {
  const std::string text =
      "Plan\n\n\n\nKlima\n\nTiltak: Bygge\n- a\n  - b\n\nPartnere: KS (Oslo, Asker), andre mfl\n\n"
      "Resultatmål: c\n\nNr\tTiltak\tPartnere\n1\tBygge\tKS/NHO\n\nTiltak:\tx\nPartnere:\tKS\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    CAPTURE(size);
    bool valid = true;
    try {
      valid = test::is_valid(test::programme_of_text(text.substr(0, size)));
    } catch (const InputError&) {
    }
    CHECK(valid);
  }
}

}  // namespace
