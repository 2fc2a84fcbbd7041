#include <partnergraph/document/html.hpp>
#include <partnergraph/model/error.hpp>

#include "support/block_text.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

namespace partnergraph {
namespace {

using test::shown;
using Shown = std::vector<std::string>;

Document read(const std::string& body) {
  return read_html(
      "<!doctype html><html><head><title>no</title></head><body>" + body + "</body></html>",
      "a.html", {});
}

Shown blocks_of(const std::string& body) {
  return shown(read(body).blocks);
}

TEST_CASE("HTML: headings, paragraphs, line breaks and their gaps", "[html]") {
  const auto blocks = read(
                          "<h1>Plan\n 2030</h1>\n<p>one <b>bold</b>\ntwo<br>three</p>\n"
                          "<div>a</div><div>b<br><br>c</div><hr>d &amp; e&nbsp;f")
                          .blocks;
  CHECK(shown(blocks) == Shown{"# Plan 2030", "one bold two", "three", "a", "b", "c", "d & e f"});
  const std::vector<std::uint32_t> gaps{1, 1, 0, 1, 0, 1, page_gap};
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    CAPTURE(i);
    CHECK(blocks[i].gap == gaps[i]);
  }
  CHECK(blocks[0].source == Source{.line = 1});
  CHECK(blocks[1].source == Source{.line = 3});
  CHECK(blocks[2].source == Source{.line = 4});
}

TEST_CASE("HTML: lists and definition lists", "[html]") {
  CHECK(blocks_of("<ul><li>a<ul><li><p>b</p><p>more</p></li></ul></li><li>c</ul>") ==
        Shown{"- a", "  - b", "more", "- c"});
  CHECK(blocks_of("<dl><dt>Partnere<dd>KS<dd>NHO</dl>") == Shown{"Partnere", "KS", "NHO"});
}

// | A     | B (two columns) |
// | A     | C      | D      |    A takes two rows.
TEST_CASE("HTML: tables with merged cells", "[html]") {
  const auto blocks = read(
                          "<table><caption>T</caption><tr><th rowspan=2>A<td colspan=2>B\n"
                          "<tr><td>C<td>D<br>d</table>"
                          "<table><tr><td>x<td>y</table>")
                          .blocks;
  CHECK(shown(blocks) == Shown{"T", "A | B | ", "^A | C | D/d", "x | y"});
  CHECK(blocks[1].table == 1);
  CHECK(blocks[3].table == 2);
}

TEST_CASE("HTML: a table in a cell gives its texts to the cell, a frame is no table", "[html]") {
  const std::string inner = "<table><tr><td>x<td>y</table>";
  CHECK(blocks_of("<table><tr><td>A" + inner + "<td>B</table>") == Shown{"A/x/y | B"});
  CHECK(blocks_of("<table><tr><td>A" + inner + "</table>") == Shown{"A", "x | y"});
}

TEST_CASE("HTML: what is no content", "[html]") {
  const Document document = read(
      "<nav>menu</nav><script>no()</script><style>p{}</style><template>t</template>"
      "<p hidden>h</p><p style='color: red; display: none'>n</p><p>text<!-- c --></p>"
      "<footer>foot</footer>");
  CHECK(shown(document.blocks) == Shown{"text"});
  REQUIRE(document.diagnostics.size() == 1);
  test::check_translated(document.diagnostics);
  CHECK(document.diagnostics[0].code == "hidden-text");
}

TEST_CASE("HTML: the encoding that a page declares is ignored", "[html]") {
  CHECK(shown(read_html("<html><head><meta charset=iso-8859-1></head><p>Ås</p>", "a", {}).blocks) ==
        Shown{"Ås"});
}

TEST_CASE("HTML: broken pages are read as far as they go, deep ones are refused", "[html]") {
  const std::string page = "<p>one<table><tr><td>two</td></tr></table><li>three";
  for (std::size_t length = 0; length <= page.size(); ++length) {
    CAPTURE(length);
    CHECK_NOTHROW(read(page.substr(0, length)));
  }
  CHECK(read_html("", "a", {}).blocks.empty());
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK_THROWS_AS(read(deep + "x"), InputError);
  Limits limits;
  limits.xml_depth = 5;
  CHECK_THROWS_AS(read_html("<p><b><i><u><tt><b>x", "a.html", limits), LimitError);
}

TEST_CASE("HTML is told from other texts by how it begins", "[html]") {
  CHECK(looks_like_html("\n<!-- c --><!DOCTYPE HTML>"));
  CHECK(looks_like_html("<?xml version='1.0'?><html>"));
  CHECK_FALSE(looks_like_html("<p>"));
  CHECK_FALSE(looks_like_html("<!-- never closed"));
  CHECK_FALSE(looks_like_html("Tiltak: <html>"));
}

}  // namespace
}  // namespace partnergraph
