#include <partnergraph/ingest/unmarked_headings.hpp>

#include <partnergraph/document/plain_text.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

// Headings as "level text", in order.
Texts headings(std::string_view text) {
  Texts found;
  for (const Block& block : with_headings_marked(read_plain_text(text), test::lexicon())) {
    if (block.kind != BlockKind::heading) continue;
    found.push_back(std::to_string(block.level) + " " + block.cells.front());
  }
  return found;
}

TEST_CASE("a line at the start of a page is a heading", "[headings]") {
  CHECK(headings("Transport\n\nTiltak: a\nPartnere: b\n\n\n\nKlima\n\nTiltak: c\n") ==
        Texts{"1 Transport", "1 Klima"});
  CHECK(headings("Transport\n\nTiltak: a\n\fKlima\n\nTiltak: c\n") ==
        Texts{"1 Transport", "1 Klima"});
  CHECK(headings("Plan\n\nTransport\n\nTiltak: a\n") == Texts{"1 Plan", "2 Transport"});
}

TEST_CASE("a line alone above a measure is a heading", "[headings]") {
  CHECK(headings("Tiltak: a\n\nPartnere: b\n\nKlima\n\nTiltak: c\n") == Texts{"1 Klima"});
  CHECK(headings("Tiltak: a\n\nPartnere:\n\nKlima\n\nTiltak: c\n").empty());  // a partner
}

TEST_CASE("sentences, long lines and labels are no headings", "[headings]") {
  CHECK(headings("Dette er en setning.\n\nTiltak: a\n").empty());
  CHECK(headings("små bokstaver\n\nTiltak: a\n").empty());
  CHECK(headings(std::string(101, 'A') + "\n\nTiltak: a\n").empty());
  CHECK(headings("Tiltak: a\n\n\n\nPartnere: b\n").empty());
  CHECK(headings("To linjer\nav samme avsnitt\n\nTiltak: a\n").empty());
}

TEST_CASE("running titles are dropped", "[headings]") {
  const std::string page = "\n\n\n\nOsloregionen\n\n";
  const auto blocks = with_headings_marked(
      read_plain_text("Osloregionen\n\nTransport\n\nTiltak: a" + page + "Klima\n\nTiltak: b"),
      test::lexicon());
  for (const Block& block : blocks) CHECK(block.cells.front() != "Osloregionen");
  CHECK(headings("Osloregionen\n\nTransport\n\nTiltak: a" + page + "Klima\n\nTiltak: b") ==
        Texts{"1 Transport", "1 Klima"});
}

TEST_CASE("two empty lines everywhere make no pages", "[headings]") {
  const std::string text =
      "Plan\n\n\nTiltak: a\n\n\nBygge mer\n\n\nog bedre\n\n\nPartnere: b\n\n\nResultatmål: c";
  CHECK(headings(text) == Texts{"1 Plan"});
}

TEST_CASE("documents that mark headings stay as they are", "[headings]") {
  std::vector<Block> blocks = read_plain_text("A\n\n\n\nB\n\nTiltak: a");
  blocks[0].kind = BlockKind::heading;
  blocks[0].level = 1;
  CHECK(with_headings_marked(blocks, test::lexicon()) == blocks);
}

}  // namespace
