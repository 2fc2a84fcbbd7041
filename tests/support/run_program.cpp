#include "support/run_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace partnergraph::test {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

// Streams are files, so that no pipe can fill up while nobody reads it.
class Streams {
 public:
  Streams(const fs::path& in, const fs::path& out, const fs::path& err, const fs::path& folder) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, out.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, err.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY, 0600);
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
  }
  ~Streams() { posix_spawn_file_actions_destroy(&actions_); }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// Both ends of a terminal; what is written to the one is read from the other, line ends as CR LF.
class Terminal {
 public:
  Terminal() : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0) {
      throw std::runtime_error("no terminal");
    }
    std::array<char, 100> name{};
    if (::ptsname_r(master_, name.data(), name.size()) != 0) throw std::runtime_error("no name");
    path_ = name.data();
  }
  ~Terminal() { ::close(master_); }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

  // All that is written until nobody has it open any more.
  [[nodiscard]] std::string read_all() const {
    std::string bytes;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = ::read(master_, part.data(), part.size())) > 0;) {
      bytes.append(part.data(), static_cast<std::size_t>(got));
    }
    return bytes;
  }

 private:
  int master_;
  fs::path path_;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "partnergraph-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(std::string_view name, std::string_view bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
}

std::string Folder::read(std::string_view name) const {
  return contents(path_ / name);
}

std::vector<std::string> Folder::entries() const {
  std::vector<std::string> result;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path_)) {
    result.push_back(fs::relative(entry.path(), path_).string());
  }
  std::ranges::sort(result);
  return result;
}

Run run_program(const Folder& folder, std::vector<std::string> arguments,
                const RunOptions& options) {
  const Folder streams;
  streams.write("in", options.input);
  const fs::path out = options.output.empty() ? streams.path() / "out" : fs::path(options.output);

  std::vector<std::string> all{"partnergraph"};
  for (std::string& argument : arguments) all.push_back(std::move(argument));
  const char* const search_path = std::getenv("PATH");         // NOLINT(concurrency-mt-unsafe)
  std::vector<std::string> environment = options.environment;  // the first of a name counts
  environment.push_back(std::string("PATH=") + (search_path == nullptr ? "" : search_path));

  std::optional<Terminal> terminal;
  if (options.terminal) terminal.emplace();
  const fs::path err = terminal ? terminal->path() : streams.path() / "err";

  const Streams redirected(streams.path() / "in", out, err, folder.path());
  pid_t child = 0;
  if (posix_spawn(&child, PARTNERGRAPH_PROGRAM, redirected.actions(), nullptr, pointers(all).data(),
                  pointers(environment).data()) != 0) {
    throw std::runtime_error("could not start " PARTNERGRAPH_PROGRAM);
  }
  Run run;
  if (terminal) run.err = terminal->read_all();
  int status = 0;
  ::waitpid(child, &status, 0);
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (options.output.empty()) run.out = contents(out);
  if (!terminal) run.err = contents(err);
  return run;
}

std::string sample_file() {
  return std::string(PARTNERGRAPH_SOURCE_DIR) + "/datasets/osloregionen-2025.txt";
}

}  // namespace partnergraph::test
