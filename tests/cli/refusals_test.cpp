// Bad input: the message names file, place and remedy; nothing is written.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::alone;
using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

struct BadInput {
  std::string name;
  std::string bytes;
  std::vector<std::string> named;  ///< what the message must hold besides the file
};

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("an input that is no programme is refused with 3", "[cli][refusal]") {
  const auto bad = GENERATE(values<BadInput>({
      {"empty.txt", "", {"empty", "give a document"}},
      {"prose.txt", "It rained all day.\nNobody went out.\n", {"measure"}},
      {"columns.csv", "name,colour\na,red\nb,blue\n", {"measure"}},
      {"nameless.csv", "measure,partner\nM1,NHO\nM2,\n", {"line 3", "name it or delete the line"}},
  }));
  const Folder folder;
  folder.write(bad.name, bad.bytes);
  const std::string command = GENERATE("report", "extract", "partners");
  const Run run = run_program(folder, {command, bad.name, "-o", "out"}, alone);
  CAPTURE(bad.name, command, run.err);
  CHECK(run.exit_code == 3);
  CHECK(run.out.empty());
  CHECK(run.err.starts_with("partnergraph: " + bad.name));
  for (const std::string& part : bad.named) CHECK(says(run.err, part));
  CHECK(folder.entries() == std::vector<std::string>{bad.name});
}

TEST_CASE("a missing file and a folder are refused with 3", "[cli][refusal]") {
  const Folder folder;
  const Run missing = run_program(folder, {"report", "missing.txt", "-o", "out"});
  CHECK(missing.exit_code == 3);
  CHECK(missing.err == "partnergraph: missing.txt: there is no such file; check the name\n");
  const Run directory = run_program(folder, {"report", ".", "-o", "out"});
  CHECK(directory.exit_code == 3);
  CHECK(directory.err == "partnergraph: .: is a folder; name one file in it\n");
  CHECK(folder.entries().empty());
}

TEST_CASE("an input with warnings is refused under --strict", "[cli][refusal]") {
  const Folder folder;
  const Run run = run_program(folder, {"report", sample_file(), "--strict", "-o", "out"});
  CHECK(run.exit_code == 3);
  CHECK(says(run.err, sample_file() + ":190: warning: "));
  CHECK(says(run.err, "which --strict refuses"));
  CHECK(folder.entries().empty());

  folder.write("p.txt", "Tiltak: Bygge vei\nPartnere: NHO, KS\nResultatmål: En vei\n");
  CHECK(run_program(folder, {"partners", "p.txt", "--strict"}).exit_code == 0);
}

TEST_CASE("a limit that is reached ends with 4 and names itself", "[cli][refusal]") {
  const Folder folder;
  const Run run =
      run_program(folder, {"report", sample_file(), "--limit", "measures=3", "-o", "out"});
  CHECK(run.exit_code == 4);
  CHECK(says(run.err, "measures = 3"));
  CHECK(says(run.err, "--limit measures=NUMBER"));
  CHECK(folder.entries().empty());
}

TEST_CASE("an input is never overwritten", "[cli][refusal]") {
  const Folder folder;
  folder.write("results.json", "Tiltak: Bygge vei\nPartnere: NHO, KS\nResultatmål: En vei\n");
  const std::string before = folder.read("results.json");
  std::filesystem::create_hard_link(folder.path() / "results.json", folder.path() / "other.json");

  const Run as_file = run_program(folder, {"extract", "results.json", "-o", "other.json"});
  CHECK(as_file.exit_code == 2);
  CHECK(says(as_file.err, "'other.json' is an input and would be overwritten"));
  const Run in_folder = run_program(folder, {"report", "results.json", "-o", "."}, alone);
  CHECK(in_folder.exit_code == 2);
  CHECK(folder.read("results.json") == before);
  CHECK(folder.entries() == std::vector<std::string>{"other.json", "results.json"});
}

TEST_CASE("what can't be written ends with 5", "[cli][refusal]") {
  const Folder folder;
  folder.write("file", "");
  const auto arguments = GENERATE(values<std::vector<std::string>>({
      {"-o", "file/report"},
      {"-o", "/proc/nothing/report"},
  }));
  std::vector<std::string> all{"report", sample_file()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const Run run = run_program(folder, all, alone);
  CAPTURE(run.err);
  CHECK(run.exit_code == 5);
  CHECK(says(run.err, "could not be written"));
  CHECK(folder.entries() == std::vector<std::string>{"file"});
}
