#include <partnergraph/document/office.hpp>
#include <partnergraph/model/error.hpp>

#include "support/block_text.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/ooxml_writer.hpp"

namespace partnergraph {
namespace {

using test::excel_row;
using test::Sheet;
using test::shown;
using test::xlsx_of;
using Shown = std::vector<std::string>;

Document read(const std::vector<Sheet>& sheets, std::string_view strings = {},
              std::string_view styles = {}) {
  return read_office(xlsx_of(sheets, strings, styles), "a.xlsx", {});
}

std::string sheet_data(const std::string& rows) {
  return "<sheetData>" + rows + "</sheetData>";
}

TEST_CASE("Excel: shared, inline and computed texts, numbers, dates, errors", "[xlsx]") {
  const auto blocks =
      read({{sheet_data(
                 "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='C3' t='inlineStr'><is><r><t>in</t>"
                 "</r><r><t>line</t></r></is></c><c t='str'><f>x</f><v>sum</v></c></row>"
                 "<row><c><v>0.30000000000000004</v></c><c s='1'><v>46173</v></c>"
                 "<c s='2'><v>46173.5</v></c><c t='e'><v>#N/A</v></c><c t='b'><v>1</v></c>"
                 "<c s='3'><v>12</v></c><c t='s'><v>99</v></c></row>"),
             ""}},
           "<si><t>zero</t></si><si><r><t>one&#10;</t></r><r><t>more</t></r><rPh><t>no</t></rPh></"
           "si>",
           "<numFmts><numFmt numFmtId='164' formatCode='[Red]dd.mm'/>"
           "<numFmt numFmtId='165' formatCode='0 \"dyr\"'/></numFmts>"
           "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
           "<xf numFmtId='165'/></cellXfs>")
          .blocks;
  // Day 46,173 is 2026-05-31: 126 years of 365 days, 31 leap days, the day that Excel has too many,
  // and 151 days until the end of May.
  CHECK(shown(blocks) ==
        Shown{"one/more |  | inline | sum", "0.3 | 2026-05-31 | 2026-05-31 |  | TRUE | 12"});
  CHECK(blocks[0].source == Source{.row = 3});
  CHECK(blocks[1].source == Source{.row = 4});
}

// | A | B |
// | ^ | C |   A takes two rows; E takes two columns and two rows.
// | D | E ... |
// | F | ^ ... |
TEST_CASE("Excel: merged cells tell what they carry down", "[xlsx]") {
  const auto blocks =
      read({{sheet_data(excel_row(1, {"A", "B"}) + excel_row(2, {"", "C"}) +
                        excel_row(3, {"D", "E"}) + excel_row(4, {"F"})) +
                 "<mergeCells><mergeCell ref='B3:C4'/><mergeCell ref='A1:A2'/></mergeCells>",
             ""}})
          .blocks;
  CHECK(shown(blocks) == Shown{"A | B", "^A | C", "D | E", "F | ^E"});
}

TEST_CASE("Excel: sheets in their order, hidden ones and hidden rows left out", "[xlsx]") {
  const Document document = read(
      {{sheet_data(excel_row(1, {"a"})), ""},
       {sheet_data(excel_row(1, {"b"})), "state='hidden'"},
       {sheet_data("<row hidden='1'><c t='str'><v>c</v></c></row>" + excel_row(2, {"d"})), ""}});
  CHECK(shown(document.blocks) == Shown{"a", "d"});
  CHECK(document.blocks[0].table == 1);
  CHECK(document.blocks[1].table == 2);
  REQUIRE(document.diagnostics.size() == 2);
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].message.en == "1 hidden sheet was left out");
  CHECK(document.diagnostics[1].message.en == "1 hidden row was left out");
  CHECK(describe(document.blocks[0].source) == "sheet 1, row 1");
  CHECK(describe(document.blocks[1].source) == "sheet 3, row 2");
}

TEST_CASE("Excel: hidden columns are left out, and told if there was text in them", "[xlsx]") {
  const Document document =
      read({{"<cols><col min='2' max='3' hidden='1'/><col min='5' max='99999999' hidden='true'/>"
             "<col min='4' max='2' hidden='1'/></cols>" +
                 sheet_data(excel_row(1, {"a", "secret", "", "b"}) +
                            excel_row(2, {"c", "more", "", "d"})),
             ""}});
  CHECK(shown(document.blocks) == Shown{"a |  |  | b", "c |  |  | d"});
  REQUIRE(document.diagnostics.size() == 1);
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].message.en == "1 hidden column was left out");
  CHECK(describe(document.blocks[1].source) == "row 2");  // the only sheet has no number
}

TEST_CASE("Excel: the budget of cells holds for the empty ones too", "[xlsx]") {
  Limits limits;
  limits.cells = 20'000;
  std::string rows;
  for (int i = 1; i <= 2; ++i) {
    const std::string n = std::to_string(i);
    rows += "<row r='" + n + "'><c r='XFD" + n + "'><v>1</v></c></row>";
  }
  CHECK_THROWS_AS(read_office(xlsx_of({{sheet_data(rows), ""}}), "a.xlsx", limits), LimitError);
  // One long string that many cells share.
  limits = {};
  limits.package_bytes = 100'000;
  const std::string cell = "<c t='s'><v>0</v></c>";
  CHECK_THROWS_AS(read_office(xlsx_of({{sheet_data("<row>" + cell + cell + cell + "</row>"), ""}},
                                      "<si><t>" + std::string(40'000, 'x') + "</t></si>"),
                              "a.xlsx", limits),
                  LimitError);
}

}  // namespace
}  // namespace partnergraph
