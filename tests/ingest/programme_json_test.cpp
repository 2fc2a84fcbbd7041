#include <partnergraph/ingest/programme_json.hpp>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

ProgrammeJson read(std::string_view json) {
  return read_programme_json(json, "p.json", {});
}

TEST_CASE("the short form is titles and names", "[programme_json]") {
  const ProgrammeJson json = read(
      R"({"measures": [{"title": "Build", "partners": ["KS", "NHO"]}, {"title": "Plant",
      "partners": ["KS"]}]})");
  CHECK_FALSE(json.kinds_settled);
  CHECK(json.programme.measures.size() == 2);
  CHECK(json.programme.measures[0].key == "M1");
  CHECK(test::partner_keys(json.programme) == Texts{"KS", "NHO"});
  CHECK(test::is_valid(json.programme));
}

TEST_CASE("the full form keeps everything", "[programme_json]") {
  const ProgrammeJson json = read(R"({"schema": "partnergraph/programme/1", "title": "Plan",
    "language": "nb", "measures": [{"id": "M7", "number": "3.1", "title": "Bygge",
    "details": ["a", "  b"], "section": ["S", "T"], "goal": "g", "open_ended": true,
    "source": {"file": "x", "line": 33}, "partners": [{"partner": "svv", "text": "Vegvesenet",
    "line": 40}]}], "partners": [{"id": "svv", "name": "Statens vegvesen", "kind": "group",
    "aliases": ["Vegvesenet", "SVV"], "merges": [{"text": "SVV", "reason": "known"}]}],
    "diagnostics": [{"severity": "note", "code": "c", "message": "m", "line": 3}]})");
  const Programme& programme = json.programme;
  CHECK(json.kinds_settled);
  CHECK(programme.title == "Plan");
  CHECK(programme.language == "nb");
  const Measure& measure = programme.measures.at(0);
  CHECK(measure.key == "M7");
  CHECK(measure.number == "3.1");
  CHECK(measure.details == Texts{"a", "  b"});
  CHECK(measure.section == Texts{"S", "T"});
  CHECK(measure.goal == "g");
  CHECK(measure.open_ended);
  CHECK(measure.source.line == 33);
  CHECK(measure.mentions.at(0) == Mention{PartnerId{0}, "Vegvesenet", {.line = 40}, 1.0});
  CHECK(programme.partners.at(0) ==
        Partner{
            "svv",
            "Statens vegvesen",
            PartnerKind::group,
            {{"SVV", Message("known")}, {"Vegvesenet", {"oppgitt i filen", "given in the file"}}}});
  CHECK(programme.diagnostics == Diagnostics{{Severity::note, "c", Message("m"), {.line = 3}}});
}

TEST_CASE("results are programmes too", "[programme_json]") {
  CHECK(read(R"({"schema": "partnergraph/results/1", "graph": {"x": [1]}, "measures":
      [{"title": "a", "partners": ["x"]}]})")
            .programme.measures.size() == 1);
}

TEST_CASE("texts that people edited are cleaned", "[programme_json]") {
  const ProgrammeJson json =
      read(R"({"measures": [{"title": "  a\n b ", "partners": [" K\u200bS ", "KS"]}]})");
  CHECK(json.programme.measures[0].title == "a b");
  CHECK(test::partner_keys(json.programme) == Texts{"KS"});
  CHECK(test::codes_of(json.programme.diagnostics) == Texts{"invisible-characters"});
}

TEST_CASE("partners that nobody mentions are left out with a note", "[programme_json]") {
  const ProgrammeJson json = read(R"({"measures": [{"title": "a", "partners": ["x"]}],
      "partners": [{"id": "x"}, {"id": "y"}]})");
  CHECK(test::partner_keys(json.programme) == Texts{"x"});
  CHECK(test::codes_of(json.programme.diagnostics) == Texts{"unused-partner"});
}

TEST_CASE("weights make a weighted programme", "[programme_json]") {
  const ProgrammeJson json = read(R"({"measures": [{"title": "a", "partners":
      [{"partner": "x", "weight": 2.5}, "y"]}]})");
  CHECK(json.programme.weighted);
  CHECK(json.programme.measures[0].mentions[0].weight == 2.5);
}

