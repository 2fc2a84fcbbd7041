#include <partnergraph/ingest/label.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

struct Case {
  std::string text;
  Role role;
  std::string number;
  std::string rest;  // behind the label
  bool colon;
};

TEST_CASE("labels in all their forms", "[label]") {
  const Case c = GENERATE(values<Case>({
      {"Tiltak:", Role::measure, "", "", true},
      {"Tiltak", Role::measure, "", "", false},
      {"TILTAK 12: Bygge", Role::measure, "12", "Bygge", true},
      {"Tiltak 3.1 Bygge vei", Role::measure, "3.1", "Bygge vei", false},
      {"Tiltak 3. Bygge", Role::measure, "3", "Bygge", false},
      {"Tiltak 3) bygge", Role::measure, "3", "bygge", false},
      {"Tiltak 4b – bygge", Role::measure, "4b", "bygge", false},
      {"Tiltak 4 - bygge", Role::measure, "4", "bygge", false},
      {"Tiltak 7", Role::measure, "7", "", false},
      {"Tiltak 2025: Bygge", Role::measure, "", "Bygge", true},
      {"Tiltak nr. 5: Bygge", Role::measure, "5", "Bygge", true},
      {"Tiltak nr 5 Bygge", Role::measure, "5", "Bygge", false},
      {"Measure no. 5: Build", Role::measure, "5", "Build", true},
      {"Tiltak (forslag): Bygge", Role::measure, "", "Bygge", true},
      {"**Tiltak 1:** Bygge", Role::measure, "1", "Bygge", true},
      {"**Tiltak**: Bygge", Role::measure, "", "Bygge", true},
      {"_Partnere:_ KS", Role::partners, "", "KS", true},
      {"# Tiltak 9: Bygge", Role::measure, "9", "Bygge", true},
      {"Tiltak : Bygge", Role::measure, "", "Bygge", true},
      {"Ansvar/samarbeidsparter: KS", Role::partners, "", "KS", true},
      {"Ansvarlig for gjennomføring: KS", Role::partners, "", "KS", true},
      {"Mål 2: Kutt", Role::goal, "2", "Kutt", true},
      {"Åtgärd 4: Bygga", Role::measure, "4", "Bygga", true},
      {"Medverkande aktörer: SKR", Role::partners, "", "SKR", true},
      {"Responsible bodies/person for implementation: A", Role::partners, "", "A", true},
      {"Lead partner(s): A", Role::partners, "", "A", true},
      {"Frist: 2026", Role::deadline, "", "2026", true},
      {"Resultatmål:", Role::goal, "", "", true},
  }));
  CAPTURE(c.text);
  const auto label = label_at_start(c.text, test::lexicon());
  REQUIRE(label);
  CHECK(label->role == c.role);
  CHECK(label->number == c.number);
  CHECK(c.text.substr(label->length) == c.rest);
  CHECK(label->colon == c.colon);
}

TEST_CASE("texts that only look like labels", "[label]") {
  const std::string text =
      GENERATE(as<std::string>(), "", ":", "Tiltak mot støy", "Tiltak 3 bygges",
               "Tiltakene:", "Partnere i arbeidslivet", "12: Tiltak", "BEST 2025", "Målet er nådd",
               "Tiltak for 2025: vei", "(Tiltak:", "Ansvar. Samarbeidsparter: KS");
  CAPTURE(text);
  CHECK_FALSE(label_at_start(text, test::lexicon()));
}

TEST_CASE("a label knows the languages that have it", "[label]") {
  using Languages = std::vector<std::string>;
  CHECK(label_at_start("Resultatmål:", test::lexicon())->languages.front() == "nb");
  CHECK(label_at_start("Åtgärd:", test::lexicon())->languages == Languages{"sv"});
  CHECK(label_at_start("Measure:", test::lexicon())->languages == Languages{"en"});
}

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> texts;
  for (const LabelledPiece& piece : cut_at_labels(text, test::lexicon())) {
    texts.push_back((piece.label ? "*" : "") + std::string(piece.text));
  }
  return texts;
}

TEST_CASE("labels joined to one", "[label]") {
  for (const char* text : {"Ansvarlig / medvirkende:", "Eier, utfører og deltakere:",
                           "Frist og ansvar", "Ansvarlig myndighet", "Ansvarlege departement:"}) {
    CAPTURE(text);
    const auto label = label_at_start(text, test::lexicon());
    REQUIRE(label);
    CHECK(label->role == Role::partners);
  }
  CHECK_FALSE(label_at_start("Mål og tiltak", test::lexicon()));
  CHECK_FALSE(label_at_start("Mål og indikatorer", test::lexicon()));
  CHECK_FALSE(label_at_start("Ansvar for helse og status i dag", test::lexicon()));
}

TEST_CASE("a text is cut at the labels inside it", "[label]") {
  using Texts = std::vector<std::string>;
  CHECK(texts_of("Veien bygges. Ansvarlig: A/B Tidsperspektiv: 2009") ==
        Texts{"Veien bygges.", "*A/B", "*2009"});
  // A remark in a bracket refers to something: "(see Action 3: Assess data)".
  CHECK(texts_of("Tiltak: Bygge (se Tiltak 3: vei)") == Texts{"*Bygge (se Tiltak 3: vei)"});
  CHECK(texts_of("Tiltak: Partnere:") == Texts{"*", "*"});
  // Web pages lose the blanks between lines.
  CHECK(texts_of("Gjennomføring: LøpendeAnsvarlig: KS") == Texts{"*Løpende", "*KS"});
  CHECK(texts_of("Kurs holdes.Ansvarlig: KS") == Texts{"Kurs holdes.", "*KS"});
  CHECK(texts_of("vi ser på mål: to og partnere: tre") ==
        Texts{"vi ser på mål: to og partnere: tre"});
  CHECK(texts_of("Delta i Partnere for klima") == Texts{"Delta i Partnere for klima"});
  CHECK(texts_of("") == Texts{""});
}

}  // namespace
