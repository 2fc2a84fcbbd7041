// Data on standard output, talk on standard error.
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <future>
#include <sstream>
#include <string>
#include <thread>

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

namespace {

// Standard error of a run whose input takes its time: a pipe that nobody writes into for a while.
std::string said_while_waiting(const std::string& option, bool terminal, const std::string& kind) {
  const Folder folder;
  const std::string pipe = (folder.path() / "slow.txt").string();
  if (::mkfifo(pipe.c_str(), 0600) != 0) return "no pipe";
  std::thread writer([&pipe] {
    std::ofstream late(pipe);  // opens once the program reads
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
    late << "Tiltak: Bygge vei\nPartnere: NHO, KS\nResultatmål: En vei\n";
  });
  const Run run = run_program(folder, {"partners", "slow.txt", option},
                              {.environment = {"TERM=" + kind}, .terminal = terminal});
  writer.join();
  return run.exit_code == 0 ? run.err : "exit code " + std::to_string(run.exit_code);
}

}  // namespace

TEST_CASE("what takes more than a second is said on a terminal, and taken back",
          "[cli][progress]") {
  const auto wait = [](const char* option, bool terminal, const char* kind) {
    return std::async(std::launch::async, said_while_waiting, option, terminal, kind);
  };
  auto shown = wait("--color=never", true, "xterm");
  auto quiet = wait("--quiet", true, "xterm");
  auto dumb = wait("--color=never", true, "dumb");
  auto file = wait("--color=never", false, "xterm");
  CHECK(shown.get().find("\r\x1b[Kreading slow.txt, 1 s\r\x1b[K") != std::string::npos);
  CHECK(quiet.get().empty());
  CHECK(dumb.get().find("reading") == std::string::npos);
  CHECK(file.get().find("reading") == std::string::npos);
}

TEST_CASE("no line of a table is wider than COLUMNS", "[cli][streams]") {
  const Folder folder;
  const int columns = GENERATE(60, 80, 160);
  const std::string command = GENERATE("duplicates", "key-players");
  const Run run = run_program(folder, {command, sample_file()},
                              {.environment = {"COLUMNS=" + std::to_string(columns)}});
  CAPTURE(columns, command);
  std::istringstream lines(run.out);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, static_cast<std::size_t>(std::ranges::count_if(line, [](char byte) {
                        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
                      })));
  }
  CHECK(widest <= static_cast<std::size_t>(columns));
  CHECK(widest > 40);
}
