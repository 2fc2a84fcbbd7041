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

TEST_CASE("every finding comes as text, JSON and CSV", "[cli][results][slow]") {
  const Folder folder;
  const std::string command =
      GENERATE("extract", "partners", "overlaps", "duplicates", "coalitions", "bicliques", "roles",
               "cover", "key-players", "what-if", "suggest");
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

TEST_CASE("a core is the part where everybody has so many ties", "[cli][results]") {
  const Folder folder;
  // A and B share M1 and M2; C hangs on with one tie, and so does M3.
  folder.write("e.csv", "measure,partner\nM1,A\nM1,B\nM2,A\nM2,B\nM2,C\nM3,A\n");
  const auto degrees = [&folder](const std::string& core) {
    const Run run = run_program(folder, {"partners", "e.csv", "--format", "json", "--core", core});
    REQUIRE(run.exit_code == 0);
    std::vector<std::string> found;
    const auto result = nlohmann::json::parse(run.out);
    for (const auto& partner : result["partners"]) {
      found.push_back(partner["name"].get<std::string>() + ' ' +
                      std::to_string(partner["metrics"]["degree"].get<int>()));
    }
    std::ranges::sort(found);
    return found;
  };
  CHECK(degrees("1,1") == std::vector<std::string>{"A 3", "B 2", "C 1"});
  CHECK(degrees("2,2") == std::vector<std::string>{"A 2", "B 2"});
  CHECK(degrees("1,3") == std::vector<std::string>{"A 3"});
  CHECK(degrees("3,1") == std::vector<std::string>{"A 1", "B 1", "C 1"});
}

TEST_CASE("a core that is empty is refused, and the innermost one named", "[cli][results]") {
  const Folder folder;
  folder.write("e.csv", "measure,partner\nM1,A\nM1,B\nM2,A\nM2,B\n");
  const Run run = run_program(folder, {"partners", "e.csv", "--core", "3,2"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("the innermost is --core 2,2") != std::string::npos);
  for (const char* const wrong : {"3", "3,", ",2", "0,2", "2,2,2", "a,b"}) {
    CAPTURE(wrong);
    CHECK(run_program(folder, {"partners", "e.csv", "--core", wrong}).exit_code == 2);
  }
}

TEST_CASE("without weights every tie is read alike", "[cli][results]") {
  const Folder folder;
  folder.write("w.csv", "measure,partner,weight\nM1,A,5\nM1,B,1\nM2,B,1\n");
  folder.write("u.csv", "measure,partner\nM1,A\nM1,B\nM2,B\n");
  const auto printed = [&folder](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--by", "birank", "--quiet"});
    return run_program(folder, arguments).out;
  };
  const std::string plain = printed({"partners", "u.csv"});
  CHECK(printed({"partners", "w.csv", "--unweighted"}) == plain);
  CHECK(printed({"partners", "w.csv"}) != plain);
}

TEST_CASE("a query is where the ranking begins", "[cli][results]") {
  const Folder folder;
  // Two components that look alike.
  folder.write("e.csv", "measure,partner\nM1,A\nM1,B\nM2,C\nM2,D\n");
  for (const char* const metric : {"birank", "cohits", "bgrm"}) {
    CAPTURE(metric);
    const auto first = [&](std::vector<std::string> arguments) {
      arguments.insert(arguments.end(), {"--by", metric, "--format", "json"});
      return nlohmann::json::parse(run_program(folder, arguments).out)["partners"][0]["name"];
    };
    CHECK(first({"partners", "e.csv"}) == "A");
    CHECK(first({"partners", "e.csv", "--query", "D"}) == "D");
  }
  CHECK(run_program(folder, {"partners", "e.csv", "--query", "E"}).exit_code == 2);
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
  CHECK(run.out.find("113 of 113 values agree") != std::string::npos);
}

// An edge list of two squares that share a partner, and one measure that stands apart.
TEST_CASE("bicliques and roles tell of groups, and refuse too many classes", "[cli][groups]") {
  const Folder folder;
  folder.write("e.csv", "measure,partner\nA,p\nA,q\nB,p\nB,q\nC,q\nC,r\nD,q\nD,r\nE,s\n");
  const auto bicliques =
      nlohmann::json::parse(run_program(folder, {"bicliques", "e.csv", "--format", "json"}).out);
  REQUIRE(bicliques["bicliques"].size() == 2);
  CHECK(bicliques["bicliques"][0]["ties"] == 4);
  CHECK(bicliques["complete"] == true);
  // A and B: of the four subsets of {A, B} all but the empty one have just p and q in common.
  CHECK(bicliques["bicliques"][0]["measure_stability"] == 0.75);
  CHECK(bicliques["overlapping"].size() == 2);  // a partner in common, but no measure
  const auto larger =
      nlohmann::json::parse(run_program(folder, {"bicliques", "e.csv", "--min-measures", "3",
                                                 "--min-partners", "1", "--format", "json"})
                                .out);
  CHECK(larger["bicliques"].size() == 1);  // all four with q
  const auto near =
      nlohmann::json::parse(run_program(folder, {"bicliques", "e.csv", "--missing", "1", "--top",
                                                 "1", "--format", "json"})
                                .out);
  REQUIRE(near["near_bicliques"].size() == 1);
  CHECK(near["near_complete"] == true);
  CHECK(near["near_bicliques"][0]["ties"] == 5);  // A, B and C with p and q, but C lacks p
  CHECK(near["near_bicliques"][0]["missing_ties"].size() == 1);
  const Run text = run_program(folder, {"bicliques", "e.csv", "--missing", "1"});
  CHECK(text.out.find("Missing: p in ") != std::string::npos);
  CHECK(run_program(folder, {"bicliques", "e.csv", "--missing", "2"}).exit_code == 2);

  const auto roles =
      nlohmann::json::parse(run_program(folder, {"roles", "e.csv", "--format", "json"}).out);
  CHECK(roles["optimal"] == true);
  CHECK(roles["same_measures"].size() == 2);  // A and B, C and D
  CHECK(roles["same_partners"].empty());
  CHECK(run_program(folder, {"roles", "e.csv", "--measure-classes", "7"}).exit_code == 2);
  CHECK(run_program(folder, {"bicliques", "e.csv", "--min-partners", "0"}).exit_code == 2);
}

TEST_CASE("a card tells what its coalition is about", "[cli][groups]") {
  const Folder folder;
  folder.write("e.csv", "measure,partner\nA,p\nA,q\nB,p\nB,q\nC,r\nC,s\nD,r\nD,s\nD,p\n");
  const auto found =
      nlohmann::json::parse(run_program(folder, {"coalitions", "e.csv", "--format", "json"}).out);
  const auto& cards = found["coalitions"]["cards"];
  REQUIRE(cards.size() == 2);
  CHECK(cards[0]["core"]["measures"].size() == 2);
  CHECK(cards[0]["core"]["partners"].size() == 2);
  CHECK(cards[0]["bridges"].size() + cards[1]["bridges"].size() == 1);  // p, in D too
  const Run text = run_program(folder, {"coalitions", "e.csv", "--language", "en"});
  CHECK(text.out.find("Bridges to others: p (1)") != std::string::npos);
}
