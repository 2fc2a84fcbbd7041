#include <partnergraph/resolve/suggestion.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include <partnergraph/document/delimited.hpp>
#include <partnergraph/resolve/resolution.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

std::vector<Suggestion> suggested(const Texts& names, const Decisions& decisions = {}) {
  std::vector<Texts> rows;
  for (const std::string& name : names) rows.push_back({name});
  return suggest_same(resolve_partners(test::programme_with(rows), test::lexicon(), decisions),
                      test::lexicon(), decisions);
}

TEST_CASE("what may be one actor is asked, with the reason", "[suggestion]") {
  struct Case {
    Texts names;  // the first two, in ascending order, are asked about
    std::string reason;
  };
  const auto [names, reason] = GENERATE(values<Case>({
      {{"Gøtebogregionen", "Gøteborgregionen"}, "one letter apart"},
      {{"GVS", "Gøteborg Vest Samband"}, "fit this name alone"},
      {{"Kystkraft samlag", "Kystkrafta samlag"}, "a letter"},
      {{"Samernas landsforbund", "Samers landsforbund"}, "two letters"},
      {{"Lærerskolen", "Lærerskolen i Østfold"}, "a part of the other"},
      {{"Landslaget BRIX", "BRIX – barn og miljø"}, "abbreviation in the name"},
      {{"Nettverk – nord", "Nettverk – sør"}, "units of one body"},
  }));
  CAPTURE(names);
  const auto found = suggested(names);
  REQUIRE(found.size() == 1);
  Texts asked = names;
  std::ranges::sort(asked);
  CHECK(found[0].names == asked);
  test::check_translated(found[0].reason);
  CAPTURE(found[0].reason.en);
  CHECK(test::contains(found[0].reason.en, reason));
  CHECK(found[0].score > 0.0);
  CHECK(found[0].score < 1.0);
}

TEST_CASE("the same words in another order are asked about", "[suggestion]") {
  const auto asked = suggested({"University of Washington", "Washington University"});
  REQUIRE(asked.size() == 1);
  CHECK(asked.front().reason.en == "the same words in another order");
}

TEST_CASE("an acronym that fits two names is asked about with each", "[suggestion]") {
  const auto found = suggested({"GVS", "Gøteborg Vest Samband", "Gudbrandsdal Vannsamband Sør"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].names == Texts{"GVS", "Gudbrandsdal Vannsamband Sør"});
  CHECK(found[1].names == Texts{"GVS", "Gøteborg Vest Samband"});
  CHECK(found[0].reason == Message("bokstavene passer til dette navnet og 1 til",
                                   "the letters fit this name and 1 more"));
  CHECK(found[0].score == Approx(0.415));  // half of 0.83
}

TEST_CASE("what is no question is not asked", "[suggestion]") {
  const Texts names = GENERATE(values<Texts>({
      {"SVV", "Statens vegvesen"},            // merged for sure
      {"SVV", "NVE"},                         // two for sure
      {"Moss kommune", "Voss kommune"},       // another first letter
      {"Sone 123456", "Sone 123457"},         // numbers
      {"Oslo", "Oslo havn", "Oslo kommune"},  // a place
      {"Kommuner", "Kommuner i Viken"},       // a group
      {"Viken kystlag", "Østfold skogeierlag"},
  }));
  CAPTURE(names);
  CHECK(suggested(names).empty());
}

TEST_CASE("what is settled is not asked again", "[suggestion]") {
  const Texts names{"Gøtebogregionen", "Gøteborgregionen", "Lærerskolen", "Lærerskolen i Østfold"};
  REQUIRE(suggested(names).size() == 2);
  for (const Decide decide : {Decide::same, Decide::different}) {
    const Decisions decisions{
        .file = "d",
        .settled = {{.decide = decide, .names = {"gøtebogregionen", "Gøteborgregionen"}},
                    {.decide = decide, .names = {"Lærerskolen i Østfold", "LÆRERSKOLEN AS"}}}};
    CHECK(suggested(names, decisions).empty());
  }
}

TEST_CASE("the order of the names changes no question", "[suggestion]") {
  Texts names{"GVS",         "Gøteborg Vest Samband", "Gudbrandsdal Vannsamband Sør",
              "Lærerskolen", "Lærerskolen i Østfold", "Kystkraft samlag",
              "BRIX – barn", "Landslaget BRIX",       "Kystkrafta samlag"};
  const auto expected = suggested(names);
  CHECK(std::ranges::is_sorted(expected, std::greater{}, &Suggestion::score));
  for (unsigned seed = 0; seed < 30; ++seed) {
    std::mt19937 engine(seed);
    std::ranges::shuffle(names, engine);
    CAPTURE(seed);
    CHECK(suggested(names) == expected);
  }
}

// Rows of a file beside the repository; none if it is not there.
std::vector<std::pair<std::string, std::string>> rows_of(const char* name) {
  const auto path =
      std::filesystem::path(PARTNERGRAPH_SOURCE_DIR).parent_path() / "shared/data/names" / name;
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  const std::string bytes = text.str();
  DelimitedReader reader(bytes, ',', name);
  std::vector<std::pair<std::string, std::string>> rows;
  DelimitedReader::Row row;
  for (bool header = true; reader.next(row); header = false) {
    if (!header) rows.emplace_back(row.cells.at(0), row.cells.at(1));
  }
  return rows;
}

TEST_CASE("633 Swedish names: merged and asked well enough", "[suggestion][data]") {
  const auto rows = rows_of("swedish-organisations.csv");
  if (rows.empty()) {
    WARN("no ../shared/data/names: the quality of merging is not tested");
    return;
  }
  std::vector<Texts> names;
  for (const auto& [actor, name] : rows) names.push_back({name});
  const Programme programme = resolve_partners(test::programme_with(names, "sv"), test::lexicon());

  double right = 0;
  double wrong = 0;
  double missed = 0;
  std::map<std::string, std::string> actor_of;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    actor_of[rows[i].second] = rows[i].first;
    for (std::size_t k = i + 1; k < rows.size(); ++k) {
      const bool merged =
          programme.measures[i].mentions[0].partner == programme.measures[k].mentions[0].partner;
      const bool one = rows[i].first == rows[k].first;
      right += merged && one ? 1 : 0;
      wrong += merged && !one ? 1 : 0;
      missed += !merged && one ? 1 : 0;
    }
  }
  CHECK(right / (right + wrong) >= 0.98);
  CHECK(right / (right + missed) >= 0.75);

  // Of the questions, half deserve a yes, and they are about half of what is missed or more.
  const auto questions = suggest_same(programme, test::lexicon());
  const auto yes = static_cast<double>(std::ranges::count_if(questions, [&](const Suggestion& q) {
    return actor_of[q.names[0]] == actor_of[q.names[1]];
  }));
  CHECK(yes / static_cast<double>(questions.size()) >= 0.5);
  CHECK(yes >= 8);
}

TEST_CASE("Swedish look-alikes are never merged", "[suggestion][data]") {
  const auto rows = rows_of("swedish-look-alikes.csv");
  if (rows.empty()) WARN("no ../shared/data/names: look-alikes are not tested");
  for (const auto& [a, b] : rows) {
    CAPTURE(a, b);
    CHECK(resolve_partners(test::programme_with({{a, b}}, "sv"), test::lexicon()).partners.size() ==
          2);
  }
}

}  // namespace
