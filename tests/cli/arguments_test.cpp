// What the command line accepts, and what it says to what it does not.
#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

// Two measures, three partners, no doubt about any.
constexpr const char* programme =
    "Tiltak: Bygge vei\nPartnere: NHO, KS\nResultatmål: En vei\n\n"
    "Tiltak: Bygge bane\nPartnere: NHO, Statens vegvesen\nResultatmål: En bane\n";

struct Refusal {
  std::vector<std::string> arguments;
  std::string message;
};

}  // namespace

TEST_CASE("what can't be understood ends with 2 and says what was meant", "[cli]") {
  const auto refusal = GENERATE(values<Refusal>({
      {{}, "usage: partnergraph COMMAND INPUT [options]"},
      {{"reprot", "p.txt"}, "there is no command 'reprot'; did you mean report?"},
      {{"fly", "p.txt"}, "there is no command 'fly'\n"},
      {{"partners", "p.txt", "--fromat", "csv"}, "no option '--fromat'; did you mean --format?"},
      {{"partners", "p.txt", "--topp=3"}, "no option '--topp'; did you mean --top?"},
      {{"partners", "p.txt", "-x"}, "no option '-x'"},
      {{"partners", "p.txt", "--act", "all"}, "no option '--act'"},
      {{"partners", "p.txt", "--format", "jsno"}, "text, json, csv; did you mean json?"},
      {{"partners", "p.txt", "--dialect", "excel-nb"}, "--dialect is for --format csv"},
      {{"partners", "p.txt", "--top"}, "--top needs a value"},
      {{"partners", "p.txt", "--top", "3x"}, "--top needs a whole number, 0 or more, not '3x'"},
      {{"partners", "p.txt", "--top", "-1"}, "--top needs a whole number"},
      {{"partners", "p.txt", "--top", "99999999999999999999"}, "--top needs a whole number"},
      {{"cover", "p.txt", "--at-least", "0"}, "--at-least needs a whole number, 1 or more"},
      {{"partners", "p.txt", "--top", "1", "--top", "2"}, "--top is given twice"},
      {{"partners", "p.txt", "--edges=yes"}, "--edges takes no value"},
      {{"extract", "p.txt", "--seed", "1"}, "extract takes no --seed"},
      {{"partners", "p.txt", "--limit", "mesures=3"}, "did you mean measures?"},
      {{"partners", "p.txt", "--limit", "measures"}, "--limit needs NAME=VALUE"},
      {{"partners", "p.txt", "--limit", "measures=0"}, "whole number, 1 or more"},
      {{"partners"}, "usage: partnergraph partners INPUT"},
      {{"partners", "p.txt", "q.txt"}, "one input, but got 'p.txt' and 'q.txt'"},
      {{"partners", ""}, "the name of the input is empty"},
      {{"partners", "p.txt", "-o", ""}, "-o needs a name"},
      {{"selftest", "p.txt"}, "selftest takes no input"},
      {{"report", "p.txt", "-o", "-"}, "report writes a folder"},
      {{"diagram", "p.txt", "--kind", "matrix", "-o", "m.gif"}, "not to 'm.gif'"},
      {{"diagram", "p.txt", "--kind", "ego", "-o", "m.svg"}, "--of NAME"},
      {{"overlaps", "p.txt", "--of", "measure"}, "did you mean"},
      {{"diagram", "p.txt", "--kind", "overlaps", "--of", "partner"}, "did you mean partners?"},
      {{"partners", "p.txt", "--language", "no"}, "only one of nb, en; did you mean nb?"},
      {{"partners", "p.txt", "--language", "english"}, "only one of nb, en; did you mean en?"},
      {{"partners", "p.txt", "--actors", "org"}, "did you mean organisations?"},
      {{"partners", "p.txt", "--by", "betweeness"}, "did you mean betweenness?"},
      {{"completions", "--shell", "fissh"}, "bash, zsh, fish; did you mean fish?"},
      {{"diagram", "p.txt", "-o", "network"}, "as .svg, .png, .pdf or .dot, not to 'network'"},
      {{"cover", "p.txt", "--must-have", "Statens vegvesenet"}, "did you mean Statens vegvesen?"},
      {{"cover", "p.txt", "--must-have", "Atlantis"}, "no partner is called 'Atlantis'"},
      {{"what-if", "p.txt", "--without", "Atlantis"}, "no partner is called 'Atlantis'"},
      {{"what-if", "p.txt", "--with", "nho"}, "--with needs NAME:MEASURE"},
      {{"what-if", "p.txt", "--with", "nho:M99"}, "no measure is called 'M99'"},
      {{"what-if", "p.txt", "--with", "nho:M1", "--without", "NHO"}, "both leaves and joins"},
      {{"suggest", "p.txt", "--measure", "M99"}, "no measure is called 'M99'"},
      {{"cover", "p.txt", "--weight", "nho"}, "--weight needs NAME=COST"},
      {{"cover", "p.txt", "--weight", "nho=0"}, "--weight needs NAME=COST"},
      {{"cover", "p.txt", "--weight", "nho=1e308"}, "a cost from 1e-100 to 1e100"},
      {{"cover", "p.txt", "--weight", "nho=1", "--weight", "NHO=2"}, "--weight is given twice for"},
      {{"key-players", "p.txt", "-k", "99"}, "there are no 99 partners: the network has"},
      {{"cover", "p.txt", "--weight", "Atlantis=2"}, "no partner is called 'Atlantis'"},
      {{"cover", "p.txt", "--theme", "Atlantis"}, "no theme is called 'Atlantis'"},
      {{"cover", "p.txt", "--goal", "Atlantis"}, "no goal is called 'Atlantis'"},
      {{"cover", "p.txt", "--must-have", "nho", "--must-not", "NHO"}, "both a --must-have and"},
  }));
  const Folder folder;
  folder.write("p.txt", programme);
  const Run run = run_program(folder, refusal.arguments);
  CAPTURE(refusal.message, run.err);
  CHECK(run.exit_code == 2);
  CHECK(run.out.empty());
  CHECK(says(run.err, refusal.message));
  CHECK(folder.entries() == std::vector<std::string>{"p.txt"});
}

