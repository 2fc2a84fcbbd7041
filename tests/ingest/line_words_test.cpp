// The words of a line and what stands between them.
#include "ingest/line_words.hpp"

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// Møre og Romsdal, KS (ÅRSTAD)
// 0    6  9        18  22      30   bytes: "ø" and "Å" have two
TEST_CASE("words with their forms, positions and gaps", "[line_words]") {
  const LineWords found("Møre og Romsdal, KS (ÅRSTAD)");
  REQUIRE(found.size() == 5);
  CHECK(found[0] == "Møre");
  CHECK(found.form(0) == "møre");
  CHECK(found[4] == "ÅRSTAD");
  CHECK(found.form(4) == "årstad");
  CHECK(found.begin_of(2) == 9);
  CHECK(found.end_of(2) == 16);
  CHECK(found.begin_of(4) == 22);
  CHECK(found.end_of(4) == 29);
  CHECK(found.gap_behind(0) == " ");
  CHECK(found.gap_behind(2) == ", ");
  CHECK(found.gap_behind(4) == ")");
  CHECK(found.run(0, 3) == "Møre og Romsdal");
  CHECK(found.run(3, 2) == "KS (ÅRSTAD");
  CHECK(found.run(3, 1) == "KS");
}

TEST_CASE("the word behind a position", "[line_words]") {
  const LineWords found("Møre og Romsdal, KS");
  CHECK(found.first_behind(0) == 1);  // "Møre" begins there, not behind it
  CHECK(found.first_behind(5) == 1);
  CHECK(found.first_behind(16) == 3);  // the comma
  CHECK(found.first_behind(18) == 4);
  CHECK(LineWords(", KS").first_behind(0) == 0);
}

TEST_CASE("the longest run of words that a list has", "[line_words]") {
  const LineWords found("KS i Samarbeid MED: Møre og Romsdal");
  const Lexicon::Words list{"i", "i samarbeid med", "møre og romsdal"};
  CHECK(found.longest_run(0, 5, list) == 0);
  CHECK(found.longest_run(1, 5, list) == 3);
  CHECK(found.longest_run(1, 2, list) == 1);  // two words are looked at
  CHECK(found.longest_run(4, 5, list) == 3);  // up to the end
  CHECK(found.longest_run(7, 5, list) == 0);  // behind it
  std::vector<std::string> asked;
  const std::size_t count = found.longest_run(1, 3, [&](const std::string& form) {
    asked.push_back(form);
    return form == "i samarbeid";
  });
  CHECK(count == 2);
  CHECK(asked == std::vector<std::string>{"i", "i samarbeid", "i samarbeid med"});
}

TEST_CASE("a line without words", "[line_words]") {
  for (const char* text : {"", " ,;– "}) {
    CAPTURE(text);
    const LineWords found(text);
    CHECK(found.empty());
    CHECK(found.size() == 0);
    CHECK(found.text() == text);
    CHECK(found.first_behind(0) == 0);
    CHECK(found.longest_run(0, 5, Lexicon::Words{"og"}) == 0);
  }
}

}  // namespace
