#include <partnergraph/document/plain_text.hpp>

#include <algorithm>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

using Cells = std::vector<std::string>;

TEST_CASE("each line with text is a block that knows its line and gap", "[plain_text]") {
  const auto blocks = read_plain_text("a  b\n\n \nc\nd");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0] == Block{.cells = {"a b"}, .source = {.line = 1}});
  CHECK(blocks[1] == Block{.gap = 2, .cells = {"c"}, .source = {.line = 4}});
  CHECK(blocks[2] == Block{.cells = {"d"}, .source = {.line = 5}});
  CHECK(read_plain_text("\n \n").empty());
}

TEST_CASE("bullets of every kind make list items", "[plain_text]") {
  const std::string bullet =
      GENERATE(as<std::string>(), "-", "–", "—", "•", "*", "◦", "▪", "·", "‣", "○", "\uf0b7", "o");
  CAPTURE(bullet);
  for (const char blank : {' ', '\t'}) {
    const auto blocks = read_plain_text(bullet + blank + "KS og NHO");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].kind == BlockKind::list_item);
    CHECK(blocks[0].cells == Cells{"KS og NHO"});
  }
  CHECK(read_plain_text(bullet + "KS")[0].kind == BlockKind::paragraph);
}

TEST_CASE("deeper indents are deeper levels until a paragraph ends the list", "[plain_text]") {
  const auto blocks = read_plain_text("- a\n  - b\n      - c\n  - d\n- e\ntext\n  - f");
  std::vector<std::uint32_t> levels;
  for (const Block& block : blocks) levels.push_back(block.level);
  CHECK(levels == std::vector<std::uint32_t>{0, 1, 2, 1, 0, 0, 0});
}

TEST_CASE("lines with tabs are rows, neighbours of one table", "[plain_text]") {
  const auto blocks = read_plain_text("a\tb\nc\t\td\n\ne\tf\ntext\ng\t");
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[0].cells == Cells{"a", "b"});
  CHECK(blocks[1].cells == Cells{"c", "", "d"});
  CHECK(blocks[4].cells == Cells{"g", ""});
  std::vector<std::uint32_t> tables;
  for (const Block& block : blocks) tables.push_back(block.table);
  CHECK(tables == std::vector<std::uint32_t>{1, 1, 2, 0, 3});
}

TEST_CASE("a form feed is a page break wherever it stands", "[plain_text]") {
  for (const std::string_view text : {"a\n\fb", "a\f\nb", "a\n\f\nb", "a\fb"}) {
    CAPTURE(text);
    const auto blocks = read_plain_text(text);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[1].cells == Cells{"b"});
    CHECK(blocks[1].gap >= page_gap);
  }
}

std::vector<Cells> rows_of(const std::vector<Block>& blocks) {
  std::vector<Cells> rows;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::table_row) rows.push_back(block.cells);
  }
  return rows;
}

TEST_CASE("columns kept apart by blanks make a table", "[plain_text]") {
  const auto blocks = read_plain_text(
      "Plan\n\n"
      "Nr   Tiltak            Hvem       Når\n"
      "1    Øve på brann      Politiet,  2020\n"
      "                       KS og\n"
      "                       Røde Kors\n"
      "2    Bygge veg                    2021\n"
      "3    Nødstrøm på heim  NHO        2022\n\n"
      "Her slutter tabellen, og teksten er en setning igjen.\n");
  CHECK(rows_of(blocks) ==
        std::vector<Cells>{{"Nr", "Tiltak", "Hvem", "Når"},
                           {"1", "Øve på brann", "Politiet, KS og Røde Kors", "2020"},
                           {"2", "Bygge veg", "", "2021"},
                           {"3", "Nødstrøm på heim", "NHO", "2022"}});
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[1].source.line == 3);
  CHECK(blocks[1].gap == 1);
  CHECK(blocks[3].source.line == 7);
  CHECK(blocks[5].kind == BlockKind::paragraph);
}

TEST_CASE("a table goes on over a page number and a running head", "[plain_text]") {
  const auto blocks = read_plain_text(
      "Nr   Tiltak            Hvem       Når\n"
      "1    Øve på brann      Politiet,  2020\n"
      "                       KS\n\n\n"
      "                 4\n"
      "\fFylket             Plan 2024\n\n"
      "2    Bygge veg         NHO        2021\n\n\n"
      "                 5\n"
      "\fFylket             Plan 2024\n\n"
      "Her slutter tabellen, og teksten er en setning igjen.\n");
  CHECK(rows_of(blocks) == std::vector<Cells>{{"Nr", "Tiltak", "Hvem", "Når"},
                                              {"1", "Øve på brann", "Politiet, KS", "2020"},
                                              {"2", "Bygge veg", "NHO", "2021"}});
}

