// Partners of measures that have no field for them.
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

TEST_CASE("numbered measures without fields have the actors of their sentences", "[prose_names]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1 Måle farten\n\nFarten skal ned. Statens vegvesen vil etablere nye punkter. Valg av "
      "steder gjøres i samråd med politiet og fylkeskommunene.\n\n"
      "Tiltak 2 Kurs for eldre\n\nKurset drives av Trygg Trafikk, mens kommunene bidrar med "
      "lokaler.\n\n"
      "Tiltak 3 Hjertesoner\n\nTrygg Trafikk skal, sammen med Foreldreutvalget for "
      "grunnopplæringen, "
      "LO og Spekter, bidra til at flere skoler er med.\n");
  CHECK(test::titles_of(programme) == Texts{"Måle farten", "Kurs for eldre", "Hjertesoner"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{
            {"Statens vegvesen", "politiet", "fylkeskommunene"},
            {"Trygg Trafikk", "kommunene"},
            {"Trygg Trafikk", "Foreldreutvalget for grunnopplæringen", "LO", "Spekter"}});
  REQUIRE_FALSE(programme.diagnostics.empty());
  CHECK(programme.diagnostics.back().code == "partners-in-sentences");
}

TEST_CASE("a date at the beginning of a sentence is no name", "[prose_names]") {
  const Programme programme = test::programme_of_text(
      "Action 1 Identify needs\n\nBy September 2020, all agencies will take steps. The Census "
      "Bureau "
      "will help.\n\nAction 2 Build a hub\n\nBy June 2021, the Census Bureau will open it.\n");
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"all agencies", "Census Bureau"}, {"Census Bureau"}});
}

TEST_CASE("only measures without a field are read so", "[prose_names]") {
  const Programme programme = test::programme_of_markdown(
      "### Tiltak 1 Fritidskortet\n\nBufdir betaler, sammen med KS.\n\n**Ansvarlig:** NAV\n\n"
      "### Tiltak 2 Leksehjelp\n\nRøde Kors leder arbeidet i samarbeid med biblioteket.\n\n"
      "### Tiltak 3 Kurs\n\nMange trenger kurs.\n\n**Ansvarlig:** KS\n");
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"NAV"}, {"Røde Kors", "biblioteket"}, {"KS"}});
}

TEST_CASE("a broken word and the next chapter are no names", "[prose_names]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1 Utrede\n\nUtredningen gjennomføres av Vegdirektoratet og Helse-\ndirektoratet.\n\n"
      "4 RUS OG ALKOHOL\n\nNAF har arbeidet lenge med dette.\n\n"
      "Tiltak 2 Teste\n\nKS vil teste mer.\n");
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Vegdirektoratet", "Helsedirektoratet"}, {"KS"}});
}

TEST_CASE("a document whose measures name nobody is refused", "[prose_names]") {
  CHECK_THROWS_AS(test::programme_of_text("Tiltak 1 Male\n\nHuset er gult.\n\nTiltak 2 Vaske\n\n"
                                          "Gulvet er grått.\n"),
                  InputError);
}

TEST_CASE("sentences in bold before prose are measures", "[prose_names]") {
  const std::string text =
      "# Plan\n\n**Join up early years services.** Northport Council and the Harbour Trust will "
      "bring teams together.\n\n**Make play easier.** Northport Council will carry out a survey "
      "together with Play Wales.\n\n**Green the city centre.** Natural England will plant trees.\n";
  const Programme programme = test::programme_of_markdown(text);
  CHECK(test::titles_of(programme) ==
        Texts{"Join up early years services", "Make play easier", "Green the city centre"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Northport Council", "Harbour Trust"},
                                                           {"Northport Council", "Play Wales"},
                                                           {"Natural England"}});
  CHECK_THROWS_AS(test::programme_of_markdown("# Plan\n\n**It is a big city.** Walk more.\n\n"
                                              "**It has a long coast.** Swim.\n\n"
                                              "**It has many hills.** Climb them.\n"),
                  InputError);
}

TEST_CASE("a line of names below each heading lists partners", "[prose_names]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\nVi takker Bufdir og KS.\n\n#### 1. Kartlegge ytringer\n\nDet skal hentes "
      "kunnskap.\n\n"
      "*Justis- og beredskapsdepartementet, i samarbeid med politidistriktene og Oslo Pride*\n\n"
      "#### 2. Øke tilskuddet\n\nOrdningen støtter prosjekter.\n\n*Bufdir*\n\n"
      "#### 3. Utvikle veileder\n\nVeilederen skal bli kjent.\n\n*Utdanningsdirektoratet og KS*\n");
  CHECK(test::titles_of(programme) ==
        Texts{"1. Kartlegge ytringer", "2. Øke tilskuddet", "3. Utvikle veileder"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Justis- og beredskapsdepartementet",
                                                            "politidistriktene", "Oslo Pride"},
                                                           {"Bufdir"},
                                                           {"Utdanningsdirektoratet", "KS"}});
}

TEST_CASE("labels without a colon count where they outnumber those with one", "[prose_names]") {
  const Programme programme = test::programme_of_markdown(
      "## 2025\n\n- By 2025, every school will have a team.\n\n  Led by Harbour ICB, with Off the "
      "Record and schools.\n\n- By 2025, the city will be age-friendly.\n\n  Led by Harbour "
      "Council; "
      "delivery partners: Age UK.\n\n## 2026\n\n- By 2026, the gap will be closed.\n\n  Led by "
      "Harbour "
      "Council with Turning Point.\n");
  CHECK(test::titles_of(programme) == Texts{"By 2025, every school will have a team",
                                            "By 2025, the city will be age-friendly",
                                            "By 2026, the gap will be closed"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Harbour ICB", "Off the Record", "schools"},
                           {"Harbour Council", "Age UK"},
                           {"Harbour Council", "Turning Point"}});
}

}  // namespace
