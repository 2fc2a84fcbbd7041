// Data on standard output, talk on standard error.
#include <fstream>
#include <sstream>
#include <string>

#include "support/catch.hpp"
#include "support/run_program.hpp"

using partnergraph::test::Folder;
using partnergraph::test::Run;
using partnergraph::test::run_program;
using partnergraph::test::sample_file;

namespace {

std::string sample() {
  std::ostringstream bytes;
  bytes << std::ifstream(sample_file(), std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("standard input is an input like any other", "[cli][streams]") {
  const Folder folder;
  const Run file = run_program(folder, {"partners", sample_file(), "--format", "csv"});
  const Run input = run_program(folder, {"partners", "-", "--format", "csv"}, {.input = sample()});
  CHECK(input.exit_code == 0);
  CHECK(input.out == file.out);
  CHECK_FALSE(input.out.empty());
}

TEST_CASE("warnings are said with their line and counted, unless quiet", "[cli][streams]") {
  const Folder folder;
  folder.write("p.txt", sample());
  const Run run = run_program(folder, {"partners", "p.txt"});
  CHECK(run.err.find("p.txt:190: warning: ") != std::string::npos);
  CHECK(run.err.find(" warnings, ") != std::string::npos);
  CHECK(run.err.find("partnergraph extract 'p.txt' --format text lists them\n") !=
        std::string::npos);
  const Run quiet = run_program(folder, {"partners", "p.txt", "--quiet"});
  CHECK(quiet.exit_code == 0);
  CHECK(quiet.err.empty());
  CHECK(quiet.out == run.out);
}

TEST_CASE("a full disk behind standard output is an error", "[cli][streams]") {
  if (!std::filesystem::exists("/dev/full")) {
    WARN("skipped: no /dev/full here");
    return;
  }
  const Folder folder;
  const std::string command = GENERATE("partners", "extract", "--help", "selftest");
  std::vector<std::string> arguments{command};
  if (command == "partners" || command == "extract") arguments.push_back(sample_file());
  const Run run = run_program(folder, arguments, {.output = "/dev/full"});
  CAPTURE(command);
  CHECK(run.exit_code == 5);
  CHECK(run.err.find("standard output: could not be written") != std::string::npos);
}

TEST_CASE("colour only where it is asked for", "[cli][streams]") {
  const Folder folder;
  const auto colored = [&folder](std::vector<std::string> options) {
    options.insert(options.begin(), {"partners", sample_file()});
    return run_program(folder, options).out.find('\x1b') != std::string::npos;
  };
  CHECK_FALSE(colored({}));
  CHECK_FALSE(colored({"--color", "never"}));
  CHECK(colored({"--color", "always"}));
}

TEST_CASE("names do not command the terminal", "[cli][streams]") {
  const Folder folder;
  const std::string name = "a\x1b[31m\u202e\nb.txt";
  const Run run = run_program(folder, {"partners", name});
  CHECK(run.exit_code == 3);
  CHECK(run.err.find('\x1b') == std::string::npos);
  CHECK(run.err.find("\u202e") == std::string::npos);
  CHECK(run.err.find('\n') == run.err.size() - 1);
}
