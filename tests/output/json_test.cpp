#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/programme_json.hpp>
#include <partnergraph/output/results_json.hpp>

#include "output/json_writer.hpp"
#include "output/sample.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}
using Keys = std::vector<std::string>;

TEST_CASE("programme JSON has the documented keys in the documented order", "[output][json]") {
  const Json json = Json::parse(programme_json(test::sample_programme()));
  CHECK(keys(json) == Keys{"schema", "title", "language", "measures", "partners", "diagnostics"});
  CHECK(json["schema"] == "partnergraph/programme/1");
  CHECK(keys(json["measures"][0]) == Keys{"id", "number", "title", "details", "section", "goal",
                                          "open_ended", "source", "partners"});
  CHECK(json["measures"][0]["source"].dump() == R"({"file":"plan.txt","line":3})");
  CHECK(json["measures"][0]["partners"][1].dump() == R"({"partner":"nsb","text":"Vy","line":5})");
  CHECK(keys(json["partners"][2]) == Keys{"id", "name", "kind", "aliases", "members", "merges"});
  CHECK(json["partners"][2]["aliases"].dump() == R"(["Vy"])");
  CHECK(json["partners"][0]["kind"] == "group");
  CHECK(keys(json["diagnostics"][0]) == Keys{"severity", "code", "message", "file", "line"});
  CHECK(keys(json["diagnostics"][1]) == Keys{"severity", "code", "message", "file"});
}

TEST_CASE("partners have their ranks and the facts behind them", "[output][json]") {
  Findings findings = test::sample_findings();
  findings.ranks = {{"degree", {1, 2, 2, 1}, {1, 1, 2, 1}, {1, 3, 3, 1}},
                    {"odd", {0, 1, 0, 2}, {0, 1, 0, 2}, {0, 1, 0, 2}}};
  findings.key_facts.resize(4);
  findings.key_facts[1] = {1, 1, {MeasureId{3}}, {{"Transport", "Næring"}}, {MeasureId{0}}};
  const Json json = Json::parse(results_json(test::sample_programme(), findings));
  const Json& partner = json["partners"][1];
  CHECK(partner["ranks"].dump() == R"({"degree":2,"odd":1})");
  CHECK(partner["rank_intervals"].dump() == R"({"degree":[1,3],"odd":[1,1]})");
  CHECK(json["partners"][0]["ranks"].dump() == R"({"degree":1})");  // not defined: no rank
  CHECK(
      partner["key_facts"].dump() ==
      R"({"measures":1,"themes":1,"only_partner_of":["M4"],"only_link_between":[["Transport","Næring"]],"only_link_to":["M1"]})");
}

TEST_CASE("weights are written where they mean something", "[output][json]") {
  Programme programme = test::sample_programme();
  programme.weighted = true;
  programme.measures[0].mentions[0].weight = 2.5;
  const Json json = Json::parse(programme_json(programme));
  CHECK(json["measures"][0]["partners"][0]["weight"] == 2.5);
}

