// The built program as users run it: a child process with its own folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph::test {

/// An empty folder that is removed in the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file into it.
  void write(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::string read(std::string_view name) const;
  /// Paths of all files and folders in it, relative, ascending.
  [[nodiscard]] std::vector<std::string> entries() const;

 private:
  std::filesystem::path path_;
};

struct Run {
  int exit_code = -1;  ///< 128 + signal if one ended it
  std::string out;
  std::string err;
};

struct RunOptions {
  std::string input{};                     ///< standard input
  std::string output{};                    ///< standard output goes to this file
  std::vector<std::string> environment{};  ///< "NAME=value", before the inherited PATH
  bool terminal = false;                   ///< standard error is a terminal
};

/// Runs the program with `arguments` in `folder`.
[[nodiscard]] Run run_program(const Folder& folder, std::vector<std::string> arguments,
                              const RunOptions& options = {});

/// Without any program of others on PATH: the same on every machine.
inline const RunOptions alone{.environment = {"PATH=/nowhere"}};

/// The sample programme of the repository.
[[nodiscard]] std::string sample_file();

}  // namespace partnergraph::test
