#include <partnergraph/document/plain_text.hpp>

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

}  // namespace
