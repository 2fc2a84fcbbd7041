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
/// last. A failure or a signal leaves no temporary file behind and earlier files as they were.
class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path folder);

  /// @param name  a plain file name, no separator
  void stage(std::string name, std::string bytes);

  /// Creates the folder if needed. @throws OutputError
  void commit() const;

 private:
  std::filesystem::path folder_;
  std::vector<std::pair<std::string, std::string>> files_;  // name, bytes
};

/// One file, whole or not at all. @throws OutputError
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace partnergraph