TEST_CASE("a wrong value is all that is said, whatever is doubtful in the input", "[cli]") {
  const auto arguments = GENERATE(values<std::vector<std::string>>({
      {"partners", sample_file(), "--by", "betweeness"},
      {"partners", sample_file(), "--by", "birank", "--query", "Atlantis"},
      {"cover", sample_file(), "--must-have", "Atlantis"},
      {"what-if", sample_file(), "--without", "Atlantis"},
      {"suggest", sample_file(), "--measure", "Atlantis"},
      {"diagram", sample_file(), "--kind", "ego", "--of", "Atlantis", "-o", "x.svg"},
      {"coalitions", sample_file(), "--core", "9,9"},
      {"compare", sample_file(), sample_file(), "--core", "9,9"},
      {"bicliques", sample_file(), "--missing", "2"},
      {"key-players", sample_file(), "--size", "999"},
      {"report", sample_file(), "--by", "degre"},
  }));
  const Folder folder;
  const Run run = run_program(folder, arguments);
  CAPTURE(arguments[0], run.err);
  CHECK(run.exit_code == 2);
  CHECK(std::ranges::count(run.err, '\n') == 1);
}

TEST_CASE("options stand before or behind the input, and -- ends them", "[cli]") {
  const Folder folder;
  folder.write("--top", programme);
  folder.write("p.txt", programme);
  const Run expected = run_program(folder, {"partners", "p.txt", "--format", "csv", "--top", "1"});
  REQUIRE(expected.exit_code == 0);
  const auto arguments = GENERATE(values<std::vector<std::string>>({
      {"partners", "--format", "csv", "--top", "1", "p.txt"},
      {"--format=csv", "partners", "--top=1", "p.txt"},
      {"partners", "--format", "csv", "--top", "1", "--", "p.txt"},
      {"partners", "--format", "csv", "--top", "1", "--", "--top"},
  }));
  const Run run = run_program(folder, arguments);
  CAPTURE(run.err);
  CHECK(run.exit_code == 0);
  CHECK(run.out == expected.out);
}