TEST_CASE("regression: measures without id get one that nobody has", "[programme_json]") {
  for (const std::string_view text :
       {R"({"measures": [{"id": "M2", "title": "a", "partners": ["x"]}, {"title": "b"}]})",
        R"({"measures": [{"title": "a", "partners": ["x"]}, {"id": "M1", "title": "b"}]})"}) {
    CAPTURE(text);
    CHECK(test::is_valid(read(text).programme));
  }
}

TEST_CASE("faults are named", "[programme_json]") {
  struct Case {
    std::string json;
    std::string message;
  };
  const auto [json, message] = GENERATE(values<Case>({
      {"", "not valid JSON"},
      {"{", "line 1: is not valid JSON"},
      {"{\n\"measures\": [}\n", "line 2: is not valid JSON"},
      {"{} x", "not valid JSON"},
      {"{/* c */}", "not valid JSON"},
      {"[]", "holds no measures"},
      {"null", "holds no measures"},
      {R"({"measures": []})", "holds no measures"},
      {R"({"measures": {}})", "holds no measures"},
      {R"({"schema": "other/1", "measures": [{"title": "a"}]})", "schema \"other/1\""},
      {R"({"measures": [{"title": "a", "title": "b"}]})", "duplicate key \"title\""},
      {R"({"measures": [1]})", "measure 1 is no object"},
      {R"({"measures": [{"title": "a", "partners": ["x"]}, {}]})", "measure 2 has neither"},
      {R"({"measures": [{"title": "a", "partners": "x"}]})", "measure 1 has \"partners\""},
      {R"({"measures": [{"title": "a", "partners": [1]}]})", "neither text nor object"},
      {R"({"measures": [{"title": "a", "partners": [""]}]})", "without a name"},
      {R"({"measures": [{"title": "a"}]})", "names no partner"},
      {R"({"measures": [{"id": "m", "title": "a"}, {"id": "m", "title": "b"}]})",
       "measure 2 has the id \"m\""},
      {R"({"measures": [{"title": "a", "partners": ["z"]}], "partners": [{"id": "x"}]})",
       "measure 1 names the partner \"z\""},
      {R"({"measures": [{"title": "a"}], "partners": [{"id": "x"}, {"id": "x"}]})",
       "two partners with the id \"x\""},
      {R"({"measures": [{"title": "a"}], "partners": [{"name": "x"}]})", "without \"id\""},
      {R"({"measures": [{"title": "a"}], "partners": [{"id": "x", "kind": "?"}]})", "kind \"?\""},
      {R"({"measures": [{"title": "a", "partners": [{"partner": "x", "weight": 0}]}]})", "weight"},
      {R"({"measures": [{"title": "a", "partners": [{"partner": "x", "weight": "2"}]}]})",
       "weight"},
      {R"({"measures": [{"title": "a", "n": 1e999}]})", "too large"},
  }));
  CAPTURE(json);
  const std::string text = json;
  const std::string refusal = test::refusal<InputError>([text] { (void)read(text); });
  CAPTURE(refusal);
  CHECK(refusal.starts_with("p.json"));
  CHECK(test::contains(refusal, message));
}

TEST_CASE("nesting is counted, not recursed into", "[programme_json]") {
  const auto nested = [](std::size_t depth) {
    return R"({"measures": [{"title": "a", "partners": ["x"]}], "n": )" + std::string(depth, '[') +
           std::string(depth, ']') + "}";
  };
  CHECK(read(nested(63)).programme.measures.size() == 1);
  CHECK(test::contains(test::refusal<LimitError>([&] { (void)read(nested(64)); }), "depth = 64"));
  CHECK_THROWS_AS(read(std::string(200'000, '[')), LimitError);
}

TEST_CASE("JSON cut at any byte is refused", "[programme_json]") {
  const std::string json =
      R"({"measures": [{"title": "å\u00e5", "partners": [{"partner": "x", "weight": 2e0}]}]})";
  for (std::size_t size = 0; size < json.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(read(std::string_view(json).substr(0, size)), InputError);
  }
}

}  // namespace
