// overlaps: order, thresholds, significance and backbones, on the Davis network.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;

namespace {

// Women are the partners.
Run overlaps(const Folder& folder, std::vector<std::string> more) {
  std::vector<std::string> arguments{"overlaps",
                                     PARTNERGRAPH_SOURCE_DIR "/datasets/davis-southern-women.csv"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(folder, arguments);
}

std::ptrdiff_t rows(const Run& csv) {
  return std::ranges::count(csv.out, '\n') - 1;
}

TEST_CASE("overlaps come in the order of any index, from any value", "[cli][overlap]") {
  const Folder folder;
  const Run run =
      overlaps(folder, {"--of", "partners", "--by", "phi", "--min", "0.5", "--format", "json"});
  REQUIRE(run.exit_code == 0);
  double last = 1.0;
  const auto list = nlohmann::json::parse(run.out)["overlaps"]["partners"];
  REQUIRE(list.size() > 3);
  for (const auto& pair : list) {
    CHECK((pair["phi"] <= last && pair["phi"] >= 0.5));
    last = pair["phi"];
  }
  CHECK(rows(overlaps(folder, {"--of", "partners", "--min-shared", "6", "--format", "csv"})) <
        rows(overlaps(folder, {"--of", "partners", "--min-shared", "5", "--format", "csv"})));
}

// metrics.md: events 13 pairs below 0.05, 3 after Benjamini-Hochberg; women 17 and none.
TEST_CASE("overlaps say what is more than chance", "[cli][overlap][davis]") {
  const Folder folder;
  const Run json = overlaps(folder, {"--format", "json"});
  REQUIRE(json.exit_code == 0);
  const auto chance = nlohmann::json::parse(json.out)["chance"]["measures"];
  CHECK(chance["pairs"] == 91);
  CHECK(chance["hypergeometric"]["more"].dump() == R"({"bh":3,"bonferroni":0,"holm":0,"raw":13})");
  CHECK(chance["bicm"]["residual"] < 1e-10);
  const Run women = overlaps(folder, {"--of", "partners", "--language", "en"});
  CHECK(women.out.find("No overlap is stronger than chance: 153 pairs") != std::string::npos);
}

TEST_CASE("a backbone is a network of its own", "[cli][overlap][davis]") {
  const Folder folder;
  const auto count = [&](std::vector<std::string> more) {
    more.insert(more.end(), {"--format", "csv"});
    const Run run = overlaps(folder, more);
    CAPTURE(run.err);
    REQUIRE(run.exit_code == 0);
    return rows(run);
  };
  CHECK(count({"--backbone", "svn"}) == 3);
  CHECK(count({"--backbone", "svn", "--correction", "none"}) == 13);
  CHECK(count({"--of", "partners", "--backbone", "disparity", "--alpha", "0.2"}) == 27);
  CHECK(count({"--of", "partners", "--backbone", "bicm", "--correction", "none"}) == 0);
  const Run none = overlaps(folder, {"--of", "partners", "--backbone", "bicm", "--language", "en"});
  CHECK(none.out.find("no overlap is stronger than chance") != std::string::npos);
  const Run json = overlaps(folder, {"--backbone", "svn", "--format", "json", "--top", "1"});
  const auto edge = nlohmann::json::parse(json.out)["edges"].at(0);
  CHECK((edge["a"] == "E10" && edge["b"] == "E12"));  // p = 0.00070028 of 91 pairs
  CHECK(std::abs(edge["p"].get<double>() - 0.00070028) < 1e-8);
}

TEST_CASE("options of a backbone that contradict each other are refused", "[cli][overlap]") {
  const Folder folder;
  const std::vector<std::string> wrong =
      GENERATE(std::vector<std::string>{"--alpha", "0.1"}, std::vector<std::string>{"--avoiding"},
               std::vector<std::string>{"--backbone", "svn", "--alpha", "0"},
               std::vector<std::string>{"--backbone", "svn", "--by", "phi"},
               std::vector<std::string>{"--backbone", "disparity", "--correction", "bh"},
               std::vector<std::string>{"--min", "much"}, std::vector<std::string>{"--min", "nan"});
  CAPTURE(wrong);
  CHECK(overlaps(folder, wrong).exit_code == 2);
}

}  // namespace
