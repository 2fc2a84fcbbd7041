// The main job: a folder with every finding, and one screen that sums it up.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include <partnergraph/model/text.hpp>

#include "output/sha256.hpp"
#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::no_graphviz;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

const std::vector<std::string> files_without_graphviz{
    "coalitions.csv", "columns.svg",  "decisions.json", "duplicates.csv", "manifest.json",
    "matrix.svg",     "measures.csv", "network.dot",    "overlaps.csv",   "partners.csv",
    "report.html",    "results.json", "results.xlsx"};

}  // namespace

TEST_CASE("report fills its folder, and the manifest vouches for it", "[cli][report]") {
  const Folder folder;
  const Run run = run_program(folder, {"report", sample_file(), "-o", "."}, no_graphviz);
  REQUIRE(run.exit_code == 0);
  CHECK(folder.entries() == files_without_graphviz);
  CHECK(run.err.find("note: no network.svg: dot is not installed") != std::string::npos);

  const auto manifest = nlohmann::json::parse(folder.read("manifest.json"));
  CHECK(manifest["files"].size() == files_without_graphviz.size() - 1);
  for (const auto& file : manifest["files"]) {
    const std::string bytes = folder.read(file["name"].get<std::string>());
    CAPTURE(file["name"]);
    CHECK(bytes.size() == file["size"]);
    CHECK(partnergraph::sha256(bytes) == file["sha256"]);
  }
}

TEST_CASE("the same input gives the same bytes", "[cli][report]") {
  const Folder folder;
  REQUIRE(run_program(folder, {"report", sample_file(), "-o", "a"}, no_graphviz).exit_code == 0);
  REQUIRE(run_program(folder, {"report", sample_file(), "-o", "b"}, no_graphviz).exit_code == 0);
  for (const std::string& file : files_without_graphviz) {
    CAPTURE(file);
    CHECK(folder.read("a/" + file) == folder.read("b/" + file));
  }
}

TEST_CASE("the summary is one screen and says where the report lies", "[cli][report]") {
  const Folder folder;
  const std::string language = GENERATE("nb", "en");
  const Run run =
      run_program(folder, {"report", sample_file(), "--language", language}, no_graphviz);
  REQUIRE(run.exit_code == 0);
  CHECK(run.out.ends_with("partnergraph-report/report.html\n"));
  CHECK(std::ranges::count(run.out, '\n') <= 24);
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(partnergraph::code_points(line) <= 80);
  }
}

TEST_CASE("dot draws the network where it is installed", "[cli][report]") {
  const Folder folder;
  folder.write("p.txt", "Tiltak: Bygge vei\nPartnere: NHO, KS\nResultatmål: En vei\n");
  const Run run = run_program(folder, {"report", "p.txt", "-o", "out"});
  REQUIRE(run.exit_code == 0);
  const bool drawn = std::filesystem::exists(folder.path() / "out/network.svg");
  CHECK(drawn == run.err.empty());
  if (drawn) CHECK(folder.read("out/network.svg").find("<svg") != std::string::npos);

  const Run diagram = run_program(folder, {"diagram", "p.txt", "-o", "n.png"});
  CHECK(diagram.exit_code == (drawn ? 0 : 5));
  if (drawn) CHECK(folder.read("n.png").substr(1, 3) == "PNG");
}

TEST_CASE("without dot a diagram says what can be had instead", "[cli][report]") {
  const Folder folder;
  const Run run = run_program(folder, {"diagram", sample_file(), "-o", "n.svg"}, no_graphviz);
  CHECK(run.exit_code == 5);
  CHECK(run.err.find("dot is not installed") != std::string::npos);
  CHECK(run.err.find("--kind columns or matrix") != std::string::npos);
  CHECK(folder.entries().empty());
  CHECK(run_program(folder, {"diagram", sample_file(), "-o", "n.dot"}, no_graphviz).exit_code == 0);
}
