#include <partnergraph/ingest/lexicon_reader.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("every lexicon in the data sets is built in", "[lexicon]") {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(PARTNERGRAPH_SOURCE_DIR "/datasets/lexicon")) {
    std::ostringstream json;
    json << std::ifstream(entry.path()).rdbuf();
    Lexicon alone;
    extend(alone, json.str(), entry.path().string(), {});
    ++files;
    CAPTURE(entry.path().string());
    CHECK_FALSE(alone.labels.empty());
    for (const auto& [form, labels] : alone.labels) {
      CAPTURE(form);
      CHECK(label_at_start(form + ":", test::lexicon()).has_value());
      CHECK(matching_form(form) == form);
    }
    for (const auto& [form, indices] : alone.organisation_forms) {
      CHECK(test::lexicon().organisation_forms.contains(form));
    }
  }
  CHECK(files == 5);
}

TEST_CASE("a lexicon adds its words and keeps the others", "[lexicon]") {
  Lexicon lexicon = built_in_lexicon();
  CHECK_FALSE(label_at_start("Grep 3:", lexicon));
  extend(lexicon,
         R"({"schema": "partnergraph/lexicon/1", "language": "nb", "labels": {"measure": ["Grep"]},
             "organisations": [{"name": "Fjord Region Vest og Nord AS", "aliases": ["FRV"]}],
             "group_words": ["bestemødrene"]})",
         "mine.json", {});
  CHECK(label_at_start("Grep 3:", lexicon)->number == "3");
  CHECK(label_at_start("Tiltak:", lexicon));
  CHECK(lexicon.organisation_forms.at("frv") ==
        lexicon.organisation_forms.at("fjord region vest og nord as"));
  CHECK(lexicon.group_words.contains("bestemødrene"));
  CHECK(lexicon.longest_form >= 6);
}

TEST_CASE("an organisation of two lexicons is one", "[lexicon]") {
  const auto& lo = test::lexicon().organisation_forms.at("lo");
  CHECK(lo.size() == 1);
  CHECK(test::lexicon().organisation_forms.at("jd").size() == 2);
}

TEST_CASE("lexicons that are none are refused", "[lexicon]") {
  struct Case {
    std::string json;
    std::string message;
  };
  const auto [json, message] = GENERATE(values<Case>({
      {"{}", "\"schema\""},
      {"[]", "\"schema\""},
      {R"({"schema": "partnergraph/lexicon/1"})", "\"language\""},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "others": [1]})", "text"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "others": "x"})", "list"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "others": ["-"]})", "empty word"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "labels": {"goal": {}}})", "list"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "labels": ["x"]})", "labels"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "organisations": [{}]})",
       "\"name\""},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb",
           "organisations": [{"name": "a", "aliases": [2]}]})",
       "alias"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "group_abbreviations": {"a": 1}})",
       "stands for no text"},
      {R"({"schema": "partnergraph/lexicon/1", "language": "nb", "group_abbreviations": "a"})",
       "no object"},
      {"{", "JSON"},
  }));
  CAPTURE(json);
  const std::string text = json;
  const std::string refusal = test::refusal<InputError>([text] {
    Lexicon lexicon;
    extend(lexicon, text, "mine.json", {});
  });
  CAPTURE(refusal);
  CHECK(refusal.starts_with("mine.json"));
  CHECK(test::contains(refusal, message));
}

}  // namespace
