// Shapes of tables in plans: turned, with marks, with titles in rows of their own, with headers of
// two rows, and headers whose last columns nobody knows.
#include <partnergraph/document/block.hpp>
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

TEST_CASE("a table may have a measure a column", "[table_shapes]") {
  const Programme programme = test::programme_of_rows({{"Tiltak", "Bygge vei", "Male hus"},
                                                       {"Ansvarlig", "KS", "Husbanken"},
                                                       {"Samarbeid", "NHO, LO", ""},
                                                       {"Frist", "2026", "2027"}});
  CHECK(test::titles_of(programme) == Texts{"Bygge vei", "Male hus"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS", "NHO", "LO"}, {"Husbanken"}});
}

TEST_CASE("a form is no table with a measure a column", "[table_shapes]") {
  const Programme programme = test::programme_of_rows({{"Tiltak", "1", "Bygge vei"},
                                                       {"Ansvarlig", "KS", ""},
                                                       {"Tiltak", "2", "Male hus"},
                                                       {"Ansvarlig", "NHO", ""}});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NHO"}});
}

TEST_CASE("marks below the names of partners are ties", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Nr", "Tiltak", "Miljødirektoratet", "NVE", "Laget", "Frist"},
                               {"1", "Rense elva", "A", "", "M", "2026"},
                               {"2", "Telle fisk", "-", "A", "", "2027"}});
  CHECK(test::titles_of(programme) == Texts{"Rense elva", "Telle fisk"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Miljødirektoratet", "Laget"}, {"NVE"}});
}

TEST_CASE("marks below years and months are none", "[table_shapes]") {
  const Texts heads = GENERATE(Texts{"2025", "2026"}, Texts{"Januar", "Februar"});
  const Programme programme = test::programme_of_rows({{"Tiltak", "Ansvarlig", heads[0], heads[1]},
                                                       {"Rense elva", "KS", "x", ""},
                                                       {"Telle fisk", "NVE", "", "x"}});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NVE"}});
}

TEST_CASE("a row of one text above rows of fields is a title", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Beredskap", "", ""},
                               {"1. Øve på strømbrudd", "", ""},
                               {"Ansvar: KS", "Deltakere: NHO, LO", "Tid: 2026"},
                               {"Samband", "", ""},
                               {"2. Kjøpe telefoner", "", ""},
                               {"Ansvar: NVE", "Deltakere: Telenor", "Tid: 2027"}});
  CHECK(test::titles_of(programme) == Texts{"1. Øve på strømbrudd", "2. Kjøpe telefoner"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"KS", "NHO", "LO"}, {"NVE", "Telenor"}});
  CHECK(programme.measures.back().section == Texts{"Samband"});
}

// The sentence below the title was taken for the title.
TEST_CASE("a sentence in a row of its own tells of the title above", "[table_shapes]") {
  const Programme labelled =
      test::programme_of_rows({{"Tiltak 1.1 Låne ut båter", ""},
                               {"Båtene ligger ved brygga hele sommeren.", ""},
                               {"Ansvar", "Fjordmuseet"},
                               {"Tiltak 1.2 Lære å seile", ""},
                               {"Kurset er for alle som vil.", ""},
                               {"Ansvar", "Seilforeningen, KS"}});
  CHECK(test::titles_of(labelled) == Texts{"Låne ut båter", "Lære å seile"});
  CHECK(test::mentions_of(labelled) ==
        std::vector<Texts>{{"Fjordmuseet"}, {"Seilforeningen", "KS"}});
  const Programme bare = test::programme_of_rows({{"Låne ut båter", ""},
                                                  {"Båtene ligger ved brygga hele sommeren.", ""},
                                                  {"Ansvar", "Fjordmuseet"},
                                                  {"Lære å seile", ""},
                                                  {"Kurset er for alle som vil.", ""},
                                                  {"Ansvar", "Seilforeningen, KS"}});
  CHECK(test::titles_of(bare) == test::titles_of(labelled));
  CHECK(test::mentions_of(bare) == test::mentions_of(labelled));
}

