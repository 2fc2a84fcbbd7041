// The one way out: files are staged, and appear in the target folder whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace partnergraph {

/// Collects the files of a run in memory; `commit` writes each to a temporary file beside its
/// target, fsyncs and renames it, and renames `manifest.json` (name, size, SHA-256 of every file)
/// last. A failure leaves no temporary file behind and earlier files as they were; a rename that
/// fails after others succeeded (a folder taken away meanwhile) shows in the old manifest.
/// What the manifest before listed and this run doesn't write is then removed, unless its bytes are
/// no longer those that the manifest tells.
class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path folder);

  /// @param name  a plain file name, no separator
  /// @throws std::invalid_argument if it is not, or is staged twice, or is "manifest.json"
  void stage(std::string name, std::string bytes);

  /// Creates the folder if needed, and removes it again on failure. @throws OutputError
  void commit() const;

 private:
  std::filesystem::path folder_;
  std::vector<std::pair<std::string, std::string>> files_;  // name, bytes
};

/// One file, whole or not at all; a link at `path` is replaced, not followed. @throws OutputError,
/// also if `path` is a folder, a device or a pipe.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Unlinks every temporary file that this process has at this moment. Async-signal-safe: for the
/// handler of SIGINT and SIGTERM, which ends the process afterwards.
void remove_temporary_files() noexcept;

}  // namespace partnergraph
