#include <partnergraph/analysis/duplicate.hpp>

#include <algorithm>
#include <stdexcept>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/near.hpp"

using namespace partnergraph;

namespace {

struct Row {
  std::string title;
  std::vector<std::string> partners;
  std::string goal;
  std::vector<std::string> details = {};
  std::vector<std::string> section = {};
};

Programme programme_of(const std::vector<Row>& rows) {
  Programme programme;
  for (const Row& row : rows) {
    for (const std::string& name : row.partners) {
      if (std::ranges::find(programme.partners, name, &Partner::key) == programme.partners.end()) {
        programme.partners.push_back({name, name, PartnerKind::organisation, {}});
      }
    }
  }
  std::ranges::sort(programme.partners, {}, &Partner::key);
  for (const Row& row : rows) {
    Measure measure;
    measure.key = "M" + std::to_string(programme.measures.size() + 1);
    measure.title = row.title;
    measure.details = row.details;
    measure.goal = row.goal;
    measure.section = row.section;
    for (const std::string& name : row.partners) {
      const auto at = std::ranges::find(programme.partners, name, &Partner::key);
      measure.mentions.push_back(
          {PartnerId{static_cast<std::uint32_t>(at - programme.partners.begin())}, name, {}, 1.0});
    }
    programme.measures.push_back(measure);
  }
  return programme;
}

std::vector<Duplicate> found_in(const Programme& programme, const DuplicateOptions& options = {}) {
  const BipartiteGraph graph = graph_of(programme);
  return DuplicateSearch(programme, graph, options).pairs();
}

std::vector<Duplicate> duplicates_of(const std::vector<Row>& rows, double threshold = 0.55) {
  const Programme programme = programme_of(rows);
  return found_in(programme, {.threshold = threshold, .strongest = 1'000});
}

const std::vector<Row> fjord{
    {"Opprette en gruppe for kunnskap om fjorden", {"Kommunene", "Norsk Vann"}, "Sterkere innsats"},
    {"Knytte fjordarbeidet til Oppdrag Mjøsa", {"NTNU", "Oppdrag Mjøsa"}, "Bygge allianser"},
    {"Webinarer: sirkulære innkjøp", {"DFØ", "Kommunene"}, "Mer kunnskap"},
    {"Webinarer: klimabudsjett", {"KS", "Kommunene"}, "Bedre styring i kommunene"},
    {"KNYTTE  fjordarbeidet, til oppdrag Mjøsa.", {"NTNU", "Oppdrag Mjøsa"}, "Bygge  allianser."},
    {"Prøve ut tog for gods mellom havnene", {"Bane NOR"}, "Mindre trafikk på veiene"},
};

TEST_CASE("case, blanks and punctuation don't hide an identical measure", "[duplicate]") {
  const auto found = duplicates_of(fjord);
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == MeasureId{1});
  CHECK(found[0].second == MeasureId{4});
  CHECK(found[0].kind == DuplicateClass::identical);
  CHECK(found[0].score == 1.0);
  CHECK(found[0].text == 1.0);
  CHECK(found[0].goal == 1.0);
  CHECK(found[0].shared_partners.size() == 2);
  CHECK(found[0].shared_words ==
        std::vector<std::string>{"knytte", "fjordarbeidet", "til", "oppdrag", "mjøsa"});
}

// Partners: Jaccard with weight 1 / ln(1 + degree). Shared: b of degree 2; alone: a, c of degree 1.
//   (1/ln 3) / (1/ln 3 + 2 / ln 2) = 0.239812
// Text: equal, 1. Goal: missing in one, left out. Score (0.5 + 0.3 * 0.239812) / 0.8 = 0.714930.
TEST_CASE("scores on paper", "[duplicate]") {
  const auto found =
      duplicates_of({{"Felles innkjøp", {"a", "b"}, ""}, {"Felles innkjøp", {"b", "c"}, "x"}});
  REQUIRE(found.size() == 1);
  CHECK(test::near(found[0].partners, 0.239812, 1e-6));
  CHECK(test::near(found[0].score, 0.714930, 1e-6));
  CHECK(found[0].goal == 0.0);
  CHECK(found[0].kind == DuplicateClass::same_series);
}

// The outer of two headings is the same: 0.5. (0.5 + 0.05 * 0.5) / 0.55 = 0.954545.
TEST_CASE("the headings above count a little", "[duplicate]") {
  const Row under{"Felles innkjøp", {}, "", {}, {"Klima", "Buss"}};
  const Row elsewhere{"Felles innkjøp", {}, "", {}, {"Klima", "Bane"}};
  CHECK(duplicates_of({under, under}).at(0).score == 1.0);
  const Duplicate pair = duplicates_of({under, elsewhere}).at(0);
  CHECK(pair.section == 0.5);
  CHECK(pair.kind == DuplicateClass::identical);
  CHECK(pair.score == 1.0);  // identical under whatever heading
  const Duplicate reordered =
      duplicates_of({under, {"Innkjøp felles", {}, "", {}, {"Klima", "Bane"}}}).at(0);
  CHECK(reordered.kind == DuplicateClass::near_duplicate);
  CHECK(test::near(reordered.score, 0.954545, 1e-6));
  const Duplicate without = duplicates_of({under, {"Felles innkjøp", {}, ""}}).at(0);
  CHECK(without.section == 0.0);
  CHECK(without.score == 1.0);
}

TEST_CASE("inflection and compounds don't hide a duplicate", "[duplicate]") {
  Programme programme = programme_of({{"Lage klimabudsjett for kommunene", {"KS", "NTNU"}, ""},
                                      {"Lag budsjett for klima i en kommune", {"KS", "NTNU"}, ""},
                                      {"Plante trær langs veiene", {"Bymiljøetaten"}, ""}});
  programme.language = "nb";
  const auto found = found_in(programme);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == DuplicateClass::near_duplicate);
  CHECK(found[0].text > 0.9);
  CHECK(std::ranges::find(found[0].shared_words, "klimabudsjett") != found[0].shared_words.end());
  CHECK(std::ranges::find(found[0].shared_words, "klima") != found[0].shared_words.end());
}

TEST_CASE("kinds of duplicates", "[duplicate]") {
  const Row measure{"Build charging stations for lorries along the motorway", {"Port", "Road"}, ""};
  const auto kind = [&](const Row& other) {
    const auto found = duplicates_of({measure, other, {"Plant trees", {"Forest"}, ""}}, 0.3);
    REQUIRE(found.size() == 1);
    return found[0].kind;
  };
  CHECK(
      kind({"Build stations for charging of lorries beside the motorway", {"Port", "Road"}, ""}) ==
      DuplicateClass::near_duplicate);
  CHECK(kind({"Charging stations for lorries", {"Road"}, ""}) == DuplicateClass::subset);
  CHECK(kind({"Build shelters for bicycles in the schools", {"Port", "Road"}, ""}) ==
        DuplicateClass::same_series);
  CHECK(kind({measure.title, measure.partners, "a goal"}) == DuplicateClass::near_duplicate);
}

TEST_CASE("a row of numbered names has no duplicates", "[duplicate]") {
  std::vector<Row> rows;
  for (int i = 0; i < 50; ++i) {
    rows.push_back({"Measure " + std::to_string(i), {"p" + std::to_string(i % 25)}, ""});
  }
  CHECK(duplicates_of(rows).size() <= 25);
  for (const Duplicate& pair : duplicates_of(rows)) {
    CHECK(pair.kind != DuplicateClass::identical);
    CHECK(pair.second.value - pair.first.value == 25);  // only those that share their one partner
  }
}

// Every pair compared: what a threshold of almost 0 finds, cut at the true threshold.
TEST_CASE("no pair above the threshold is missed", "[duplicate][property]") {
  const auto seed = GENERATE(range(0U, 200U));
  const auto threshold = GENERATE(0.2, 0.55, 0.8, 1.0);
  CAPTURE(seed, threshold);
  std::uint32_t state = seed * 2654435761U + 1;
  const auto below = [&state](std::uint32_t n) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % n;
  };
  const std::vector<std::string> vocabulary{"fjord", "buss", "skole", "vann", "by", "veg", "2030"};
  const auto text = [&](std::uint32_t most) {
    std::string result;
    for (std::uint32_t i = below(most + 1); i > 0; --i) {
      result += vocabulary[below(static_cast<std::uint32_t>(vocabulary.size()))] + " ";
    }
    return result;
  };
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < 12; ++i) {
    Row row{"ord " + text(3), {}, text(2)};
    for (std::uint32_t p = below(4); p > 0; --p)
      row.partners.push_back("p" + std::to_string(below(5)));
    if (below(3) > 0) row.section = {"A", std::to_string(below(2))};
    rows.push_back(row);
  }
  const auto found = duplicates_of(rows, threshold);
  auto all = duplicates_of(rows, 1e-6);
  std::erase_if(all, [&](const Duplicate& pair) { return pair.score < threshold; });
  CHECK(found == all);
  for (const Duplicate& pair : found) {
    CHECK(pair.first < pair.second);
    CHECK(pair.score <= 1.0);
    if (pair.kind == DuplicateClass::identical) CHECK(pair.score == 1.0);
  }
}

