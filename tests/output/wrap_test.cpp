#include "output/wrap.hpp"

#include <set>
#include <string>
#include <vector>

#include "output/code_point.hpp"
#include "output/numbers.hpp"
#include "output/sample.hpp"
#include "output/shared_start.hpp"
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

TEST_CASE("what is left of a word is left out where that is asked for", "[output][wrap]") {
  const auto words = [](std::string_view text, double width) {
    return wrapped(text, {.width = width, .lines = 1, .advance = columns_of, .whole_words = true});
  };
  CHECK(words("one two three", 6) == Lines{"one…"});
  CHECK(words("one two three", 8) == Lines{"one two…"});  // a whole word stays
  CHECK(words("KS, NAV and NHO", 6) == Lines{"KS…"});
  CHECK(words("onetwothree", 6) == Lines{"onetw…"});
}

TEST_CASE("names that begin alike are cut so that they differ", "[output][wrap]") {
  const std::string oxford = "THE CHANCELLOR, MASTERS AND SCHOLARS OF THE UNIVERSITY OF OXFORD";
  const std::string cambridge =
      "THE CHANCELLOR, MASTERS AND SCHOLARS OF THE UNIVERSITY OF CAMBRIDGE";
  SharedStarts starts;
  starts.add(oxford);
  starts.add(cambridge);
  starts.add("THE CHANCELLERY");
  const std::size_t shared = starts.of(oxford);
  CHECK(oxford.substr(shared) == "OXFORD");
  CHECK(starts.of("somebody else") == 0);

  // Whole where there is room, the end where that tells them apart.
  CHECK(fitted(oxford, 99, columns_of, shared) == oxford);
  CHECK(fitted("AAA BBB CCC", 9, columns_of, 3) == "AAA BBB…");
  CHECK(fitted(oxford, 30, columns_of, shared) == "THE CHANCELLOR… OXFORD");
  CHECK(fitted(cambridge, 30, columns_of, shared) == "THE CHANCELLOR… CAMBRIDGE");
  CHECK(fitted(cambridge, 16, columns_of, shared) == "THE… CAMBRIDGE");
  CHECK(fitted(cambridge, 10, columns_of, shared) == "THE… CAMB…");
  CHECK(fitted("Abcdefgh ijk lmn", 9, columns_of, 9) == "…ijk lmn");
  CHECK(fitted("Abcdefghijk", 6, columns_of, 8) == "Abcde…");  // the first word differs
  CHECK(wrapped(cambridge, {.width = 15, .lines = 2, .advance = columns_of, .shared = shared}) ==
        Lines{"THE CHANCELLOR…", "CAMBRIDGE"});
}

TEST_CASE("shared starts are whole code points", "[output][wrap]") {
  SharedStarts starts;
  starts.add("Å\u00e6");  // C3 85, C3 A6
  starts.add("Å\u00f8");  // C3 85, C3 B8
  CHECK(starts.of("Å\u00e6") == 2);
  CHECK(starts.of("Å") == 2);
}

// Law: of names that differ and begin with a blank-free word that fits, no two are cut alike.
TEST_CASE("cut names differ where their last words do", "[output][wrap]") {
  std::vector<std::string> names;
  for (char last = 'A'; last <= 'Z'; ++last) {
    names.push_back("Department of Public Works and Roads " + std::string(1, last));
  }
  SharedStarts starts;
  for (const std::string& name : names) starts.add(name);
  for (double width = 14; width < 40; ++width) {
    std::set<std::string> cut;
    for (const std::string& name : names) {
      cut.insert(fitted(name, width, columns_of, starts.of(name)));
      CHECK(width_of(*cut.rbegin(), columns_of) <= width);
    }
    CAPTURE(width);
    CHECK(cut.size() == names.size());
  }
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
      for (const std::size_t shared : {0U, 9U, 40U}) {
        const std::string seen = visible(text);
        for (const std::string& line :
             wrapped(seen, {.width = width, .lines = 4, .advance = columns_of, .shared = shared})) {
          CAPTURE(text.substr(0, 30), width, shared);
          CHECK(width_of(line, columns_of) <= width);
        }
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
