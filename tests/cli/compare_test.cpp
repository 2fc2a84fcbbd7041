// Two programmes, one command.
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

constexpr const char* old_plan =
    "# Plan 2024\n\nMeasure 1: Cycle paths along the river\nPartners: Norwegian Public Roads "
    "Administration (NPRA), City Council\n\nMeasure 2: Electric ferries\nPartners: Port "
    "Authority\n";
constexpr const char* new_plan =
    "# Plan 2025\n\nMeasure 1: Electric ferries in the fjord\nPartners: Port Authority, Yard "
    "Union\n\nMeasure 2: More cycle paths along the river\nPartners: NPRA\n";

TEST_CASE("compare resolves names across both programmes", "[cli][compare]") {
  const Folder folder;
  folder.write("old.md", old_plan);
  folder.write("new.md", new_plan);
  const Run run = run_program(folder, {"compare", "old.md", "new.md", "--format", "json"});
  CAPTURE(run.err, run.out);
  REQUIRE(run.exit_code == 0);
  const auto json = nlohmann::json::parse(run.out);
  CHECK(json["schema"] == "partnergraph/comparison/1");
  REQUIRE(json["measures"].size() == 2);
  CHECK(json["measures"][0]["before"] == "M1");
  CHECK(json["measures"][0]["after"] == "M2");
  CHECK(json["measures"][0]["left"].size() == 1);  // the council
  CHECK(json["partners_left"].size() == 1);
  CHECK(json["partners_joined"].size() == 1);
  REQUIRE(json["renamed"].size() == 1);
  CHECK(json["renamed"][0]["is"] == "NPRA");
  for (const std::string format : {"text", "csv"}) {
    const Run other = run_program(folder, {"compare", "old.md", "new.md", "--format", format});
    CHECK(other.exit_code == 0);
    CHECK(other.out.find("NPRA") != std::string::npos);
  }
}

TEST_CASE("a programme compared with itself changed nothing", "[cli][compare]") {
  const Folder folder;
  const Run run =
      run_program(folder, {"compare", sample_file(), sample_file(), "--format", "json", "--quiet"});
  REQUIRE(run.exit_code == 0);
  const auto json = nlohmann::json::parse(run.out);
  CHECK(json["measures"].size() == 36);
  CHECK(json["ties"]["beta"] == 0);
  CHECK(json["renamed"].empty());
}

TEST_CASE("diagram --kind compare draws two programmes", "[cli][compare][diagram]") {
  const Folder folder;
  folder.write("old.md", old_plan);
  folder.write("new.md", new_plan);
  const Run run =
      run_program(folder, {"diagram", "--kind", "compare", "old.md", "new.md", "-o", "c.svg"});
  CAPTURE(run.err);
  REQUIRE(run.exit_code == 0);
  const std::string svg = folder.read("c.svg");
  CHECK(svg.find(">Plan 2024<") != std::string::npos);
  CHECK(svg.find(">Joined: Yard Union<") != std::string::npos);
  CHECK(run_program(folder, {"diagram", "--kind", "compare", "old.md", "new.md", "-o", "c.dot"})
            .exit_code == 0);
  CHECK(folder.read("c.dot").find("fullname=\"Yard Union\", change=new") != std::string::npos);
  const Run one = run_program(folder, {"diagram", "--kind", "compare", "old.md", "-o", "d.svg"});
  CHECK(one.exit_code == 2);
  CHECK(one.err.find("two inputs, the older one first") != std::string::npos);
  const Run two = run_program(folder, {"diagram", "old.md", "new.md", "-o", "d.svg"});
  CHECK(two.exit_code == 2);
}

TEST_CASE("compare wants two inputs", "[cli][compare]") {
  const Folder folder;
  folder.write("old.md", old_plan);
  CHECK(run_program(folder, {"compare", "old.md"}).exit_code == 2);
  CHECK(run_program(folder, {"compare", "-", "-"}).exit_code == 2);
  CHECK(run_program(folder, {"compare", "old.md", "old.md", "--threshold", "2"}).exit_code == 2);
  CHECK(run_program(folder, {"compare", "old.md", "absent.md"}).exit_code == 3);
  CHECK(run_program(folder, {"compare", "old.md", "old.md", "-o", "old.md"}).exit_code == 2);
}

}  // namespace