TEST_CASE("a question below the title in a table is part of its measure", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"BE1 Lend boats", ""},
                               {"What we will do", "Keep ten boats at the pier."},
                               {"Lead", "Boat Museum"},
                               {"BE2 Teach sailing", ""},
                               {"Lead", "Sailing Club"},
                               {"BE3 Count seals", ""},
                               {"What we will do", "Count them each May."},
                               {"Lead", "Seal Watch"}});
  CHECK(test::titles_of(programme) ==
        Texts{"BE1 Lend boats", "BE2 Teach sailing", "BE3 Count seals"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Boat Museum"}, {"Sailing Club"}, {"Seal Watch"}});
}

TEST_CASE("figures in a column that nobody called measures are none", "[table_shapes]") {
  const Programme programme = test::programme_of_rows({{"Indicator", "Value", "Owner"},
                                                       {"Seals", "44%", "Seal Watch"},
                                                       {"Boats", "Lend 12 boats", "Boat Museum"}});
  CHECK(test::titles_of(programme) == Texts{"Lend 12 boats"});
}

TEST_CASE("other organisations that are involved are partners", "[table_shapes]") {
  const Programme programme = test::programme_of_rows(
      {{"Measure", "Lead organisation", "Other organisations involved", "Status"},
       {"Lend boats", "Boat Museum", "Harbour Watch", "Planned"}});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Boat Museum", "Harbour Watch"}});
}

TEST_CASE("a row of one text that returns is no title", "[table_shapes]") {
  CHECK_THROWS_AS(test::programme_of_rows({{"Muligheter", ""},
                                           {"", "Bygge nett"},
                                           {"Aktører", "KS, LO"},
                                           {"Muligheter", ""},
                                           {"", "Lære mer"},
                                           {"Aktører", "NHO"}}),
                  InputError);
}

TEST_CASE("the second row of a header may have a title that nobody knows", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Tema", "Tiltak", "", "Gjennomføring", "", "Effekt"},
                               {"", "ID", "Beskrivelse", "Hovedansvar", "Bidrar", "tCO2"},
                               {"Vei", "V1", "Ny buss", "Ruter", "Unibuss, Nobina", "12"},
                               {"Vei", "V2", "Ny båt", "Ruter", "NHO", "7"}});
  CHECK(test::titles_of(programme) == Texts{"Ny buss", "Ny båt"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Ruter", "Unibuss", "Nobina"}, {"Ruter", "NHO"}});
}

TEST_CASE("a description stands for the measure beside a column nobody knows", "[table_shapes]") {
  const Programme programme = test::programme_of_rows(
      {{"Ref", "Deliverable", "Owner", "Contributors", "Start", "Finish line", "RAG"},
       {"A1", "Free wifi", "Arup", "X plc, Y Trust", "May", "June", "Green"}});
  CHECK(test::titles_of(programme) == Texts{"Free wifi"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Arup", "X plc", "Y Trust"}});
}

TEST_CASE("a noun for partners behind a label of them", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Ref", "Action", "Lead officer / organisation", "Partners"},
                               {"1", "Paint the school", "Arup", "X plc"}});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Arup", "X plc"}});
}

TEST_CASE("letters in a header stand before the names below", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Område", "Forslag til tiltak", "Ansvarlig (A) og deltakende (D)"},
                               {"Skred", "Bygge varsling", "A: KS\nD: NVE, Sunndal Røde Kors"},
                               {"Strøm", "Kjøpe aggregat", "A: Enova"}});
  CHECK(test::titles_of(programme) == Texts{"Bygge varsling", "Kjøpe aggregat"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"KS", "NVE", "Sunndal Røde Kors"}, {"Enova"}});
}