TEST_CASE("partners of a cover go by name, id or alias", "[cli]") {
  const Folder folder;
  const std::string name =
      GENERATE("Statens vegvesen", "statens-vegvesen", "STATENS VEGVESEN", "SVV");
  folder.write("p.txt", std::string(programme) +
                            "\nTiltak: Lage plan\nPartnere: SVV\nResultatmål: En plan\n");
  const Run run = run_program(folder, {"cover", "p.txt", "--must-have", name, "--format", "csv"});
  CAPTURE(name, run.err, run.out);
  CHECK(run.exit_code == 0);
  CHECK(says(run.out, "statens-vegvesen"));
}

// In a table names stay as they are written, brackets and all.
TEST_CASE("partners of a cover go by a name's bracket, or by what stands before it", "[cli]") {
  const Folder folder;
  folder.write("p.csv",
               "measure,partner\nA,Statens vegvesen (SVV)\nB,Norsk forening (NF)\n"
               "C,Norges forbund (NF)\nD,NB\nE,Nasjonalbiblioteket (NB)\n");
  const auto cover = [&folder](const std::string& name) {
    return run_program(folder, {"cover", "p.csv", "--must-not", name, "--format", "csv"});
  };
  for (const std::string name : {"SVV", "svv", "Statens vegvesen", "Statens vegvesen (SVV)"}) {
    const Run run = cover(name);
    CAPTURE(name, run.err, run.out);
    CHECK(run.exit_code == 0);
    CHECK_FALSE(says(run.out, "vegvesen"));
  }
  const Run whole = cover("NB");  // a whole name is nobody else's bracket
  CHECK(whole.exit_code == 0);
  CHECK(says(whole.out, "Nasjonalbiblioteket"));
  const Run ambiguous = cover("NF");
  CHECK(ambiguous.exit_code == 2);
  CHECK(says(ambiguous.err, "'NF' means more than one partner"));
  CHECK(says(ambiguous.err, "Norsk forening (NF)"));
  CHECK(says(ambiguous.err, "Norges forbund (NF)"));
  CHECK(cover("()").exit_code == 2);
}

TEST_CASE("every command's help opens with an example", "[cli][help]") {
  const Folder folder;
  const Run all = run_program(folder, {"--help"});
  CHECK(all.exit_code == 0);
  CHECK(all.out.starts_with("Example:\n  partnergraph report "));
  const std::string command =
      GENERATE("report", "extract", "partners", "overlaps", "duplicates", "coalitions", "bicliques",
               "roles", "cover", "key-players", "what-if", "suggest", "compare", "diagram",
               "export", "review", "selftest", "completions", "manual");
  CHECK(says(all.out, "\n  " + command + " "));
  const Run one = run_program(folder, {command, "--help"});
  CHECK(one.exit_code == 0);
  CHECK(one.err.empty());
  CHECK(one.out.starts_with("Example:\n  partnergraph " + command));
  CHECK(says(one.out, "usage: partnergraph " + command));
  for (const std::string& help : {all.out, one.out}) {
    for (std::size_t at = 0, end = 0; (end = help.find('\n', at)) != std::string::npos;
         at = end + 1) {
      CHECK(end - at <= 80);
    }
  }
  CHECK(says(all.out, "PowerPoint"));
  if (command == "diagram") CHECK(says(one.out, ".png"));
}

TEST_CASE("the version is that of the project", "[cli]") {
  const Folder folder;
  const Run run = run_program(folder, {"--version"});
  CHECK(run.exit_code == 0);
  CHECK(run.out == "partnergraph " PARTNERGRAPH_VERSION "\n");
}
