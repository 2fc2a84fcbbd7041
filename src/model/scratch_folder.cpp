#include <partnergraph/model/scratch_folder.hpp>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace partnergraph {
namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& path) {
  throw std::filesystem::filesystem_error(what, path,
                                          std::error_code(errno, std::generic_category()));
}

constexpr char all_is_over = 'x';  // sent when no program works in the folder any more

// Waits for the other end of the lifeline to close, and removes the folder. If we were killed, a
// program that worked in it may live a moment longer and make files anew.
[[noreturn]] void sweep(int lifeline, const std::filesystem::path& folder) {
  ::setpgid(0, 0);  // Ctrl-C is not for us
  sigset_t all;
  ::sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, nullptr);
  char byte = 0;
  ssize_t got = 0;
  do {
    got = ::read(lifeline, &byte, 1);
  } while (got < 0 && errno == EINTR);
  std::error_code ignored;
  for (int seconds = byte == all_is_over ? 0 : 10; seconds >= 0; --seconds) {
    std::filesystem::remove_all(folder, ignored);
    if (seconds > 0) ::sleep(1);
  }
  ::_exit(0);
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "partnergraph-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) fail("no folder for temporary files", name);
  path_ = name;
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    ::rmdir(name.c_str());
    fail("no pipe", path_);
  }
  sweeper_ = ::fork();
  if (sweeper_ == 0) {
    ::close(ends[1]);
    sweep(ends[0], path_);
  }
  ::close(ends[0]);
  lifeline_ = ends[1];
  if (sweeper_ < 0) {
    ::close(lifeline_);
    ::rmdir(name.c_str());
    fail("no process", path_);
  }
}

ScratchFolder::~ScratchFolder() {
  static_cast<void>(!::write(lifeline_, &all_is_over, 1));
  ::close(lifeline_);
  while (::waitpid(sweeper_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace partnergraph
