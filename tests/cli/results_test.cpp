// Each command in each format, on the sample.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

TEST_CASE("every finding comes as text, JSON and CSV", "[cli][results]") {
  const Folder folder;
  const std::string command = GENERATE("extract", "partners", "overlaps", "duplicates",
                                       "coalitions", "cover", "key-players", "what-if", "suggest");
  const Run json = run_program(folder, {command, sample_file(), "--format", "json"});
  CAPTURE(command, json.err);
  REQUIRE(json.exit_code == 0);
  CHECK(nlohmann::json::parse(json.out)["schema"].get<std::string>().starts_with("partnergraph/"));

  const Run csv = run_program(folder, {command, sample_file(), "--format", "csv"});
  REQUIRE(csv.exit_code == 0);
  CHECK(std::ranges::count(csv.out, '\n') > 1);

  const Run text = run_program(folder, {command, sample_file(), "--format", "text"});
  REQUIRE(text.exit_code == 0);
  CHECK(text.out != csv.out);

  const Run usual = run_program(folder, {command, sample_file()});
  CHECK(usual.out == (command == "extract" ? json.out : text.out));
}

TEST_CASE("lists are cut by --top in every format", "[cli][results]") {
  const Folder folder;
  const Run csv = run_program(folder, {"partners", sample_file(), "--format", "csv", "--top", "3"});
  CHECK(std::ranges::count(csv.out, '\n') == 4);  // and the header
  const Run json =
      run_program(folder, {"partners", sample_file(), "--format", "json", "--top", "3"});
  CHECK(nlohmann::json::parse(json.out)["partners"].size() == 3);
}

TEST_CASE("the file of -o holds what would have been printed", "[cli][results]") {
  const Folder folder;
  const Run printed = run_program(folder, {"overlaps", sample_file(), "--of", "partners"});
  const Run written =
      run_program(folder, {"overlaps", sample_file(), "--of", "partners", "-o", "o.txt"});
  CHECK(written.exit_code == 0);
  CHECK(written.out.empty());
  CHECK(folder.read("o.txt") == printed.out);
  CHECK(run_program(folder, {"overlaps", sample_file(), "--of", "partners", "-o", "-"}).out ==
        printed.out);
}

TEST_CASE("the actors that are asked for are those that are found", "[cli][results]") {
  const Folder folder;
  const auto kinds = [&folder](const std::string& actors) {
    const Run run =
        run_program(folder, {"partners", sample_file(), "--format", "json", "--actors", actors});
    const auto partners = nlohmann::json::parse(run.out)["partners"];
    return std::pair(
        std::ranges::count_if(partners, [](const auto& p) { return p["kind"] == "organisation"; }),
        std::ranges::count_if(partners, [](const auto& p) { return p["kind"] == "group"; }));
  };
  const auto [organisations, groups] = kinds("all");
  CHECK(organisations > 0);
  CHECK(groups > 0);
  CHECK(kinds("organisations") == std::pair(organisations, decltype(groups){0}));
  CHECK(kinds("groups") == std::pair(decltype(organisations){0}, groups));
}

TEST_CASE("words of the user's own are read beside the built-in ones", "[cli][results]") {
  const Folder folder;
  folder.write("p.txt", "Tiltak: Bygge vei\nPartnere: XQZ, KS\nResultatmål: En vei\n");
  folder.write("broken.json", "{");
  const Run broken = run_program(folder, {"extract", "p.txt", "--lexicon", "broken.json"});
  CHECK(broken.exit_code == 3);
  CHECK(broken.err.starts_with("partnergraph: broken.json"));
  const Run missing = run_program(folder, {"extract", "p.txt", "--lexicon", "missing.json"});
  CHECK(missing.exit_code == 3);
}

TEST_CASE("selftest agrees with every published value", "[cli][results]") {
  const Folder folder;
  const Run run = run_program(folder, {"selftest"});
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("79 of 79 values agree") != std::string::npos);
}
