#include <partnergraph/document/pdf.hpp>

#include <cstdlib>
#include <string>
#include <vector>

#include <partnergraph/model/child_process.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/pdf_writer.hpp"

using namespace partnergraph;
using test::PdfPiece;
using test::PdfWriter;

namespace {

bool has_poppler() {
  if (run_child("pdftotext", {"-v"}, "").end != ChildEnd::not_found) return true;
  WARN("skipped: pdftotext is not installed");
  return false;
}

Document read(const PdfWriter& pdf, const Limits& limits = {}) {
  return read_pdf(pdf.bytes(), "plan.pdf", limits);
}

std::string refusal(const std::string& bytes, const Limits& limits = {}) {
  try {
    (void)read_pdf(bytes, "plan.pdf", limits);
  } catch (const InputError& error) {
    return error.what();
  } catch (const LimitError& error) {
    return std::string("limit: ") + error.what();
  }
  return {};
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks) {
    std::string text;
    for (const std::string& cell : block.cells) text += (text.empty() ? "" : "|") + cell;
    result.push_back(text);
  }
  return result;
}

using Texts = std::vector<std::string>;
using Rows = std::vector<std::vector<std::string>>;

Rows rows(const Document& document, std::uint32_t table = 1) {
  Rows result;
  for (const Block& block : document.blocks) {
    if (block.table == table) result.push_back(block.cells);
  }
  return result;
}

// Some running text, so that the document has a usual size of letters.
std::vector<PdfPiece> page_of_text(double y = 60) {
  return {{50, y, "Programmet er vedtatt av styret og gjelder for alle kommunene i regionen."},
          {50, y + 14, "Kommunene og fylkene har ansvar for at tiltakene blir gjennomført."}};
}

TEST_CASE("labels and their texts are lines with positions", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Tiltak: Bygge ladestasjoner på Ås"},
            {50, 74, "Partnere: Bærum kommune, KS"},
            {50, 110, "Tiltak: Kjøre flere tog"}});
  const Document document = read(pdf);
  CHECK(texts(document) == Texts{"Tiltak: Bygge ladestasjoner på Ås", "Partnere: Bærum kommune, KS",
                                 "Tiltak: Kjøre flere tog"});
  CHECK(document.diagnostics.empty());
  CHECK(document.blocks[1].gap == 0);
  CHECK(document.blocks[2].gap > 0);
  CHECK(document.blocks[2].source == Source{.line = 3, .page = 1});
}

// x:  50            200            400
//     Tiltak        Partnere       Resultatmål
//     Bygge lade-   Bærum kommune, Flere
//     stasjoner     KS             elbiler
//
//     Flere tog     Bane NOR       Kortere reise
TEST_CASE("columns under titles are a table, wrapped cells one cell", "[document][pdf]") {
  if (!has_poppler()) return;
  const double gap = GENERATE(22.0, 13.0);  // between rows: wider than between lines, or the same
  CAPTURE(gap);
  PdfWriter pdf;
  pdf.page({{50, 60, "Tiltak"},
            {200, 60, "Partnere"},
            {400, 60, "Resultatmål"},
            {50, 60 + gap, "Bygge lade-"},
            {200, 60 + gap, "Bærum kommune, Asker kommune,"},
            {400, 60 + gap, "Flere"},
            {50, 73 + gap, "stasjoner i byene"},
            {200, 73 + gap, "Kommunesektorens organisasjon"},
            {50, 73 + 2 * gap, "Flere tog"},
            {200, 73 + 2 * gap, "Bane NOR"},
            {400, 73 + 2 * gap, "Kortere reise"}});
  CHECK(rows(read(pdf)) ==
        Rows{{"Tiltak", "Partnere", "Resultatmål"},
             {"Bygge ladestasjoner i byene",
              "Bærum kommune, Asker kommune, Kommunesektorens organisasjon", "Flere"},
             {"Flere tog", "Bane NOR", "Kortere reise"}});
}