TEST_CASE("results JSON has the documented keys in the documented order", "[output][json]") {
  const Json json = Json::parse(results_json(test::sample_programme(), test::sample_findings()));
  CHECK(keys(json) == Keys{"schema", "title", "language", "convention", "measures", "partners",
                           "graph", "ties", "overlaps", "chance", "duplicates", "coalitions",
                           "cover", "diagnostics"});
  CHECK(keys(json["measures"][0]).back() == "ranks");
  CHECK(json["measures"][1]["ranks"].dump() ==
        R"({"degree":1,"betweenness_normalised":1,"closeness_normalised":1})");
  CHECK(json["partners"][3]["metrics"].dump() ==
        R"({"degree":2,"betweenness_normalised":0.5,"closeness_normalised":0.5})");
  CHECK(keys(json["overlaps"]["measures"][0]) == Keys{"a",
                                                      "b",
                                                      "shared",
                                                      "jaccard",
                                                      "overlap",
                                                      "dice",
                                                      "cosine",
                                                      "association",
                                                      "phi",
                                                      "bonacich",
                                                      "newman",
                                                      "resource_allocation",
                                                      "adamic_adar",
                                                      "p_hypergeometric",
                                                      "p_hypergeometric_bonferroni",
                                                      "p_hypergeometric_holm",
                                                      "p_hypergeometric_bh",
                                                      "p_bicm",
                                                      "p_bicm_bonferroni",
                                                      "p_bicm_holm",
                                                      "p_bicm_bh"});
  CHECK(
      json["overlaps"]["measures"][0]["p_bicm"].is_null());  // the sample findings have no chances
  CHECK(json["overlaps"]["partners"][0]["a"] == "nsb");      // strongest first
  CHECK(keys(json["coalitions"]) ==
        Keys{"modularity", "modularity_bound", "optimal", "count", "members", "cards", "evidence"});
  const Json& evidence = json["coalitions"]["evidence"];
  CHECK(keys(evidence) == Keys{"null_model", "restarts", "without_a_measure", "description_plain",
                               "description_degree_corrected", "inside", "polarisation",
                               "vertices"});
  CHECK(evidence["null_model"].dump() ==
        R"({"samples":200,"mean":0.25,"deviation":0.02,"z":3.5,"p":0.005})");
  CHECK(keys(evidence["vertices"][0]) ==
        Keys{"id", "mode", "restarts", "without_a_measure", "participation", "within"});
  CHECK(json["coalitions"]["members"][2].dump() == R"({"id":"M3","coalition":3,"mode":"measure"})");
  CHECK(json["coalitions"]["cards"][0]["partners"].dump() == R"(["kommuner","nsb","ruter"])");
  CHECK(json["cover"]["steps"][0]["reached"].dump() == R"(["M1","M2"])");
  CHECK(json["cover"]["out_of_reach"].dump() == R"(["M3"])");
}

Json schema_of(const std::string& name) {
  std::ifstream file(std::string(PARTNERGRAPH_SOURCE_DIR "/docs/reference/") + name);
  REQUIRE(file.is_open());
  return Json::parse(file);
}

TEST_CASE("the published schemas have the keys of the output in its order", "[output][json]") {
  const Json programme_schema = schema_of("programme.schema.json");
  const Json schema = schema_of("results.schema.json");
  const auto& properties = schema["properties"];
  Programme dated = test::sample_programme();
  dated.date = "2026-03-02";
  const Json programme = Json::parse(programme_json(dated));
  const Json json = Json::parse(results_json(dated, test::sample_findings()));

  CHECK(keys(programme_schema["properties"]) == keys(programme));
  CHECK(keys(programme_schema["$defs"]["measure"]["properties"]) == keys(programme["measures"][0]));
  CHECK(keys(programme_schema["$defs"]["partner"]["properties"]) == keys(programme["partners"][0]));
  CHECK(keys(properties) == keys(json));
  CHECK(keys(properties["graph"]["properties"]) == keys(json["graph"]));
  CHECK(keys(properties["ties"]["items"]["properties"]) == keys(json["ties"][0]));
  CHECK(keys(properties["duplicates"]["items"]["properties"]) == keys(json["duplicates"][0]));
  CHECK(keys(properties["coalitions"]["properties"]) == keys(json["coalitions"]));
  CHECK(keys(properties["coalitions"]["properties"]["evidence"]["properties"]) ==
        keys(json["coalitions"]["evidence"]));
  CHECK(keys(properties["cover"]["properties"]) == keys(json["cover"]));
  CHECK(keys(schema["$defs"]["overlap"]["properties"]) == keys(json["overlaps"]["measures"][0]));
}