TEST_CASE("rows without numbers go on in small letters or end at empty lines", "[plain_text]") {
  CHECK(rows_of(read_plain_text("Tiltak          Ansvar        Frist\n"
                                "Bygge gang- og  Statens       2025\n"
                                "sykkelvei       vegvesen\n"
                                "Sette opp lys   NHO           2026\n"
                                "                Elvia\n")) ==
        std::vector<Cells>{{"Tiltak", "Ansvar", "Frist"},
                           {"Bygge gang- og sykkelvei", "Statens vegvesen", "2025"},
                           {"Sette opp lys", "NHO\nElvia", "2026"}});
  CHECK(rows_of(read_plain_text("Tiltak     Ansvar    Frist\n"
                                "Kurs for   KS og     2025\n"
                                "Ledere     NHO\n\n"
                                "Bok        LO        2026\n")) ==
        std::vector<Cells>{{"Tiltak", "Ansvar", "Frist"},
                           {"Kurs for Ledere", "KS og NHO", "2025"},
                           {"Bok", "LO", "2026"}});
}

TEST_CASE("wide blanks alone make no table", "[plain_text]") {
  for (const std::string_view text :
       {"Her   Der   Hist\nen vanlig setning som er lang\n", "Her   Der\nA     B\nC     D\n",
        "her   der   hist\na     b     c\nd     e     f\n",
        "Her   Der   Hist\n  A     B     C\n  D     E     F\n",
        "Her   Der   Hist\nA     B     C\n"}) {
    CAPTURE(text);
    CHECK(rows_of(read_plain_text(text)).empty());
  }
}

TEST_CASE("lines of very many columns make no table, and soon", "[plain_text]") {
  std::string line;
  for (int i = 0; i < 100'000; ++i) line += "A   ";
  CHECK(rows_of(read_plain_text(line + '\n' + line + '\n' + line)).empty());
}

// The second half of a name was a partner of its own.
TEST_CASE("a line that was cut at the width of a page goes on below", "[plain_text]") {
  const auto blocks = read_plain_text(
      "The plan is a promise of all who signed it and of those who will sign later\n"
      "during the year.\n"
      "1.1  Lend boats to whoever wants to see the islands, the seals and the old\n"
      "     lighthouse\n"
      "     Supported by: Harbour Watch, Island Ferries, the Museum of Boats, Friends\n"
      "       of Seals\n"
      "     Timescale: 2026\n"
      "Harbour Watch\n"
      "Island Ferries\n");
  std::vector<std::string> texts;
  for (const Block& block : blocks) texts.push_back(block.cells.front());
  CHECK(
      texts ==
      std::vector<std::string>{
          "The plan is a promise of all who signed it and of those who will sign later during the "
          "year.",
          "1.1 Lend boats to whoever wants to see the islands, the seals and the old lighthouse",
          "Supported by: Harbour Watch, Island Ferries, the Museum of Boats, Friends of Seals",
          "Timescale: 2026", "Harbour Watch", "Island Ferries"});
  CHECK(blocks[3].source == Source{.line = 7});
}

TEST_CASE("a header that stands again on the next page is no row", "[plain_text]") {
  const auto blocks = read_plain_text(
      "Nr   Tiltak            Hvem       Når\n"
      "1    Øve på brann      KS         2020\n"
      "2    Øve på flom       NVE        2020\n\n\n"
      "Handlingsprogram for fjellet                 Side 4\n"
      "\fNr   Tiltak            Hvem       Når\n"
      "3    Bygge veg         NHO        2021\n\n\n"
      "Handlingsprogram for fjellet                 Side 5\n"
      "\fNr   Tiltak            Hvem       Når\n"
      "4    Male hus          LO         2021\n");
  CHECK(rows_of(blocks) == std::vector<Cells>{{"Nr", "Tiltak", "Hvem", "Når"},
                                              {"1", "Øve på brann", "KS", "2020"},
                                              {"2", "Øve på flom", "NVE", "2020"},
                                              {"3", "Bygge veg", "NHO", "2021"},
                                              {"4", "Male hus", "LO", "2021"}});
}

TEST_CASE("a running head as wide as the page goes on nowhere", "[plain_text]") {
  const std::string foot = "Handlingsplan mot antibiotikaresistens for landet 2025-2029 side  ";
  const auto blocks = read_plain_text(
      "Alle helseforetak skal ha et aktivt team forankret i ledelsen som\nogså rapporterer.\n\n" +
      foot + "5\n\fTiltak 3.4 Revidere\n\nDet skal revideres.\n\n" + foot +
      "6\n\fTiltak 3.5 Sikre\n");
  Cells texts;
  for (const Block& block : blocks) texts.push_back(block.cells.front());
  CHECK(std::ranges::find(texts, "Tiltak 3.4 Revidere") != texts.end());
  CHECK(std::ranges::find(texts, "Tiltak 3.5 Sikre") != texts.end());
}

TEST_CASE("labels, bullets, numbers and long lines begin texts of their own", "[plain_text]") {
  const std::string long_line(70, 'a');
  for (const std::string next :
       {"Lead: KS", "- KS", "2. KS", "2.1 KS", "A3. KS", "  \tKS", "-----------------------"}) {
    CAPTURE(next);
    CHECK(read_plain_text(long_line + '\n' + next + '\n').size() == 2);
  }
  CHECK(read_plain_text(std::string(140, 'a') + "\nKS\n").size() ==
        2);  // lines are as long as wanted
  CHECK(read_plain_text(std::string(20, 'a') + "\nKS\n").size() == 2);
  CHECK(read_plain_text(long_line + ".\nPartners\n").size() == 2);
  CHECK(read_plain_text(long_line + "\nPartners\n").size() == 1);
}

}  // namespace
