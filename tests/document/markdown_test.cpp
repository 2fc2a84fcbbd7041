#include <partnergraph/document/markdown.hpp>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

using Cells = std::vector<std::string>;

std::vector<std::uint32_t> lines_of(const std::vector<Block>& blocks) {
  std::vector<std::uint32_t> result;
  for (const Block& block : blocks) result.push_back(block.source.line);
  return result;
}

TEST_CASE("headings, paragraphs and their lines", "[markdown]") {
  const auto blocks = read_markdown("# Plan *A*\n\nfirst\nsecond\n\n### Deep\nthird\n");
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[0] == Block{.kind = BlockKind::heading,
                           .level = 1,
                           .gap = 1,
                           .cells = {"Plan A"},
                           .source = {.line = 1}});
  CHECK(blocks[1] == Block{.gap = 1, .cells = {"first"}, .source = {.line = 3}});
  CHECK(blocks[2] == Block{.gap = 0, .cells = {"second"}, .source = {.line = 4}});
  CHECK(blocks[3].level == 3);
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{1, 3, 4, 6, 7});
}

TEST_CASE("a first sentence in bold is marked, a label is not", "[markdown]") {
  const auto blocks = read_markdown(
      "**Plant more trees.** The council will.\n\n**Lead:** the council.\n\n**Two words.** "
      "More.\n\n"
      "Plain. **Not at the beginning.** More.\n");
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].lead == std::string("Plant more trees.").size());
  CHECK(blocks[0].cells.front() == "Plant more trees. The council will.");
  for (const std::size_t i : {1U, 2U, 3U}) CHECK(blocks[i].lead == 0);
}

TEST_CASE("lists nest, wrap and may be loose", "[markdown]") {
  const auto blocks = read_markdown("- a\n  - b\n    wrapped\n- c\n\n  more of c\n\n1. d\n");
  struct Expected {
    BlockKind kind;
    std::uint32_t level;
    std::string text;
    std::uint32_t line;
  };
  const std::vector<Expected> expected{
      {BlockKind::list_item, 0, "a", 1},         {BlockKind::list_item, 1, "b", 2},
      {BlockKind::paragraph, 0, "wrapped", 3},   {BlockKind::list_item, 0, "c", 4},
      {BlockKind::paragraph, 0, "more of c", 6}, {BlockKind::list_item, 0, "d", 8}};
  REQUIRE(blocks.size() == expected.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(i);
    CHECK(blocks[i].kind == expected[i].kind);
    CHECK(blocks[i].level == expected[i].level);
    CHECK(blocks[i].cells == Cells{expected[i].text});
    CHECK(blocks[i].source.line == expected[i].line);
  }
  CHECK(blocks[2].gap == 0);
  CHECK(blocks[4].gap == 1);
}

TEST_CASE("tables keep empty cells and parted lines", "[markdown]") {
  const auto blocks = read_markdown(
      "text\n\n| A | B |\n|---|---|\n| x | KS<br>NHO<br/>**LO** |\n| | y |\n| | |\n\n"
      "| C |\n|---|\n| z |\n");
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[1].cells == Cells{"A", "B"});
  CHECK(blocks[2].cells == Cells{"x", "KS\nNHO\nLO"});
  CHECK(blocks[3].cells == Cells{"", "y"});
  CHECK(blocks[4].table == 2);
  CHECK(blocks[3].table == 1);
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{1, 3, 5, 6, 9, 11});
}

