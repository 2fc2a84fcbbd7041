// The one way out: files are staged, and appear in the target folder whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace partnergraph {

/// Writes each staged file to a temporary file beside its target at once, so that no two have to be
/// in memory; `commit` renames them, and `manifest.json` (name, size, SHA-256 of every file) last.
/// A failure leaves no temporary file behind and earlier files as they were; a rename that fails
/// after others succeeded (a folder taken away meanwhile) shows in the old manifest.
/// What the manifest before listed and this run doesn't write is then removed, unless its bytes are
/// no longer those that the manifest tells.
class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path folder);
  ~OutputFolder();
  OutputFolder(OutputFolder&&) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;

  /// Creates the folder if needed; it is removed again unless `commit` succeeds. Threads may stage
  /// files of different names at the same time.
  /// @param name  a plain file name, no separator
  /// @throws std::invalid_argument if it is not, or is staged twice, or is "manifest.json"
  /// @throws OutputError
  void stage(const std::string& name, std::string_view bytes);

  /// Once, behind the last file. @throws OutputError
  void commit();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One file, whole or not at all; a link at `path` is replaced, not followed. @throws OutputError,
/// also if `path` is a folder, a device or a pipe.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Unlinks every temporary file that this process has at this moment. Async-signal-safe: for the
/// handler of SIGINT and SIGTERM, which ends the process afterwards.
void remove_temporary_files() noexcept;

}  // namespace partnergraph
