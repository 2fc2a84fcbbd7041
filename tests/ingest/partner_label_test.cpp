// Labels of partner fields that are composed rather than listed.
#include <partnergraph/ingest/label.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("a cell is a label of partners by its stems", "[label]") {
  const std::string text = GENERATE(
      as<std::string>(), "Ansvar og medvirkning", "Aktør- og samarbeidsparter",
      "Ansvars- og samarbeidspartnere", "Involvering av aktører", "Medverkande", "Samhandling",
      "Hovudansvar/medverking", "Samverkan & medverkan", "Roller, ansvar + deltakelse",
      "Hvem er med på laget?", "Kven er med", "Kven gjer det", "Hvem bidrar",
      "Vem deltar i arbetet", "Who will we work with", "Who else needs to help?");
  CAPTURE(text);
  const auto label = cell_label(text, test::lexicon());
  REQUIRE(label);
  CHECK(label->role == Role::partners);
  CHECK(label->length == text.size());
}

TEST_CASE("a cell is no label of partners for a word that is like one", "[label]") {
  const std::string text =
      GENERATE(as<std::string>(), "Ansvar er viktig", "Samarbeidsavtaler",
               "Medvirkning i planprosessen", "Hvem er målgruppen?", "Kven gjeld det",
               "Hvem betaler", "Hvem", "Who benefits", "Who is it for?", "Roller og mål",
               "Partnerskapsavtale 2025", "Ansvar. Medvirkning", "Og medvirkning for");
  CAPTURE(text);
  const auto label = cell_label(text, test::lexicon());
  CHECK_FALSE((label && label->joined && label->length == text.size()));
}

TEST_CASE("outside of cells a composed label ends in a colon", "[label]") {
  CHECK(label_at_start("Medvirkning og involvering av aktører: KS", test::lexicon()));
  CHECK_FALSE(label_at_start("Involvering av aktører", test::lexicon()));
  CHECK_FALSE(label_at_start("Hvem er med?", test::lexicon()));
}

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> texts;
  for (const LabelledPiece& piece : cut_at_labels(text, test::lexicon())) {
    texts.push_back((piece.label ? "*" : "") + std::string(piece.text));
  }
  return texts;
}

TEST_CASE("partners in a bracket behind a text", "[label]") {
  using Texts = std::vector<std::string>;
  CHECK(texts_of("Kartlegge skoler (Ansvarlig: Viken (leder), KS. Partnere: A, B)") ==
        Texts{"Kartlegge skoler", "*Viken (leder), KS.", "*A, B"});
  CHECK(texts_of("Det gjentas (ansvarlig: SSB). Frist: 2025") ==
        Texts{"Det gjentas", "*SSB", "*2025"});
  for (const char* kept : {"Se (Ansvarlig: KS) i planen", "Vei (Ansvarlig: KS", "Vei (Mål: 3)"}) {
    CAPTURE(kept);
    CHECK(texts_of(kept) == Texts{kept});
  }
}

}  // namespace