// The rule became a row: md4c asks for three dashes.
TEST_CASE("the rule of a table may have fewer dashes", "[markdown]") {
  const std::string rule = GENERATE("|--|--|", "| - | - |", "|:-|:-:|", "--|--");
  const auto blocks = read_markdown("| A | B |\n" + rule + "\n| x | - |\n| - | y |\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].cells == Cells{"A", "B"});
  CHECK(blocks[1].cells == Cells{"x", "-"});
  CHECK(blocks[2].cells == Cells{"-", "y"});
}

TEST_CASE("marks, entities and HTML do not reach the text", "[markdown]") {
  const auto cells = [](std::string_view text) { return read_markdown(text).at(0).cells; };
  CHECK(cells("**Tiltak:** _Bygge_ [vei](http://x) `kode` ~~bort~~") ==
        Cells{"Tiltak: Bygge vei kode bort"});
  CHECK(cells("R&amp;D &lt;x&gt; &quot;y&quot;&nbsp;z so&shy;ft") == Cells{"R&D <x> \"y\" z soft"});
  CHECK(cells("Rj&oslash;r &#229; &#xE5; &ndash; &unknown;") == Cells{"Rjør å å – &unknown;"});
  CHECK(cells("a <b>fet</b> <!-- x --> b") == Cells{"a fet b"});
  CHECK(cells("<!-- x -->\n\ny") == Cells{"y"});
}

TEST_CASE("blocks of HTML are read, with the lines of the document", "[markdown]") {
  const auto blocks = read_markdown(
      "| a | b |\n|---|---|\n\n<div>\nx\n</div>\n\n<table>\n<tr><td>1</td>\n\n"
      "<td>2</td></tr>\n</table>\n## T\n<h3>U <b>v</b></h3>\n| c | d |\n|---|---|\n");
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[1].cells == Cells{"x"});
  CHECK(blocks[2].cells == Cells{"1", "2"});
  CHECK(blocks[2].table == 2);
  CHECK(blocks[3].cells == Cells{"T"});
  CHECK(blocks[4].kind == BlockKind::heading);
  CHECK(blocks[4].level == 3);
  CHECK(blocks[4].cells == Cells{"U v"});
  CHECK(blocks[5].table == 3);
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{1, 4, 9, 13, 14, 15});
}

TEST_CASE("cells that break into lines are joined where rows are closed", "[markdown]") {
  const auto blocks = read_markdown(
      "| a | b\n| more b |\n|---|---|\n| c | one\n) two\n\n#3 three |\n| d\n| e | f |\n"
      "CITY OF X\n| g | h |\n");
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[0].cells == Cells{"a", "b\nmore b"});
  CHECK(blocks[1].cells == Cells{"c", "one\n) two\n#3 three"});
  CHECK(blocks[2].cells == Cells{"d", ""});
  CHECK(blocks[3].cells == Cells{"e", "f"});
  CHECK(blocks[4].kind == BlockKind::paragraph);
  CHECK(blocks[4].cells == Cells{"CITY OF X"});
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{1, 4, 8, 9, 10, 11});
}

TEST_CASE("a table is as wide as its widest row", "[markdown]") {
  const auto blocks = read_markdown("| a |\n| --- |\n| b | c \\| d | e |\n| f | g |\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].cells == Cells{"a", "", ""});
  CHECK(blocks[1].cells == Cells{"b", "c | d", "e"});
  CHECK(blocks[2].cells == Cells{"f", "g", ""});
}

TEST_CASE("a rule is a page break", "[markdown]") {
  const auto blocks = read_markdown("a\n\n---\n\nb\n\nc");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].gap == page_gap);
  CHECK(blocks[2].gap == 1);
}

TEST_CASE("pairs above the text are no part of it", "[markdown]") {
  const auto blocks = read_markdown("---\ntitle: Plan\ntags:\n  - city\n---\n\n# A\n\ntext\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].cells == Cells{"A"});
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{7, 9});
  // A rule above text, and one that is never closed.
  CHECK(read_markdown("---\nSome text: of a plan\n---\n").front().cells ==
        Cells{"Some text: of a plan"});
  CHECK(read_markdown("---\ntitle: Plan\n").front().cells == Cells{"title: Plan"});
}

TEST_CASE("the lines of a code block are lines", "[markdown]") {
  const auto blocks = read_markdown("```\nTiltak: a\nPartnere: b\n```\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].cells == Cells{"Tiltak: a"});
  CHECK(blocks[1].cells == Cells{"Partnere: b"});
  CHECK(lines_of(blocks) == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("Markdown is known by headings and table rules", "[markdown]") {
  CHECK(looks_like_markdown("text\n## Plan"));
  CHECK(looks_like_markdown("| a | b |\n|:--|--:|"));
  for (const std::string_view text : {"#1 plan", "#", "- a\n- b", "a --- b", "---", "|", "| a |"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_markdown(text));
  }
}

TEST_CASE("Markdown cut at any byte is read", "[markdown]") {
  const std::string text =
      "# A &amp; B\n\n- a\n  - `b`\n\n| x | <br> |\n|---|---|\n| 1 | &nbsp; "
      "|\n\n```\nc\n```\n---\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const Block& block : read_markdown(std::string_view(text).substr(0, size))) {
      CHECK_FALSE(block.cells.empty());
      CHECK(block.source.line > 0);
    }
  }
}

}  // namespace
