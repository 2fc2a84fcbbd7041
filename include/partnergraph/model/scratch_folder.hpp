// A folder for the files of a moment, gone when the moment is over, also if the process is killed.
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace partnergraph {

class ScratchFolder {
 public:
  /// Below the system's folder for temporary files; readable by this user alone.
  /// @throws std::filesystem::filesystem_error if it can't be made
  ScratchFolder();
  /// Removes it with all that is in it.
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
  int lifeline_ = -1;  // closed by our end, however we end: then the sweeper removes the folder
  pid_t sweeper_ = -1;
};

}  // namespace partnergraph