// A ladder of 180 layers had 362,880 pairs and filled a report of 175 MB.
TEST_CASE("the strongest pairs are the first ones of all pairs", "[duplicate]") {
  std::vector<Row> rows;
  for (int i = 0; i < 12; ++i) rows.push_back(fjord[static_cast<std::size_t>(i) % fjord.size()]);
  const Programme programme = programme_of(rows);
  const auto all = found_in(programme);
  REQUIRE(all.size() > 7);
  for (const std::size_t most : {1U, 2U, 7U}) {
    const auto kept = found_in(programme, {.strongest = most});
    CHECK(kept ==
          std::vector<Duplicate>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most)));
  }
}

// 300 measures are several chunks of the loop; the second half says the first once more.
TEST_CASE("duplicates are the same pairs on any number of threads", "[duplicate]") {
  std::vector<Row> rows;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i % 150);
    rows.push_back({"Tiltak" + number + " plan" + number, {"p" + number}, "maal" + number});
  }
  const auto found = duplicates_of(rows);
  REQUIRE(found.size() == 150);
  for (std::uint32_t i = 0; i < 150; ++i) {
    CHECK(found[i].first == MeasureId{i});
    CHECK(found[i].second == MeasureId{i + 150});
    CHECK(found[i].kind == DuplicateClass::identical);
  }
  for (const std::uint32_t threads : {1U, 3U}) {
    const ThreadLimit limit(threads);
    CHECK(duplicates_of(rows) == found);
  }
}

