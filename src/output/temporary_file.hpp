// A file that becomes visible under its name whole, or leaves nothing behind.
#pragma once

#include <filesystem>
#include <string_view>

namespace partnergraph {

/// Registered from before its creation until it is renamed or destroyed, so that
/// `remove_temporary_files` finds it.
class TemporaryFile {
 public:
  /// Writes and fsyncs a new file ".partnergraph-…" beside `target`. @throws OutputError, also if
  /// something other than a file or a link to one stands at `target`.
  TemporaryFile(std::filesystem::path target, std::string_view bytes);
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;

  /// Takes the place of `target`; a link there is replaced, not followed. @throws OutputError
  void rename();

  struct Entry;  ///< a place in the registry

 private:
  std::filesystem::path target_;
  Entry* entry_;  // nullptr after rename
};

/// Makes renames in `folder` last over a power cut. @throws OutputError
void sync_folder(const std::filesystem::path& folder);

}  // namespace partnergraph
