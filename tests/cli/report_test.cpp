// The main job: a folder with every finding, and one screen that sums it up.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <partnergraph/model/text.hpp>

#include "output/sha256.hpp"
#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::alone;
using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

const std::vector<std::string> report_files{
    "coalitions.csv", "columns.svg",  "decisions.json", "duplicates.csv", "manifest.json",
    "matrix.svg",     "measures.csv", "network.dot",    "network.svg",    "overlaps.csv",
    "partners.csv",   "report.html",  "results.json",   "results.xlsx",   "ties.csv"};

}  // namespace

TEST_CASE("report fills its folder, and the manifest vouches for it", "[cli][report]") {
  const Folder folder;
  const Run run = run_program(folder, {"report", sample_file(), "-o", "."}, alone);
  REQUIRE(run.exit_code == 0);
  CHECK(folder.entries() == report_files);

  const auto manifest = nlohmann::json::parse(folder.read("manifest.json"));
  CHECK(manifest["files"].size() == report_files.size() - 1);
  for (const auto& file : manifest["files"]) {
    const std::string bytes = folder.read(file["name"].get<std::string>());
    CAPTURE(file["name"]);
    CHECK(bytes.size() == file["size"]);
    CHECK(partnergraph::sha256(bytes) == file["sha256"]);
  }
}

TEST_CASE("the same input gives the same bytes", "[cli][report]") {
  const Folder folder;
  REQUIRE(run_program(folder, {"report", sample_file(), "-o", "a"}, alone).exit_code == 0);
  REQUIRE(run_program(folder, {"report", sample_file(), "-o", "b"}, alone).exit_code == 0);
  for (const std::string& file : report_files) {
    CAPTURE(file);
    CHECK(folder.read("a/" + file) == folder.read("b/" + file));
  }
}

TEST_CASE("the summary is one screen and says where the report lies", "[cli][report]") {
  const Folder folder;
  const std::string language = GENERATE("nb", "en");
  const Run run = run_program(folder, {"report", sample_file(), "--language", language}, alone);
  REQUIRE(run.exit_code == 0);
  CHECK(run.out.ends_with("partnergraph-report/report.html\n"));
  CHECK(std::ranges::count(run.out, '\n') <= 24);
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(partnergraph::code_points(line) <= 80);
  }
}

TEST_CASE("every kind of diagram comes in every format", "[cli][diagram][slow]") {
  const Folder folder;
  const std::string kind =
      GENERATE("network", "columns", "matrix", "coalitions", "overlaps", "ego", "lattice");
  CAPTURE(kind);
  const auto draw = [&](const std::string& file, const partnergraph::test::RunOptions& options) {
    return run_program(folder,
                       {"diagram", sample_file(), "--kind", kind, "--of",
                        kind == "ego" ? "NHO" : "partners", "-o", file},
                       options);
  };
  CHECK(draw("p.svg", alone).exit_code == 0);
  CHECK(folder.read("p.svg").starts_with("<svg"));
  CHECK(draw("p.dot", alone).exit_code == 0);
  CHECK(folder.read("p.dot").find("graph partnergraph") != std::string::npos);
  CHECK((folder.read("p.dot").find("row=36") != std::string::npos) == (kind == "matrix"));
  if (kind != "network") return;  // the picture is made into PNG and PDF in one way for all
  const Run png = draw("p.png", {});
  if (png.err.find("rsvg-convert is not installed") != std::string::npos) {
    WARN("skipped: rsvg-convert is not installed");
    return;
  }
  CHECK(folder.read("p.png").substr(1, 3) == "PNG");
  CHECK(draw("p.pdf", {}).exit_code == 0);
  CHECK(folder.read("p.pdf").starts_with("%PDF"));
}

TEST_CASE("pictures and page tell the date of the document", "[cli][diagram][report]") {
  const Folder folder;
  folder.write("p.json",
               R"({"date": "2026-03-02", "measures": [{"title": "A", "partners": ["KS", "LO"]}]})");
  REQUIRE(run_program(folder, {"diagram", "p.json", "--language", "en", "-o", "n.svg"}, alone)
              .exit_code == 0);
  CHECK(folder.read("n.svg").find("Source: p.json, 2 March 2026") != std::string::npos);
  REQUIRE(run_program(folder,
                      {"report", "p.json", "--date", "2025-12-24", "--language", "nb", "-o", "r"},
                      alone)
              .exit_code == 0);
  CHECK(folder.read("r/report.html").find("Kilde: p.json, 24. desember 2025") != std::string::npos);
  CHECK(folder.read("r/results.json").find("\"date\": \"2025-12-24\"") != std::string::npos);
  CHECK(run_program(folder, {"diagram", "p.json", "--date", "24.12.2025", "-o", "n.svg"}, alone)
            .exit_code == 2);
}

TEST_CASE("without librsvg a diagram says what can be had instead", "[cli][diagram]") {
  const Folder folder;
  const Run run = run_program(folder, {"diagram", sample_file(), "-o", "n.png"}, alone);
  CHECK(run.exit_code == 5);
  CHECK(run.err.find("apt install librsvg2-bin") != std::string::npos);
  CHECK(run.err.find(".svg needs no other program") != std::string::npos);
  CHECK(folder.entries().empty());
  CHECK(run_program(folder, {"diagram", sample_file(), "-o", "n.gif"}, alone).exit_code == 2);
}

namespace {

// The names of all members that hold a number, or lists of numbers, anywhere below.
void collect_numbers(const nlohmann::json& value, const std::string& name,
                     std::set<std::string>& names) {
  if (value.is_number()) names.insert(name);
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items()) {
    collect_numbers(inner, value.is_object() ? key : name, names);
  }
}

}  // namespace

// Every number that a report prints is explained, by its name in `code` or as the end of a longer
// one: `p_bicm` with `_holm` behind.
TEST_CASE("metrics.md explains every number of results.json", "[cli][report][docs]") {
  const Folder folder;
  REQUIRE(run_program(folder, {"report", sample_file(), "-o", "."}, alone).exit_code == 0);
  const auto results = nlohmann::json::parse(folder.read("results.json"));
  std::set<std::string> names;
  for (const auto& [section, value] : results.items()) {
    if (section == "programme" || section == "diagnostics") continue;
    collect_numbers(value, section, names);
  }
  CHECK(names.size() > 60);
  std::ifstream file(PARTNERGRAPH_SOURCE_DIR "/docs/reference/metrics.md");
  const std::string metrics{std::istreambuf_iterator<char>(file), {}};
  // Places in the document are no findings.
  const std::set<std::string> places{"line", "page", "row", "column", "slide", "block", "number"};
  for (const std::string& name : names) {
    if (places.contains(name)) continue;
    CAPTURE(name);
    std::string stem = name;
    std::string end;
    for (const std::string suffix : {"_bonferroni", "_holm", "_bh", "_partners"}) {
      if (!name.ends_with(suffix)) continue;
      stem = name.substr(0, name.size() - suffix.size());
      end = suffix;
    }
    const auto stands = [&metrics](const std::string& word) {
      return metrics.find('`' + word + '`') != std::string::npos ||
             metrics.find('.' + word + '`') != std::string::npos ||
             metrics.find(word + "[]") != std::string::npos;
    };
    CHECK((stands(name) ||
           (!end.empty() && stands(end) && (stands(stem) || stands(stem + "_measures")))));
  }
}