// A text of the rare word "abcd" lists its runs of letters: _abc, abcd, bcd_.
TEST_CASE("meetings are counted before the search", "[duplicate]") {
  const auto meetings = [](const std::vector<Row>& rows) {
    const Programme programme = programme_of(rows);
    const BipartiteGraph graph = graph_of(programme);
    return DuplicateSearch(programme, graph).meetings();
  };
  CHECK(meetings({}) == 0);
  CHECK(meetings({{"Bygge jernbane", {"a"}, ""}, {"Plante trær", {"b"}, ""}}) == 0);
  CHECK(meetings({{"Bygge jernbane", {"a"}, ""}, {"Plante trær", {"a"}, ""}}) == 1);
  CHECK(meetings({{"abcd", {}, ""}, {"abcd", {}, ""}}) == 3);
  CHECK(meetings({{"abcd", {}, ""}, {"abcd", {}, ""}, {"abcd", {}, ""}}) == 3 * 3);
  CHECK(meetings(fjord) >= duplicates_of(fjord).size());
}

TEST_CASE("goals alone are compared when that is asked for", "[duplicate]") {
  const Programme programme = programme_of({{"Bygge jernbane", {"a"}, "Flere reiser med tog"},
                                            {"Plante trær", {"b"}, "flere reiser med tog."},
                                            {"Bygge jernbane", {"a"}, "Renere luft"},
                                            {"Lage plan", {"c"}, "Flere reiser med tog og buss"},
                                            {"Bygge jernbane", {"a"}, ""}});
  const auto found = found_in(programme, {.threshold = 0.5, .of = DuplicateOf::goals});
  REQUIRE(found.size() == 3);
  CHECK(found[0].first == MeasureId{0});
  CHECK(found[0].second == MeasureId{1});
  CHECK(found[0].kind == DuplicateClass::identical);
  CHECK(test::near(found[0].score, 1.0));
  CHECK(found[0].shared_words.size() == 4);  // of the goals: flere, reiser, med, tog
  CHECK(found[1].second == MeasureId{3});
  CHECK(found[1].kind == DuplicateClass::near_duplicate);
  CHECK(found[1].score == found[1].goal);
}

TEST_CASE("nothing to compare", "[duplicate]") {
  CHECK(duplicates_of({}).empty());
  CHECK(duplicates_of({{"Alone", {"a"}, "b"}}).empty());
  CHECK(duplicates_of({{"!", {}, ""}, {"?", {}, ""}}).empty());
}

TEST_CASE("a threshold without meaning is refused", "[duplicate]") {
  CHECK_THROWS_AS(duplicates_of(fjord, 0.0), std::invalid_argument);
  CHECK_THROWS_AS(duplicates_of(fjord, 1.01), std::invalid_argument);
}

}  // namespace
