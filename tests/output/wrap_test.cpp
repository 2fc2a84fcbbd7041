#include "output/wrap.hpp"

#include <string>
#include <vector>

#include "output/code_point.hpp"
#include "output/numbers.hpp"
#include "output/sample.hpp"
#include "output/texts.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

using Lines = std::vector<std::string>;

Lines wrap(std::string_view text, double width, std::size_t lines) {
  return wrapped(text, {.width = width, .lines = lines, .advance = columns_of});
}

TEST_CASE("lines break at blanks and after hyphens, words only if they must", "[output][wrap]") {
  CHECK(wrap("one two three", 7, 9) == Lines{"one two", "three"});
  CHECK(wrap("FoU-miljø", 6, 9) == Lines{"FoU-", "miljø"});
  CHECK(wrap("abcdefgh", 3, 9) == Lines{"abc", "def", "gh"});
  CHECK(wrap("leverandørprogrammet", 12, 9) == Lines{"leverandørp-", "rogrammet"});
  CHECK(wrap("1234567890", 7, 9) == Lines{"1234567", "890"});  // a number gets no hyphen
  CHECK(wrap("12\u00a0318 av 20", 6, 9) == Lines{"12\u00a0318", "av 20"});
  CHECK(wrap("", 5, 9) == Lines{""});
}

TEST_CASE("what does not fit is cut and says so", "[output][wrap]") {
  CHECK(wrap("one two three", 7, 1) == Lines{"one tw…"});
  CHECK(wrap("one two three four", 7, 2) == Lines{"one two", "three…"});
  CHECK(wrap("exact", 5, 1) == Lines{"exact"});
}

TEST_CASE("width counts columns, not bytes", "[output][wrap]") {
  CHECK(width_of("æøå", columns_of) == 3);
  CHECK(width_of("\xE4\xB8\xAD\xE6\x96\x87", columns_of) == 4);  // two ideographs
  CHECK(width_of("e\xCC\x81", columns_of) == 1);                 // combining acute
  CHECK(width_of("\xE2\x80\x8B", columns_of) == 0);              // zero width space
}

TEST_CASE("no line is wider than asked, for any text", "[output][wrap]") {
  for (const std::string& text : test::hostile_texts()) {
    for (double width = 2; width < 40; width += 3) {
      for (const std::string& line : wrap(visible(text), width, 4)) {
        CAPTURE(text.substr(0, 30), width);
        CHECK(width_of(line, columns_of) <= width);
      }
    }
  }
}

TEST_CASE("visible shows controls and disarms them", "[output][wrap]") {
  CHECK(visible("a\x1b[31m") == "a␛[31m");
  CHECK(visible(" a \n b\t") == "a b");
  CHECK(visible("12\u00a0318  ties") == "12\u00a0318 ties");
  CHECK(visible("\xE2\x80\xAEx") == "\uFFFDx");
  CHECK(visible("a\xC2\x9B") == "a\uFFFD");
  CHECK(visible("\x7F") == "␡");
}

TEST_CASE("numbers and texts follow the language", "[output][texts]") {
  CHECK(decimal(0.12345, 3, Language::nb) == "0,123");
  CHECK(decimal(0.12345, 3, Language::en) == "0.123");
  CHECK(whole(999, Language::en) == "999");
  CHECK(whole(12'318, Language::en) == "12,318");
  CHECK(whole(1'000'000, Language::nb) == "1\u00a0000\u00a0000");
  CHECK(probability(0.00001, Language::en) == "< 0.0001");
  CHECK(counted(1, texts::measure, Language::en) == "1 measure");
  CHECK(counted(2, texts::partner, Language::nb) == "2 partnere");
  CHECK(fill("{1} {0}{", {"a {1}", "b"}) == "b a {1}{");
}

}  // namespace
