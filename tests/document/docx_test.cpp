#include <partnergraph/document/office.hpp>
#include <partnergraph/model/error.hpp>

#include "support/block_text.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/ooxml_writer.hpp"

namespace partnergraph {
namespace {

using Catch::Contains;
using test::docx_of;
using test::shown;
using test::word_paragraph;
using Shown = std::vector<std::string>;

Document read(std::string_view body, std::string_view styles = {}) {
  return read_office(docx_of(body, styles), "a.docx", {});
}

Shown blocks_of(std::string_view body, std::string_view styles = {}) {
  return shown(read(body, styles).blocks);
}

std::string cell(std::string_view content, std::string_view properties = {}) {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(content) +
         "</w:tc>";
}

TEST_CASE("Word: headings by style name, by what a style is based on, by outline level", "[docx]") {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='Overskrift2'><w:name w:val='heading 2'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/>"
      "<w:basedOn w:val='Overskrift2'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Outline'><w:name w:val='Chapter'/>"
      "<w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/>"
      "<w:basedOn w:val='Loop'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='INNH1'><w:name w:val='toc 1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>";
  CHECK(blocks_of(word_paragraph("Plan", "<w:pStyle w:val='T'/>") +
                      word_paragraph("A ...... 4", "<w:pStyle w:val='INNH1'/>") +
                      word_paragraph("A", "<w:pStyle w:val='Overskrift2'/>") +
                      word_paragraph("B", "<w:pStyle w:val='Mine'/>") +
                      word_paragraph("C", "<w:pStyle w:val='Outline'/>") +
                      word_paragraph("D", "<w:pStyle w:val='Loop'/>") +
                      word_paragraph("E", "<w:outlineLvl w:val='0'/>") +
                      word_paragraph("F", "<w:pStyle w:val='Mine'/><w:outlineLvl w:val='9'/>"),
                  styles) == Shown{"# Plan", "## A", "## B", "### C", "D", "# E", "F"});
  // Without styles.xml the ids are all there is; a title alone marks no headings.
  CHECK(blocks_of(word_paragraph("A", "<w:pStyle w:val='Heading3'/>")) == Shown{"### A"});
  CHECK(blocks_of(word_paragraph("A", "<w:pStyle w:val='Title'/>")) == Shown{"A"});
}

TEST_CASE("Word: gaps, lines, pages and paragraph numbers", "[docx]") {
  const auto blocks = read(word_paragraph("one") + "<w:p/><w:p/>" + word_paragraph("two") +
                           "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type='page'/>"
                           "<w:t>c</w:t></w:r></w:p>")
                          .blocks;
  CHECK(shown(blocks) == Shown{"one", "two", "a", "b", "c"});
  CHECK(blocks[0].gap == 1);
  CHECK(blocks[1].gap == 2);
  CHECK(blocks[2].gap == 1);
  CHECK(blocks[3].gap == 0);
  CHECK(blocks[4].gap == page_gap);
  CHECK(blocks[4].source == Source{.line = 5});
}

TEST_CASE("Word: lists by numbering and by typed bullets, rows by tabs", "[docx]") {
  CHECK(
      blocks_of(word_paragraph("a", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr>") +
                word_paragraph("b", "<w:numPr><w:numId w:val='0'/></w:numPr>") +
                word_paragraph("• c") + "<w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t></w:r></w:p>") ==
      Shown{"  - a", "b", "- c", "x | y"});
}

TEST_CASE("Word: what is text and what is not", "[docx]") {
  const Document document = read(
      "<w:p><w:r><w:t>kept </w:t></w:r><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>"
      "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
      "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
      "<w:p><w:r><w:instrText> HYPERLINK x </w:instrText></w:r><w:r><w:t>result</w:t></w:r>"
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
      "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve'> shown</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>fylkes</w:t><w:softHyphen/><w:t>kommune a</w:t><w:noBreakHyphen/>"
      "<w:t>b \xe2\x80\xae</w:t></w:r></w:p>");
  CHECK(shown(document.blocks) == Shown{"kept inserted", "result shown", "fylkeskommune a-b"});
  REQUIRE(document.diagnostics.size() == 2);
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].code == "hidden-text");
  CHECK(document.diagnostics[0].source == Source{.line = 2});
  CHECK(document.diagnostics[1].code == "invisible-characters");
}

TEST_CASE("Word: raised figures behind a word call a footnote", "[docx]") {
  const std::string raised =
      "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>";
  CHECK(blocks_of("<w:p><w:r><w:t>Crown Lands</w:t></w:r>" + raised +
                  "<w:r><w:t>, 40 m</w:t></w:r>" + raised + "</w:p>") ==
        Shown{"Crown Lands, 40 m2"});
}

TEST_CASE("Word: a text box is read once, behind the paragraph that it hangs on", "[docx]") {
  const std::string box = "<w:txbxContent>" + word_paragraph("box") + "</w:txbxContent>";
  CHECK(blocks_of("<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" +
                  box +
                  "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>anchor</w:t></w:r></w:p>") ==
        Shown{"anchor", "box"});
}

// | A ......... | C |    A takes two columns, D two rows; the last row begins one column later.
// | D | E | F      |
// | ^ | G | H      |
// |   | I          |
TEST_CASE("Word: tables with merged cells", "[docx]") {
  const auto p = [](std::string_view text) { return word_paragraph(text); };
  const auto blocks =
      read("<w:tbl><w:tr>" + cell(p("A"), "<w:gridSpan w:val='2'/>") + cell(p("C")) +
           "</w:tr><w:tr>" + cell(p("D"), "<w:vMerge w:val='restart'/>") + cell(p("E")) +
           cell(p("F") + p("f")) + "</w:tr><w:tr>" + cell(p(""), "<w:vMerge/>") + cell(p("G")) +
           cell(p("H")) + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell(p("gone")) + cell(p("")) +
           "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell(p("I")) +
           "</w:tr></w:tbl>")
          .blocks;
  CHECK(shown(blocks) == Shown{"A |  | C", "D | E | F/f", "^D | G | H", " | I"});
  CHECK(blocks[2].source.row == 3);
  for (const Block& block : blocks) CHECK(block.table == 1);
}

TEST_CASE("Word: a table in a cell gives its texts to the cell, a frame is no table", "[docx]") {
  const std::string inner =
      "<w:tbl><w:tr>" + cell(word_paragraph("x")) + cell(word_paragraph("y")) + "</w:tr></w:tbl>";
  CHECK(blocks_of("<w:tbl><w:tr>" + cell(word_paragraph("A") + inner + "<w:p/>") +
                  cell(word_paragraph("B")) + "</w:tr></w:tbl>") == Shown{"A/x/y | B"});
  CHECK(blocks_of("<w:tbl><w:tr>" + cell(word_paragraph("A") + inner) + "</w:tr></w:tbl>") ==
        Shown{"A", "x | y"});
}

TEST_CASE("Word: refusals name the part", "[docx]") {
  CHECK_THROWS_WITH(read_office(test::zip_of(test::office_parts(
                                    "word/document.xml", "<!DOCTYPE w:document><w:document/>")),
                                "a.docx", {}),
                    Contains("a.docx, word/document.xml: has a DOCTYPE"));
  CHECK_THROWS_WITH(read("<w:p>"), Contains("a.docx, word/document.xml: is damaged"));
  CHECK_THROWS_WITH(read("<w:p>&#0;</w:p>"), Contains("illegal character"));
  Limits limits;
  limits.xml_depth = 5;
  CHECK_THROWS_AS(read_office(docx_of("<w:p><w:r><w:t><w:x/></w:t></w:r></w:p>"), "a", limits),
                  LimitError);
  limits = {};
  limits.cells = 100;
  CHECK_THROWS_AS(
      read_office(docx_of("<w:tbl><w:tr>" + cell("", "<w:gridSpan w:val='99999999999'/>") +
                          cell("") + "</w:tr></w:tbl>"),
                  "a", limits),
      LimitError);
}

}  // namespace
}  // namespace partnergraph