TEST_CASE("two points between columns lose no row", "[document][pdf]") {
  if (!has_poppler()) return;
  // "Kjøpe busser som" ends two points before "Ruter".
  PdfWriter pdf;
  auto pieces = page_of_text(700);
  for (const PdfPiece& piece : std::vector<PdfPiece>{{50, 60, "Tiltak"},
                                                     {141, 60, "Partnere"},
                                                     {50, 80, "Kjøpe busser som"},
                                                     {141, 80, "Ruter, Oslo"},
                                                     {50, 94, "går på strøm"},
                                                     {50, 114, "Bygge kai"},
                                                     {141, 114, "Havna"}}) {
    pieces.push_back(piece);
  }
  pdf.page(pieces);
  CHECK(rows(read(pdf)) == Rows{{"Tiltak", "Partnere"},
                                {"Kjøpe busser som går på strøm", "Ruter, Oslo"},
                                {"Bygge kai", "Havna"}});
}

TEST_CASE("a table goes on over the page, its header only once", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  for (const std::string number : {"1", "2"}) {
    pdf.page({{50, 60, "Tiltak"},
              {250, 60, "Partnere"},
              {50, 80, "Tog " + number},
              {250, 80, "Bane NOR og Vy"},
              {50, 100, "Buss " + number},
              {250, 100, "Ruter og Brakar"}});
  }
  const Document document = read(pdf);
  CHECK(rows(document) == Rows{{"Tiltak", "Partnere"},
                               {"Tog 1", "Bane NOR og Vy"},
                               {"Buss 1", "Ruter og Brakar"},
                               {"Tog 2", "Bane NOR og Vy"},
                               {"Buss 2", "Ruter og Brakar"}});
  CHECK(document.blocks.back().source.page == 2);
}

TEST_CASE("names on the left and texts on the right are a form", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Tiltak"},
            {150, 60, "Bygge ladestasjoner for tunge kjøretøy i alle kommunene langs"},
            {150, 73, "hovedveiene"},
            {50, 95, "Partnere"},
            {150, 95, "Bærum kommune, KS"}});
  CHECK(
      rows(read(pdf)) ==
      Rows{{"Tiltak", "Bygge ladestasjoner for tunge kjøretøy i alle kommunene langs hovedveiene"},
           {"Partnere", "Bærum kommune, KS"}});
}

TEST_CASE("a word that fills its column is no text across the table", "[document][pdf]") {
  if (!has_poppler()) return;
  // "Voksenopplæringssenter" ends at the column of "2026", as lines centred in their cells may.
  PdfWriter pdf;
  auto pieces = page_of_text(700);
  for (const PdfPiece& piece : std::vector<PdfPiece>{{50, 60, "Tiltak"},
                                                     {250, 60, "Partnere"},
                                                     {372, 60, "Frist"},
                                                     {50, 80, "Bygge kai"},
                                                     {250, 80, "Havna og Ruter"},
                                                     {372, 80, "2026"},
                                                     {250, 104, "NAV, KS,"},
                                                     {250, 117, "Voksenopplæringssenter"},
                                                     {50, 124, "Holde kurs"},
                                                     {372, 124, "2027"},
                                                     {250, 130, "og NHO"}}) {
    pieces.push_back(piece);
  }
  pdf.page(pieces);
  CHECK(rows(read(pdf)) == Rows{{"Tiltak", "Partnere", "Frist"},
                                {"Bygge kai", "Havna og Ruter", "2026"},
                                {"Holde kurs", "NAV, KS, Voksenopplæringssenter og NHO", "2027"}});
}

