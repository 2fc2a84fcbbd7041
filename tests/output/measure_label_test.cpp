// What are measures, and what differs in them, called where people read?
#include "output/measure_label.hpp"

#include <string>

#include "output/words.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

std::string label(Measure measure) {
  return label_of(measure);
}

TEST_CASE("a label has one number, and no title twice", "[output][label]") {
  CHECK(label({.key = "M21", .number = "22", .title = "22 Conduct a survey", .by_number = true}) ==
        "22 Conduct a survey");
  CHECK(label({.key = "M1", .number = "1.1", .title = "1.1. Plant trees", .by_number = true}) ==
        "1.1 Plant trees");
  CHECK(label({.key = "M2", .number = "B2", .title = "Build", .by_number = true}) == "B2 Build");
  CHECK(label({.key = "M21", .number = "21", .title = "21. Reuse"}) == "M21 Reuse");
  CHECK(label({.key = "M3", .title = "2030 is the year"}) == "M3 2030 is the year");
  CHECK(label({.key = "Evelyn", .title = "Evelyn"}) == "Evelyn");
  CHECK(label({.key = "M1", .number = "3", .title = "3"}) == "M1 3");
}

TEST_CASE("a label says the heading where another has its title", "[output][label]") {
  CHECK(label({.key = "M4", .title = "Climate contract", .apart = "Mobility"}) ==
        "M4 Climate contract (Mobility)");
}

TEST_CASE("stars that emphasise words are left out, others stay", "[output][label]") {
  CHECK(unemphasised("Fund *phase II*, soon") == "Fund phase II, soon");
  CHECK(unemphasised("**Bold** and ***both***") == "Bold and both");
  CHECK(unemphasised("**bold**: *a* (*b*)") == "bold: a (b)");
  for (const std::string text : {"New homes*", "2*3*4", "a * b * c", "*unclosed", "**", "* point",
                                 "*uneven**", "* a *", "****four****"}) {
    CHECK(unemphasised(text) == text);
  }
  CHECK(label({.key = "M1", .title = "**Plant** trees*"}) == "M1 Plant trees*");
  const std::string many(100'000, '*');
  CHECK(unemphasised(many + " a") == many + " a");
}

TEST_CASE("what differs in a measure of two programmes is said", "[output][comparison]") {
  const Measure was{.number = "1", .title = "1. Plant", .details = {"oaks"}, .goal = "10"};
  const auto words = [&](const Measure& now, bool retitled = false) {
    MeasureMatch match;
    match.reworded = true;
    match.retitled = retitled;
    return rewording_in_words(was, now, match, Language::en);
  };
  Measure now = was;
  CHECK(words(now, true) == "reworded");
  now.number = "2";
  now.title = "2. Plant";
  CHECK(words(now) == "same text, other number");
  now.goal = "20";
  CHECK(words(now) == "same title, other goal");
  now.details = {"elms"};
  CHECK(words(now) == "same title, other text");
  CHECK(rewording_in_words(was, now, {}, Language::nb).empty());
}

TEST_CASE("the order of key partners is told in the reader's language", "[output]") {
  Findings findings;
  findings.ranks = {{"betweenness", {1}, {}, {}}, {"closeness_normalised", {1}, {}, {}}};
  CHECK(ranking_in_words(findings, Language::nb) ==
        "Rekkefølge etter mellomstilling. Lik plass betyr lik verdi.");
  findings.ranked_by = "closeness_normalised";
  CHECK(ranking_in_words(findings, Language::nb) ==
        "Rekkefølge etter nærhet. Lik plass betyr lik verdi.");
  CHECK(metric_in_words("birank", Language::nb) == "birank");
}

}  // namespace
