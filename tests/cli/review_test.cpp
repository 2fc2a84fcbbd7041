// Names that a person settles once: review writes the file, every command applies it.
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using nlohmann::json;
using partnergraph::test::alone;
using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;

namespace {

constexpr const char* plan =
    "Tiltak: Bygge vei\n"
    "Partnere: Lærerskolen, GVS, NHO\n"
    "Tiltak: Bygge bane\n"
    "Partnere: Lærerskolen i Østfold, Gøteborg Vest Samband\n";

struct Plan {
  Folder folder;
  Plan() { folder.write("p.txt", plan); }
  [[nodiscard]] Run review(const std::string& answers, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"review", "p.txt", "-o", "d.json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(folder, arguments, {.input = answers});
  }
  [[nodiscard]] json decisions() const { return json::parse(folder.read("d.json")); }
};

TEST_CASE("review asks, and writes the answers down", "[cli][review]") {
  const Plan p;
  const Run run = p.review("what\ny\nn\n", {"--language", "en"});
  REQUIRE(run.exit_code == 0);
  CHECK(run.out.empty());
  CHECK(run.err.find("1 of 2: are these one partner? its letters fit") != std::string::npos);
  CHECK(run.err.find("M2 Bygge bane (line 4)") != std::string::npos);
  CHECK(run.err.find("2 settled, 0 open") != std::string::npos);
  const json decisions = p.decisions();
  CHECK(decisions["decisions"] ==
        json::parse(R"([{"decide": "same", "names": ["GVS", "Gøteborg Vest Samband"]},
                        {"decide": "different",
                         "names": ["Lærerskolen", "Lærerskolen i Østfold"]}])"));
  CHECK(decisions["open"].empty());
}

TEST_CASE("review asks about a Norwegian document in Norwegian", "[cli][review]") {
  const Plan p;
  const Run run = p.review("hva\nJ\nh\n");
  REQUIRE(run.exit_code == 0);
  const auto said = [&](const std::string& text) {
    return run.err.find(text) != std::string::npos;
  };
  CHECK(
      said("1 av 2: er dette samme partner? bokstavene passer bare til dette navnet\n- «GVS»:\n"));
  CHECK(said("-- M2 Bygge bane (linje 4)\n"));
  CHECK(said("j = samme, n = forskjellige, h = hopp over, q = slutt\n"));
  CHECK(said("1 avgjort, 1 gjenstår\n"));
  const json decisions = p.decisions();
  CHECK(decisions["decisions"] ==
        json::parse(R"([{"decide": "same", "names": ["GVS", "Gøteborg Vest Samband"]}])"));
  CHECK(decisions["open"][0]["reason"] == "one name is a part of the other");  // for programs
  CHECK(p.review("n\nn\n", {"--decisions", "d.json"}).exit_code == 0);
  const Run none = p.review("", {"--decisions", "d.json"});
  CHECK(none.err.find("ingen spørsmål om navn er åpne") != std::string::npos);
}

TEST_CASE("review understands the letters of either language in both", "[cli][review]") {
  const Plan p;
  const std::string language = GENERATE("nb", "en");
  const std::string yes = GENERATE("j", "y");
  const std::string skip = GENERATE("h", "s");
  CAPTURE(language, yes, skip);
  REQUIRE(p.review(yes + "\n" + skip + "\n", {"--language", language}).exit_code == 0);
  CHECK(p.decisions()["decisions"][0]["decide"] == "same");
  CHECK(p.decisions()["open"].size() == 1);
}

TEST_CASE("review goes on where it was stopped", "[cli][review]") {
  const Plan p;
  const std::string stop = GENERATE("q\n", "", "s\nq\n", "s\n");
  CAPTURE(stop);
  REQUIRE(p.review("y\n" + stop).exit_code == 0);
  CHECK(p.decisions()["decisions"].size() == 1);
  CHECK(p.decisions()["open"].size() == 1);

  const Run rest = p.review("y\n", {"--decisions", "d.json"});
  REQUIRE(rest.exit_code == 0);
  CHECK(p.decisions()["decisions"].size() == 2);
  CHECK(p.decisions()["open"].empty());

  const Run none = p.review("", {"--decisions", "d.json", "--language", "en"});
  CHECK(none.exit_code == 0);
  CHECK(none.err.find("no question about names is open") != std::string::npos);
  CHECK(p.decisions()["decisions"].size() == 2);
}

TEST_CASE("decisions hold in every command and in the report", "[cli][review]") {
  const Plan p;
  REQUIRE(p.review("y\ny\n").exit_code == 0);
  const Run extract = run_program(p.folder, {"extract", "p.txt", "--decisions", "d.json"});
  REQUIRE(extract.exit_code == 0);
  const json programme = json::parse(extract.out);
  CHECK(programme["partners"].size() == 3);
  CHECK(extract.out.find("decided in d.json") != std::string::npos);

  REQUIRE(run_program(p.folder, {"report", "p.txt", "-o", "out"}, alone).exit_code == 0);
  CHECK(json::parse(p.folder.read("out/decisions.json"))["open"].size() == 2);
  for (const char* file : {"d.json", "out/decisions.json"}) {  // also in place
    const Run report =
        run_program(p.folder, {"report", "p.txt", "-o", "out", "--decisions", file}, alone);
    REQUIRE(report.exit_code == 0);
    const json written = json::parse(p.folder.read("out/decisions.json"));
    CHECK(written["decisions"] == p.decisions()["decisions"]);
    CHECK(written["open"].empty());
  }
}

TEST_CASE("groups are expanded to the members that are decided", "[cli][review]") {
  const Plan p;
  p.folder.write("q.txt", "Tiltak: Bygge vei\nPartnere: Kommuner, NHO\n");
  p.folder.write("m.csv", "decide,names,name\nmembers,Oslo kommune|Moss kommune,kommuner\n");
  const Run run = run_program(p.folder, {"partners", "q.txt", "--decisions", "m.csv", "--actors",
                                         "expanded", "--format", "csv"});
  REQUIRE(run.exit_code == 0);
  CHECK(run.out.find("Oslo kommune") != std::string::npos);
  CHECK(run.out.find("Moss kommune") != std::string::npos);
  CHECK(run.out.find("\nkommuner,") == std::string::npos);
}

TEST_CASE("review and decisions refuse what they can't do", "[cli][review]") {
  const Plan p;
  CHECK(run_program(p.folder, {"review", "-"}, {.input = plan}).exit_code == 2);
  p.folder.write("bad.json", "{\"schema\": \"partnergraph/decisions/1\", \"decisions\": [7]}");
  CHECK(run_program(p.folder, {"extract", "p.txt", "--decisions", "bad.json"}).exit_code == 3);
  CHECK(run_program(p.folder, {"extract", "p.txt", "--decisions", "absent"}).exit_code == 3);
  p.folder.write("d.csv", "decide,names\n");
  const Run over =
      run_program(p.folder, {"extract", "p.txt", "--decisions", "d.csv", "-o", "d.csv"});
  CHECK(over.exit_code == 2);
  CHECK(p.folder.read("d.csv") == "decide,names\n");
}

}  // namespace