TEST_CASE("ties with what is known of them", "[output][json]") {
  Findings findings = test::sample_findings();
  const Programme programme = test::sample_programme();
  Json json = Json::parse(results_json(programme, findings));
  REQUIRE(json["ties"].size() == 5);
  CHECK(json["ties"][0].dump() ==
        R"({"measure":"M1","partner":"nsb","butterflies":6,"bitruss":4,"bridge":true})");
  CHECK(json["graph"]["assortativity"] == -0.5);
  CHECK(json["graph"]["diameter"].is_null());

  findings.ties.bitruss.clear();
  CHECK(Json::parse(results_json(programme, findings))["ties"][0]["bitruss"].is_null());
  findings.ties = {};
  CHECK(Json::parse(results_json(programme, findings))["ties"].empty());
  findings.ties.butterflies = {1};
  CHECK_THROWS_AS(results_json(programme, findings), std::logic_error);
}

TEST_CASE("what the analysis left out stands among the diagnostics", "[output][json]") {
  Findings findings = test::sample_findings();
  findings.notes.push_back({Severity::note, "betweenness", {"Utelatt.", "Left out."}, {}});
  const Json json = Json::parse(results_json(test::sample_programme(), findings));
  REQUIRE(json["diagnostics"].size() == 3);
  CHECK(json["diagnostics"][2]["code"] == "betweenness");
  CHECK(json["diagnostics"][2]["message"] == "Left out.");  // files are for programs
}

TEST_CASE("one finding a document holds the same objects", "[output][json]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  const Json all = Json::parse(results_json(programme, findings));
  CHECK(Json::parse(duplicates_json(programme, findings))["duplicates"] == all["duplicates"]);
  CHECK(Json::parse(coalitions_json(programme, findings))["coalitions"] == all["coalitions"]);
  CHECK(Json::parse(cover_json(programme, findings))["cover"] == all["cover"]);
  CHECK(Json::parse(measure_overlaps_json(programme, findings))["overlaps"]["measures"] ==
        all["overlaps"]["measures"]);
  CHECK(Json::parse(partner_overlaps_json(programme, findings, 1))["overlaps"]["partners"].size() ==
        1);
  const Json partners = Json::parse(partners_json(programme, findings, 1));
  REQUIRE(partners["partners"].size() == 1);
  CHECK(partners["partners"][0] == all["partners"][3]);  // Ruter leads
}

TEST_CASE("any text survives JSON, and no control character is written", "[output][json]") {
  for (const std::string& text : test::hostile_texts()) {
    const std::string bytes =
        results_json(test::hostile_programme(text), test::hostile_findings(text));
    CAPTURE(text.substr(0, 40));
    const Json json = Json::parse(bytes);  // strict, also about UTF-8
    if (text.find('\xFF') == std::string::npos) {
      CHECK(json["title"].get<std::string>() == text);
    } else {
      CHECK(json["title"].get<std::string>() == "bad \uFFFD\uFFFD bytes");
    }
    CHECK(std::ranges::none_of(
        bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != 0x0A; }));
    CHECK(bytes.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("numbers are shortest and always finite", "[output][json]") {
  JsonWriter json;
  json.begin_array(JsonWriter::Layout::one_line);
  json.value(0.1);
  json.value(1.0);
  json.value(1e300);
  json.value(-0.0);
  json.value(std::numeric_limits<double>::quiet_NaN());
  json.value(std::numeric_limits<double>::infinity());
  json.value(18446744073709551615ULL);
  json.end();
  CHECK(std::move(json).finish() == "[0.1, 1, 1e+300, -0, null, null, 18446744073709551615]\n");
}

TEST_CASE("JSON layout: two blanks a level, empty values closed at once", "[output][json]") {
  JsonWriter json;
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.end();
  json.key("b");
  json.begin_array();
  json.begin_object(JsonWriter::Layout::one_line);
  json.member("c", true);
  json.end();
  json.end();
  json.end();
  CHECK(std::move(json).finish() == "{\n  \"a\": [],\n  \"b\": [\n    {\"c\": true}\n  ]\n}\n");
}

TEST_CASE("an empty programme is valid JSON, and the same input gives the same bytes",
          "[output][json]") {
  CHECK(Json::parse(results_json(test::empty_programme(), {}))["measures"].empty());
  CHECK(results_json(test::sample_programme(), test::sample_findings()) ==
        results_json(test::sample_programme(), test::sample_findings()));
}

}  // namespace
