// Measures that no label names: by their number, by the short line above their fields; and what
// printing leaves between them.
#include <partnergraph/ingest/document_programme.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

TEST_CASE("one measure of a numbered series may lack its fields", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Plan for skolen\n\n1. Bakgrunn\nPlanen er laget av en gruppe.\n\n2. Tiltak\n\n"
      "1. Kurs\nKurs holdes for lærere. Ansvarlig: NTNU/ HiST Tidsperspektiv: 2009\n\n"
      "2. Ressursbank\nGode eksempler samles.\nTidsperspektiv: 2009\n\n"
      "3. Fagdager\nHver kommune holder en fagdag. Ansvarlig: KS\n");
  CHECK(test::titles_of(programme) == Texts{"1. Kurs", "2. Ressursbank", "3. Fagdager"});
  REQUIRE(programme.measures.size() == 3);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"NTNU", "HiST"});
  CHECK(test::mentions_of(programme.measures[1]).empty());
  CHECK(programme.measures[1].number == "2");
  CHECK(test::mentions_of(programme.measures[2]) == Texts{"KS"});
}

TEST_CASE("chapters with several sets of fields are no measures", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "1. Skole\n\nLeksehjelp\nFrivillige hjelper.\nAnsvarlig: KS\n\nKurs\nFor lærere.\n"
      "Ansvarlig: NTNU\n\n2. Helse\n\nTurer\nHver uke.\nAnsvarlig: NHO\n\nMat\nGodt og sunt.\n"
      "Ansvarlig: LO\n");
  CHECK(test::titles_of(programme) == Texts{"Leksehjelp", "Kurs", "Turer", "Mat"});
}

TEST_CASE("letters before a number", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "T1: Heltid\nHva: Hele stillinger.\nHvem: KS\n\nT2: Menn i helse\nHva: Kurs.\nHvem: NAV\n");
  CHECK(test::titles_of(programme) == Texts{"T1: Heltid", "T2: Menn i helse"});
  CHECK(programme.measures.front().number == "T1");
  const Programme labelled = test::programme_of_text(
      "Tiltak BA1:\nNy veileder\nAnsvarlig: KS\n\nTiltak BA2:\nHeis\nAnsvarlig: Husbanken\n");
  CHECK(test::titles_of(labelled) == Texts{"Ny veileder", "Heis"});
  CHECK(labelled.measures.back().number == "BA2");
}

TEST_CASE("a short line above a measure's text is its title", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Togstasjoner\n\nTi stasjoner får trinnfri adkomst.\n\nEier: NHO\n\nUtfører: Bane NOR\n\n"
      "Status 2022\n\nTo er ferdige.\n\nFerger\n\nEier: NHO\n\nUtfører: KS\n");
  CHECK(test::titles_of(programme) == Texts{"Togstasjoner", "Ferger"});
  CHECK(test::mentions_of(programme.measures.front()) == Texts{"NHO", "Bane NOR"});
}

TEST_CASE("contents, page numbers and running heads are left out", "[unlabelled_measures]") {
  std::string text = "Innhold\nTiltak 1. Kurs ........ 3\n\tTiltak 2. Mat ....... 4\n\n";
  for (const char* number : {"1", "2", "3"}) {
    text += "Tiltak " + std::string(number) + ". Kurs " + number + "\nAnsvarlig: KS, NHO,\n\n";
    text += "Plan mot fattigdom | 1" + std::string(number) + "\n\n";
  }
  const Programme programme = test::programme_of_text(text);
  CHECK(test::titles_of(programme) == Texts{"Kurs 1", "Kurs 2", "Kurs 3"});
  for (const Measure& measure : programme.measures) {
    CHECK(test::mentions_of(measure) == Texts{"KS", "NHO"});
  }
}

TEST_CASE("a list of contents without dots repeats titles", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1. Kurs 7\nTiltak 2. Mat 9\n\nTiltak 1. Kurs\nAnsvarlig: KS\nTiltak 2. Mat\n"
      "Ansvarlig: LO\n");
  CHECK(test::titles_of(programme) == Texts{"Kurs", "Mat"});
}

TEST_CASE("a second partner label behind an empty line", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Tiltak: Kurs\n\nAnsvarlig: KS\n\nSamarbeidspartnere: Viken teater\n\nTiltak: Mat\n\n"
      "Ansvarlig: LO\n");
  CHECK(test::mentions_of(programme.measures.front()) == Texts{"KS", "Viken teater"});
}

TEST_CASE("a row that adds up others is no measure", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Nr\tTiltak\tAnsvar\tKostnad\n1\tKurs\tKS\t20\n2\tMat\tLO\t10\n\tSum\t\t30\n");
  CHECK(test::titles_of(programme) == Texts{"Kurs", "Mat"});
}

TEST_CASE("what describes measures heads them where nothing else does", "[unlabelled_measures]") {
  const Programme programme =
      test::programme_of_text("Hva\tHvem\tNår\nHolde kurs\tKS og LO\t2025\nLage mat\tNHO\t2026\n");
  CHECK(test::titles_of(programme) == Texts{"Holde kurs", "Lage mat"});
}

TEST_CASE("of several columns of measures the shortest name counts", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_text(
      "Hovedtiltak\tTiltak\tAnsvarlig myndighet\nReise\tHolde kurs\tKS\nReise\tLage kart\tNHO\n");
  CHECK(test::titles_of(programme) == Texts{"Holde kurs", "Lage kart"});
}

TEST_CASE("a numbered sentence right above its fields is a title", "[unlabelled_measures]") {
  const Programme programme = test::programme_of_markdown(
      "## Priority 1. Places\n\n1.1 **Open two clubs.** They open at night.\n   - *Who:* Arup\n"
      "   - *When:* 2027\n\n1.2 **Sport at night.** Courts stay open.\n   - *Who:* X plc\n"
      "   - *When:* 2026\n");
  CHECK(test::titles_of(programme) == Texts{"1.1 Open two clubs", "1.2 Sport at night"});
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Arup"});
}

TEST_CASE("a short line between a heading and its only fields is no title",
          "[unlabelled_measures]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Bruke masser igjen\n\nKartlegge uttak\n\nAnsvarlig: KS\nMed: NVE\n\n"
      "## Stoppe hytter\n\nEndre planer\n\nAnsvarlig: NHO\nMed: LO\n");
  CHECK(test::titles_of(programme) == Texts{"Bruke masser igjen", "Stoppe hytter"});
}

}  // namespace