TEST_CASE("a heading ends the form above it", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Ansvarlig"},
            {200, 60, "Bærum kommune"},
            {50, 80, "Partnere"},
            {200, 80, "Ruter og Vy"},
            {50, 110, "AQ2 Skole for alle her", 15},
            {50, 140, "Ansvarlig"},
            {200, 140, "Asker kommune"},
            {50, 160, "Partnere"},
            {200, 160, "Brakar"}});
  const Document document = read(pdf);
  REQUIRE(document.blocks.size() == 5);
  CHECK(document.blocks[2].kind == BlockKind::heading);
  CHECK(document.blocks[2].cells == Texts{"AQ2 Skole for alle her"});
}

TEST_CASE("two columns of running text are read one after the other", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  std::vector<PdfPiece> page;
  for (int line = 0; line < 6; ++line) {
    const std::string number = std::to_string(line);
    page.push_back({50, 60.0 + 13 * line, "venstre spalte med tekst i linje " + number});
    page.push_back({310, 60.0 + 13 * line, "høyre spalte med tekst i linje " + number});
  }
  pdf.page(page);
  const Document document = read(pdf);
  CHECK(rows(document).empty());
  std::string all;
  for (const std::string& text : texts(document)) all += text + "\n";
  CHECK(all.rfind("venstre") < all.find("høyre"));
}

TEST_CASE("columns of text whose lines do not stand side by side are no table", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  std::vector<PdfPiece> page{{50, 60, "Anlegg for alle"}, {310, 60, "Friluftsliv for folk"}};
  for (int line = 0; line < 8; ++line) {
    const std::string number = std::to_string(line);
    const double y = 74 + 14.0 * line;
    page.push_back({50, y, "venstre spalte med tekst i linje " + number});
    page.push_back({310, y + (line < 3 ? 0 : 7), "annen spalte med tekst i linje " + number});
  }
  pdf.page(page);
  const Document document = read(pdf);
  for (const Block& block : document.blocks) CHECK(block.kind != BlockKind::table_row);
}

TEST_CASE("a bracket goes on in the next line, whatever that begins with", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Rehabilitering av stadion. (Ansvar: Voss Fotballklubb."},
            {50, 74, "Medverkande: Voss herad.)"},
            {50, 102, "Medverkande: Voss idrettsråd"}});
  CHECK(texts(read(pdf)) ==
        Texts{"Rehabilitering av stadion. (Ansvar: Voss Fotballklubb. Medverkande: Voss herad.)",
              "Medverkande: Voss idrettsråd"});
}

TEST_CASE("words broken at the end of a line are whole again", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Ansvaret for dette arbeidet ligger hos staten ved Kunnskaps-"},
            {50, 73, "departementet, og det er avtalt et samarbeid med Kommunal-"},
            {50, 86, "og distriktsdepartementet, som sammen med alle regionens FoU-"},
            {50, 99, "miljøer skal sette i gang. Det skjer i samarbeid med Nord-"},
            {50, 112, "Trøndelag."}});
  CHECK(
      texts(read(pdf)) ==
      Texts{"Ansvaret for dette arbeidet ligger hos staten ved Kunnskapsdepartementet, og det er "
            "avtalt et samarbeid med Kommunal- og distriktsdepartementet, som sammen med alle "
            "regionens FoU-miljøer skal sette i gang. Det skjer i samarbeid med Nord-Trøndelag."});
}

TEST_CASE("large letters are headings, by size", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  auto page = page_of_text(150);
  page.insert(page.begin(), {{50, 60, "Handlingsprogram", 24}, {50, 120, "Klima og miljø", 16}});
  pdf.page(page);
  const Document document = read(pdf);
  REQUIRE(document.blocks.size() >= 3);
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(document.blocks[0].level == 1);
  CHECK(document.blocks[1].cells == Texts{"Klima og miljø"});
  CHECK(document.blocks[1].level == 2);
  CHECK(document.blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("bullets make list items by their indent", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Temaer for arbeidet i gruppene er disse:"},
            {60, 74, "\xC2\xB7"},
            {72, 74, "Ladestasjoner for tunge kjøretøy langs alle"},
            {72, 88, "hovedveier"},
            {80, 102, "- Plassering"},
            {60, 116, "\xC2\xB7"},
            {72, 116, "Hydrogen"}});
  const Document document = read(pdf);
  CHECK(texts(document) == Texts{"Temaer for arbeidet i gruppene er disse:",
                                 "Ladestasjoner for tunge kjøretøy langs alle hovedveier",
                                 "Plassering", "Hydrogen"});
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].kind == BlockKind::list_item);
  CHECK(document.blocks[1].level == 0);
  CHECK(document.blocks[2].level == 1);
  CHECK(document.blocks[3].level == 0);
}

