#include <partnergraph/document/office.hpp>
#include <partnergraph/model/error.hpp>

#include "support/block_text.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/ooxml_writer.hpp"

namespace partnergraph {
namespace {

using test::pptx_of;
using test::shown;
using test::Slide;
using test::slide_box;
using test::slide_paragraph;
using test::slide_shape;
using Shown = std::vector<std::string>;

std::string text(const std::string& content, const std::string& place = {},
                 const std::string& mark = {}) {
  return slide_shape(slide_paragraph(content), place, mark);
}

Document read(const std::vector<Slide>& slides) {
  return read_office(pptx_of(slides), "a.pptx", {});
}

Shown blocks_of(const std::string& shapes) {
  return shown(read({{shapes}}).blocks);
}

TEST_CASE("PowerPoint: titles, lines and gaps, slides as pages", "[pptx]") {
  const auto blocks =
      read({{slide_shape(slide_paragraph("a") + slide_paragraph("b") + "<a:p/>" +
                         "<a:p><a:r><a:t>c</a:t></a:r><a:br/><a:r><a:t>d</a:t></a:r></a:p>") +
             text("e") + text("Title", {}, "type='title'") + text("12", {}, "type='sldNum'") +
             text("2026", {}, "type='dt'") + text("foot", {}, "type='ftr'")},
            {text("f")}})
          .blocks;
  CHECK(shown(blocks) == Shown{"# Title", "a", "b", "c", "d", "e", "f"});
  const std::vector<std::uint32_t> gaps{page_gap, 1, 0, 1, 0, 1, page_gap};
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    CAPTURE(i);
    CHECK(blocks[i].gap == gaps[i]);
  }
  CHECK(blocks[6].source == Source{.slide = 2});
}

//      0   40 50   90
//   0  [ wide      ]     The strip between the columns is wider than those between the rows.
//  20  [a ]   [c ]
//  35  [b ]   [d ]
TEST_CASE("PowerPoint: rows from top to bottom, columns where they are further apart", "[pptx]") {
  const std::string wide = text("wide", slide_box(0, 0, 90, 10));
  const std::string b = text("b", slide_box(0, 35, 35, 10));
  const std::string d = text("d", slide_box(55, 35, 35, 10));
  const std::string a = text("a", slide_box(0, 20, 35, 12));
  const std::string c = text("c", slide_box(55, 20, 35, 12));
  CHECK(blocks_of(d + c + b + a + wide) == Shown{"wide", "a", "b", "c", "d"});
  // The same columns close together, rows far apart.
  const std::string near_c = text("c", slide_box(36, 20, 35, 2));
  const std::string near_a = text("a", slide_box(0, 20, 35, 2));
  const std::string near_d = text("d", slide_box(36, 60, 35, 2));
  const std::string near_b = text("b", slide_box(0, 60, 35, 2));
  CHECK(blocks_of(near_d + near_b + near_c + near_a) == Shown{"a", "c", "b", "d"});
}

// The group shows its own area (0..100, 0..100) in (0..50, 0..50) of the slide, so that "b" at y =
// 80 stands at 40 there, above "c" at 60.
TEST_CASE("PowerPoint: places within groups, and places that come from the layout", "[pptx]") {
  const std::string group =
      "<p:grpSp><p:grpSpPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='50' cy='50'/>"
      "<a:chOff x='0' y='0'/><a:chExt cx='100' cy='100'/></a:xfrm></p:grpSpPr>" +
      text("b", slide_box(0, 80, 100, 10)) + text("a", slide_box(0, 0, 100, 10)) + "</p:grpSp>";
  CHECK(blocks_of(text("c", slide_box(0, 60, 50, 10)) + group) == Shown{"a", "b", "c"});

  const std::string layout = text("prompt", slide_box(0, 100, 50, 10), "idx='7'");
  const std::string master = text("prompt", slide_box(0, 200, 50, 10), "type='body'");
  CHECK(shown(read_office(
                  pptx_of({{text("master", {}, "type='body' idx='9'") +
                            text("layout", {}, "idx='7'") + text("own", slide_box(0, 0, 50, 10))}},
                          layout, master),
                  "a.pptx", {})
                  .blocks) == Shown{"own", "layout", "master"});
}

TEST_CASE("PowerPoint: bullets by what is said nearest to the paragraph", "[pptx]") {
  const std::string styles =
      "<p:bodyStyle><a:lvl1pPr><a:buChar char='•'/></a:lvl1pPr>"
      "<a:lvl2pPr><a:buChar char='–'/></a:lvl2pPr></p:bodyStyle>";
  const std::string body = slide_paragraph("a") + slide_paragraph("b", "lvl='1'") +
                           slide_paragraph("c", "", "<a:buNone/>") +
                           slide_paragraph("d", "lvl='2'");
  CHECK(shown(read_office(pptx_of({{slide_shape(body, {}, "idx='1'") + text("e") +
                                    slide_shape(slide_paragraph("f", "", "<a:buAutoNum/>"))}},
                                  {}, {}, styles),
                          "a.pptx", {})
                  .blocks) == Shown{"- a", "  - b", "c", "d", "e", "- f"});
}

// | A | B     |
// | ^ | C     |    A takes two rows; the last row is one cell of two columns.
// | D ....... |
TEST_CASE("PowerPoint: tables with merged cells", "[pptx]") {
  const auto cell = [](const std::string& content, const std::string& attributes = {}) {
    return "<a:tc " + attributes + "><a:txBody>" + slide_paragraph(content) + "</a:txBody></a:tc>";
  };
  const std::string table = "<p:graphicFrame><p:xfrm/><a:graphic><a:graphicData><a:tbl><a:tr>" +
                            cell("A", "rowSpan='2'") + cell("B") + "</a:tr><a:tr>" +
                            cell("", "vMerge='1'") + cell("C") + "</a:tr><a:tr>" +
                            cell("D", "gridSpan='2'") + cell("", "hMerge='1'") +
                            "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
  const auto blocks = read({{table}}).blocks;
  CHECK(shown(blocks) == Shown{"A | B", "^A | C", "D | "});
  CHECK(blocks[1].source == Source{.slide = 1, .row = 2});
}

TEST_CASE("PowerPoint: the texts of a diagram in the order of its tree", "[pptx]") {
  const auto point = [](const std::string& id, const std::string& type,
                        const std::string& content) {
    return "<d:pt modelId='" + id + "' type='" + type + "'><d:t>" + slide_paragraph(content) +
           "</d:t></d:pt>";
  };
  const std::string data =
      "<d:dataModel xmlns:d='d' xmlns:a='a'><d:ptLst>" + point("0", "doc", "") +
      point("3", "node", "c") + point("2", "node", "b") + point("1", "node", "a") +
      point("9", "pres", "no") +
      "</d:ptLst><d:cxnLst><d:cxn srcId='0' destId='3' srcOrd='1'/>"
      "<d:cxn srcId='0' destId='1' srcOrd='0'/><d:cxn srcId='1' destId='2' srcOrd='0'/>"
      "<d:cxn srcId='2' destId='0' srcOrd='0'/></d:cxnLst></d:dataModel>";
  const Slide slide{
      "<p:graphicFrame><a:graphic><a:graphicData><d:relIds xmlns:d='d' r:dm='rIdD'/>"
      "</a:graphicData></a:graphic></p:graphicFrame>",
      {},
      {{"rIdD", "diagramData", "../diagrams/data1.xml"}}};
  CHECK(shown(read_office(pptx_of({slide}, {}, {}, {}, {{"ppt/diagrams/data1.xml", data}}),
                          "a.pptx", {})
                  .blocks) == Shown{"- a", "  - b", "- c"});
}

TEST_CASE("PowerPoint: hidden slides, shapes and notes are told", "[pptx]") {
  const std::string hidden_shape = "<p:sp><p:nvSpPr><p:cNvPr hidden='1'/></p:nvSpPr><p:txBody>" +
                                   slide_paragraph("no") + "</p:txBody></p:sp>";
  const Document document =
      read_office(pptx_of({{text("a") + hidden_shape, {}, {{"rIdN", "notesSlide", "../notes.xml"}}},
                           {text("b"), "show='0'"}},
                          {}, {}, {}, {{"ppt/notes.xml", "<x/>"}}),
                  "a.pptx", {});
  CHECK(shown(document.blocks) == Shown{"a"});
  test::check_translated(document.diagnostics);
  Shown messages;
  for (const Diagnostic& each : document.diagnostics) messages.push_back(each.message.en);
  CHECK(messages == Shown{"1 hidden slide was left out", "1 hidden shape was left out",
                          "1 slide's speaker's note was left out"});
}

TEST_CASE("PowerPoint: numbers without sense do not disturb the order", "[pptx]") {
  std::string open;
  std::string close;
  for (int i = 0; i < 40; ++i) {
    open +=
        "<p:grpSp><p:grpSpPr><a:xfrm><a:off x='9' y='9'/>"
        "<a:ext cx='9000000000000000000' cy='9000000000000000000'/>"
        "<a:chOff x='1' y='1'/><a:chExt cx='1' cy='1'/></a:xfrm></p:grpSpPr>";
    close += "</p:grpSp>";
  }
  CHECK(blocks_of(open + text("b", slide_box(0, 0, 1, 1)) + close +
                  text("a", slide_box(0, 0, 1, 1))) == Shown{"a", "b"});
}

}  // namespace
}  // namespace partnergraph
