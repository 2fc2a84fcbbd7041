#include <partnergraph/model/text.hpp>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("blanks of every kind are blanks", "[text]") {
  CHECK(trimmed("  a b\t\n") == "a b");
  CHECK(trimmed(" \u00a0\u2003") == "");
  CHECK(blanks_collapsed("\u00a0Statens \n\t vegvesen\u2009") == "Statens vegvesen");
}

TEST_CASE("ASCII is what Unicode has it to be", "[text]") {
  for (int code = 0; code < 128; ++code) {
    CAPTURE(code);
    const std::string text(1, static_cast<char>(code));
    const bool digit = code >= '0' && code <= '9';
    const bool capital = code >= 'A' && code <= 'Z';
    CHECK(trimmed(text).empty() == (code == ' ' || (code >= 9 && code <= 13)));
    CHECK(words(text).empty() == !(digit || capital || (code >= 'a' && code <= 'z')));
    CHECK(folded(text) == (capital ? std::string(1, static_cast<char>(code + 32)) : text));
  }
  CHECK(trimmed("\u00a0 a\u2003b \u3000\n") == "a\u2003b");
  CHECK(trimmed("\u00e6") == "\u00e6");
}

TEST_CASE("folding makes case and composition equal", "[text]") {
  CHECK(folded("ØSTFOLD") == folded("østfold"));
  CHECK(folded("A\u030as") == folded("\u00c5s"));
  CHECK(nfc("A\u030as") == "\u00c5s");
}

TEST_CASE("words are runs of letters and digits", "[text]") {
  const std::vector<std::string_view> expected{"FoU", "miljø", "2", "55"};
  CHECK(words("FoU-miljø, 2:55.") == expected);
  CHECK(words("–/,").empty());
}

TEST_CASE("slug keeps letters beyond ASCII", "[text]") {
  CHECK(slug("Statens vegvesen") == "statens-vegvesen");
  CHECK(slug("Pådriv  Oslo (by)") == "pådriv-oslo-by");
  CHECK(slug("–") == "");
}

TEST_CASE("all caps means two letters and none of them small", "[text]") {
  CHECK(is_all_caps("DFØ"));
  CHECK(is_all_caps("TEN-T"));
  CHECK_FALSE(is_all_caps("IMDi"));
  CHECK_FALSE(is_all_caps("A"));
  CHECK_FALSE(is_all_caps("2025"));
}

TEST_CASE("prefix cuts between code points, also of broken UTF-8", "[text]") {
  CHECK(prefix("æøå", 2) == "æø");
  CHECK(prefix("ab", 5) == "ab");
  CHECK(code_points("æøå") == 3);
  CHECK(prefix("\xc3", 1) == "\xc3");
}

}  // namespace