TEST_CASE("without bullets the indent tells list items", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 60, "Webinarer med temaer:"},
            {80, 80, "Plassering av stasjoner i hele den store regionen vår ved en av de"},
            {80, 94, "store hovedveiene"},
            {80, 108, "Hydrogen"},
            {50, 130, "Partnere: KS"}});
  const Document document = read(pdf);
  CHECK(
      texts(document) ==
      Texts{"Webinarer med temaer:",
            "Plassering av stasjoner i hele den store regionen vår ved en av de store hovedveiene",
            "Hydrogen", "Partnere: KS"});
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].kind == BlockKind::list_item);
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[3].kind == BlockKind::paragraph);
}

TEST_CASE("running heads and page numbers are left out and told", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  for (int page = 1; page <= 4; ++page) {
    auto pieces = page_of_text(120);
    pieces.push_back({50, 40, "Handlingsprogram 2025"});
    pieces.push_back({50, 200, "Tiltak: Nummer " + std::to_string(page)});
    pieces.push_back({280, 810, "Side " + std::to_string(page) + " av 4"});
    pdf.page(pieces);
  }
  const Document document = read(pdf);
  for (const std::string& text : texts(document)) {
    CAPTURE(text);
    CHECK(text != "Handlingsprogram 2025");
    CHECK(text.find("Side ") == std::string::npos);
  }
  CHECK(texts(document).back() == "Tiltak: Nummer 4");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "running-head");
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].message.en ==
        "left out above and below the pages: \"Handlingsprogram 2025\", \"Side 1 av 4\"");
}

TEST_CASE("the tags of a PDF tell cells that stand too close for columns", "[document][pdf]") {
  if (!has_poppler()) return;
  //  Tiltak         Partnere          the page number is no part of the text
  //  Kjøpe busser   Ruter,|Oslo
  //  som går        kommune
  //  på strøm
  //  Bygge kai      (the same)
  PdfWriter pdf;
  pdf.page({{50, 40, "Klimaplan", 11, "H1"},
            {50, 60, "Tiltak", 11, "Table/TR.1/TH.1/P"},
            {120, 60, "Partnere", 11, "Table/TR.1/TH.2/P"},
            {50, 74, "Kjøpe busser ", 11, "Table/TR.2/TD.1/P"},
            {50, 88, "som går på ", 11, "Table/TR.2/TD.1/P"},
            {50, 102, "strøm", 11, "Table/TR.2/TD.1/P"},
            {120, 74, "Ruter, ", 11, "Table/TR.2/TD.2+2/P.1"},
            {120, 88, "kommu-", 11, "Table/TR.2/TD.2+2/P.1"},
            {120, 102, "ner", 11, "Table/TR.2/TD.2+2/P.1"},
            {120, 116, "Havna", 11, "Table/TR.2/TD.2+2/P.2"},
            {50, 116, "Bygge kai", 11, "Table/TR.3/TD.1/P"},
            {50, 140, "1. ", 11, "L/LI.1/Lbl"},
            {60, 140, "Utrede", 11, "L/LI.1/LBody"},
            {50, 154, "Varme", 11, "L/LI.2/LBody"},
            {300, 800, "Side 1", 11, ""}});
  const Document document = read(pdf);
  CHECK(texts(document) == Texts{"Klimaplan", "Tiltak|Partnere",
                                 "Kjøpe busser som går på strøm|Ruter, kommuner\nHavna",
                                 "Bygge kai|", "1. Utrede", "Varme"});
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(document.blocks[0].source == Source{.line = 1, .page = 1});
  CHECK(document.blocks[2].source == Source{.line = 3, .page = 1});
  CHECK(document.blocks[3].carried == Texts{"", "Ruter, kommuner\nHavna"});
  CHECK(document.blocks[3].source == Source{.line = 6, .page = 1});
  CHECK(document.blocks[4].kind == BlockKind::list_item);
}

