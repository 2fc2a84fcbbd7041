// Labels that the lexicon does not know: what stands behind or below them tells.
#include <algorithm>

#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

bool has_code(const Programme& programme, const std::string& code) {
  return std::ranges::count(test::codes_of(programme.diagnostics), code) > 0;
}

TEST_CASE("an unknown label with names behind it is one of partners", "[unknown_labels]") {
  const Programme programme = test::programme_of_markdown(
      "### Dans\n\nAnsvar: KS\n\nKjøkkengjengen: Husbanken, Moss Scene, kommunene\n\n"
      "### Sang\n\nAnsvar: NHO\n\nKjøkkengjengen: Enova og Ås Kor\n");
  CHECK(test::titles_of(programme) == Texts{"Dans", "Sang"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"KS", "Husbanken", "Moss Scene", "kommunene"},
                           {"NHO", "Enova", "Ås Kor"}});
  CHECK(has_code(programme, "unnamed-partners"));
}

TEST_CASE("an unknown name of a field in a form", "[unknown_labels]") {
  const Programme programme = test::programme_of_markdown(
      "| Tiltak | Dans |\n|---|---|\n| Kjøkkengjengen | KS, Enova |\n\n"
      "| Tiltak | Sang |\n|---|---|\n| Kjøkkengjengen | NHO |\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS", "Enova"}, {"NHO"}});
}

TEST_CASE("an unknown label with prose or places behind it is none of partners",
          "[unknown_labels]") {
  const std::string text = GENERATE("Vi danser til KS kommer og tar oss", "Lillehammer, Hamar");
  const Programme programme =
      test::programme_of_markdown("### Dans\n\nAnsvar: KS\n\nKjøkkenet: " + text +
                                  "\n\n### Sang\n\nAnsvar: NHO\n\nKjøkkenet: " + text + "\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NHO"}});
}

TEST_CASE("an unknown word before growing numbers names measures", "[unknown_labels]") {
  const Programme programme = test::programme_of_markdown(
      "### 1. Skills\n\n**Commitment 1.1** Open a school.\nLead: Arup\n\n"
      "**Commitment 1.2** Hold a fair.\nLead: X plc\n\n### 2. Roads\n\n"
      "**Commitment 2.1** Mend a bridge.\nLead: Y Trust\n");
  CHECK(test::titles_of(programme) == Texts{"Open a school.", "Hold a fair.", "Mend a bridge."});
  CHECK(programme.measures.front().number == "1.1");
  CHECK(has_code(programme, "unnamed-measures"));
}

TEST_CASE("an unknown word before numbers with several measures below heads a section",
          "[unknown_labels]") {
  const Programme programme = test::programme_of_markdown(
      "## Spor 1: Skole\n\n### Leksehjelp\n\nAnsvar: KS\n\n### Kurs\n\nAnsvar: LO\n\n"
      "## Spor 2: Helse\n\n### Turer\n\nAnsvar: NHO\n\n### Mat\n\nAnsvar: NVE\n");
  CHECK(test::titles_of(programme) == Texts{"Leksehjelp", "Kurs", "Turer", "Mat"});
}

TEST_CASE("a measure above a table of measures is a section", "[unknown_labels]") {
  const Programme programme = test::programme_of_markdown(
      "## Tiltak 1: Bygg\n\nAlle skal inn.\n\n| Aktivitet | Ansvarlig |\n|---|---|\n"
      "| Rampe | KS |\n| Heis | NHO |\n\n## Tiltak 2: Språk\n\n| Aktivitet | Ansvarlig "
      "|\n|---|---|\n"
      "| Kurs | LO |\n");
  CHECK(test::titles_of(programme) == Texts{"Rampe", "Heis", "Kurs"});
  CHECK(programme.measures.back().section == Texts{"Språk"});
}

TEST_CASE("a conjunction behind together with parts two names", "[unknown_labels]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1: Møter\nAnsvarlig: Skolene i samarbeid med politiet og helsesykepleier\n\n"
      "Tiltak 2: Vakt\nAnsvarlig: KS\n");
  CHECK(test::mentions_of(programme).front() == Texts{"Skolene", "politiet", "helsesykepleier"});
}

}  // namespace