TEST_CASE("a line of dashes below an aligned header is no end of the table", "[table_shapes]") {
  const Programme programme = test::programme_of_text(
      "Tiltak              Ansvarlig     Samarbeid\n"
      "--------------------------------------------\n"
      "Nattbuss i byen     Ruter         KS, Vy\n"
      "Skilt på stopp      Kolumbus      NHO\n");
  CHECK(test::titles_of(programme) == Texts{"Nattbuss i byen", "Skilt på stopp"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Ruter", "KS", "Vy"}, {"Kolumbus", "NHO"}});
}

TEST_CASE("a numbered goal across the columns is a section", "[table_shapes]") {
  const Programme programme = test::programme_of_rows({{"Tiltak", "Ansvar", "Frist"},
                                                       {"Mål 1: Rent vann", "", ""},
                                                       {"Rense elva", "KS", "2026"},
                                                       {"Mål 2: Ren luft", "", ""},
                                                       {"Male hus", "NHO", "2027"}});
  CHECK(test::titles_of(programme) == Texts{"Rense elva", "Male hus"});
  CHECK(programme.measures.back().section == Texts{"Mål 2: Ren luft"});
}

TEST_CASE("a lead organisation or service is one column", "[table_shapes]") {
  const Programme programme = test::programme_of_rows(
      {{"Ref", "Action", "Lead organisation or service", "Supporting partners"},
       {"1", "Raise wages", "Economic Development", "Scottish Enterprise"},
       {"2", "Build homes", "Housing Services", "Ayrshire College"}});
  CHECK(test::mentions_of(programme) ==
        std::vector<std::vector<std::string>>{{"Economic Development", "Scottish Enterprise"},
                                              {"Housing Services", "Ayrshire College"}});
}

TEST_CASE("a column of measures may have another name, too", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Pri.", "Veg", "Strekning / tiltak", "Ansvar"},
                               {"1", "Fv. 530", "Fortau i Skoleveien", "NFK"},
                               {"2", "E6", "Planfri kryssing", "SVV"}});
  CHECK(test::titles_of(programme) ==
        std::vector<std::string>{"Fortau i Skoleveien", "Planfri kryssing"});
}

}  // namespace

TEST_CASE("a table that begins with a text alone has sections, not measures", "[table_shapes]") {
  const std::vector<std::string> header{"Tiltak", "Ansvarlig", "Sammen med"};
  const std::vector<std::string> heat{"Varme hallen", "KS", "NHO"};
  const std::vector<std::string> paint{"Male hallen", "LO", "KS"};
  const std::vector<std::string> homes{"2. Boliger"};  // as in a sheet, which has no empty cells
  CHECK(test::titles_of(
            test::programme_of_rows({header, {"1. Haller", "", ""}, heat, homes, paint})) ==
        std::vector<std::string>{"Varme hallen", "Male hallen"});
  // Further down it may be a measure whose fields are not filled in yet.
  CHECK(test::titles_of(test::programme_of_rows({header, heat, {"Rive hallen", "", ""}, paint})) ==
        std::vector<std::string>{"Varme hallen", "Rive hallen", "Male hallen"});
}

TEST_CASE("a table of what is measured, with a target, has no measures", "[table_shapes]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Action 1: Paint the hall\n\nLead: KS\n\n"
      "## Tracking\n\n| Measure | Baseline | 2028 target |\n|---|---|---|\n"
      "| Halls painted | 2 | 9 |\n");
  CHECK(test::titles_of(programme) == Texts{"Paint the hall"});
}

TEST_CASE("a table of other things is none of measures where measures have numbers",
          "[table_shapes]") {
  const std::string plan =
      "# Plan\n\n## Tiltak 1: Male hallen\n\nAnsvarlig: KS\n\n## Tiltak 2: Varme hallen\n\n"
      "Ansvarlig: LO\n\n# Årshjul\n\n";
  const std::string rows = " | Ansvarlig |\n|---|---|\n| Møte i rådet | NHO |\n";
  CHECK(test::titles_of(test::programme_of_markdown(plan + "| Aktivitet" + rows)) ==
        Texts{"Male hallen", "Varme hallen"});
  CHECK(test::titles_of(test::programme_of_markdown(plan + "| Tiltak" + rows)) ==
        Texts{"Male hallen", "Varme hallen", "Møte i rådet"});
}

TEST_CASE("what a bracket says in the middle of a header is no part of it", "[table_shapes]") {
  const Programme programme =
      test::programme_of_rows({{"Tiltak", "Ansvarlig (uthevet) og samarbeidspartnere"},
                               {"Male hallen", "KS\nNHO"},
                               {"Varme hallen", "LO"}});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS", "NHO"}, {"LO"}});
}

TEST_CASE("labels in a list of contents are no measures where rows are", "[table_shapes]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Agenda\n\n- Tiltak: haller\n- Tiltak: veier\n\n## Haller\n\n"
      "| Tiltak | Ansvarlig |\n|---|---|\n| Male hallen | KS |\n| Varme hallen | LO |\n");
  CHECK(test::titles_of(programme) == Texts{"Male hallen", "Varme hallen"});
}