TEST_CASE("what is crossed out and footnote numbers are no text of a tagged PDF",
          "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page({{50, 40, "Klimaplan for kommunene i regionen", 11, "H1"},
            {50, 60, "Partnere: Ruter", 11, "P.1"},
            {130, 60, "12", 7, "P.1/Link.1"},
            {140, 60, ", NRK", 11, "P.1/Span.2~"},
            {180, 60, ", ", 11, "P.1"},
            {190, 60, "Oslo kommune", 11, "P.1/Link.3"},
            {270, 60, " og Vy", 11, "P.1"}});
  CHECK(texts(read(pdf)) ==
        Texts{"Klimaplan for kommunene i regionen", "Partnere: Ruter, Oslo kommune og Vy"});
}

TEST_CASE("tags that leave out text are not believed", "[document][pdf]") {
  if (!has_poppler()) return;
  auto pieces = page_of_text();
  pieces.push_back({50, 40, "Klimaplan", 11, "H1"});
  PdfWriter pdf;
  pdf.page(pieces);
  CHECK(texts(read(pdf)).size() > 1);
}

TEST_CASE("pages without text are named; a scan is refused", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page(page_of_text());
  pdf.page();
  const Document document = read(pdf);
  REQUIRE(document.diagnostics.size() == 1);
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].code == "page-without-text");
  CHECK(document.diagnostics[0].source.page == 2);

  PdfWriter scan;
  scan.page();
  CHECK_THAT(refusal(scan.bytes()),
             Catch::StartsWith("plan.pdf, page 1: has no text") && Catch::Contains("ocrmypdf"));
}

TEST_CASE("damaged PDFs are refused or read with a warning", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page(page_of_text());
  const std::string bytes = pdf.bytes();
  CHECK_THAT(refusal("%PDF-1.4\nand nothing else"), Catch::Contains("is a damaged PDF"));
  for (std::size_t size = 9; size < bytes.size() - 40; size += 97) {
    CAPTURE(size);
    try {
      const Document document = read_pdf(bytes.substr(0, size), "plan.pdf", {});
      REQUIRE(document.diagnostics.size() >= 1);
      test::check_translated(document.diagnostics);
      CHECK(document.diagnostics[0].code == "damaged-pdf");
    } catch (const InputError&) {
    }
  }
  PdfWriter none;
  CHECK_THAT(refusal(none.bytes()), Catch::Contains("damaged"));
}

TEST_CASE("limits of a PDF are named", "[document][pdf]") {
  if (!has_poppler()) return;
  PdfWriter pdf;
  pdf.page(page_of_text());
  pdf.page(page_of_text());
  CHECK_THAT(refusal(pdf.bytes(), {.pages = 1}), Catch::Contains("the limit pages = 1"));
  CHECK_THAT(refusal(pdf.bytes(), {.child_output = 100}),
             Catch::Contains("the limit child-output = 100"));
}

TEST_CASE("without poppler the refusal says what to install", "[document][pdf]") {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "", 1);
  const std::string said = refusal(PdfWriter().bytes());
  ::setenv("PATH", path.c_str(), 1);
  CHECK_THAT(said, Catch::Contains("apt install poppler-utils"));
}

}  // namespace
