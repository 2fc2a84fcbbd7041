#include "temporary_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <random>
#include <string>
#include <system_error>
#include <utility>

#include <partnergraph/model/error.hpp>
#include <partnergraph/output/output_folder.hpp>

namespace partnergraph {

// A list that only grows: a signal handler can walk it at any moment. Entries are used again.
struct TemporaryFile::Entry {
  std::atomic<bool> taken = false;
  std::atomic<bool> on_disk = false;  // path is complete and may name a file of ours
  std::string path;
  Entry* next = nullptr;
};

namespace {

using Entry = TemporaryFile::Entry;
constinit std::atomic<Entry*> registry = nullptr;
static_assert(std::atomic<Entry*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

Entry* take_entry() {
  for (Entry* entry = registry.load(); entry != nullptr; entry = entry->next) {
    if (!entry->taken.exchange(true)) return entry;
  }
  auto* entry =
      new Entry;  // NOLINT(cppcoreguidelines-owning-memory): kept by the registry for good
  entry->taken = true;
  entry->next = registry.load();
  while (!registry.compare_exchange_weak(entry->next, entry)) {
  }
  return entry;
}

void release(Entry* entry) noexcept {
  entry->on_disk = false;
  entry->taken = false;
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw OutputError(path.string(), std::generic_category().message(error));
}

std::filesystem::path folder_of(const std::filesystem::path& target) {
  return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

// Renaming over a device or a socket would take it away from everybody.
void require_replaceable(const std::filesystem::path& target) {
  struct stat facts {};
  if (::stat(target.c_str(), &facts) != 0) {
    if (errno == ENOENT || errno == ELOOP) return;  // nothing, or a link to nothing
    fail(target, errno);
  }
  if (S_ISDIR(facts.st_mode)) fail(target, EISDIR);
  if (!S_ISREG(facts.st_mode)) throw OutputError(target.string(), "not a regular file");
}

std::string random_name() {
  std::random_device source;
  std::array<char, 32> digits{};
  const auto number = (std::uint64_t{source()} << 32U) | source();
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 36).ptr;
  return std::string(".partnergraph-").append(digits.data(), end);
}

// 0, or the error.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

}  // namespace

TemporaryFile::TemporaryFile(std::filesystem::path target, std::string_view bytes)
    : target_(std::move(target)), entry_(nullptr) {
  require_replaceable(target_);
  std::string path = (folder_of(target_) / random_name()).string();
  entry_ = take_entry();
  entry_->path = std::move(path);
  entry_->on_disk = true;
  constexpr mode_t anyone = 0666;  // less the umask
  const int file =
      ::open(entry_->path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, anyone);
  int error = file < 0 ? errno : 0;
  if (file >= 0) {
    error = write_all(file, bytes);
    if (::close(file) != 0 && error == 0) error = errno;
    if (error != 0) ::unlink(entry_->path.c_str());
  }
  if (error != 0) {
    release(std::exchange(entry_, nullptr));
    fail(target_, error);
  }
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : target_(std::move(other.target_)), entry_(std::exchange(other.entry_, nullptr)) {}

TemporaryFile::~TemporaryFile() {
  if (entry_ == nullptr) return;
  ::unlink(entry_->path.c_str());
  release(entry_);
}

void TemporaryFile::rename() {
  if (::rename(entry_->path.c_str(), target_.c_str()) != 0) fail(target_, errno);
  release(std::exchange(entry_, nullptr));
}

void sync_folder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) fail(folder, errno);
  // Some file systems can't sync a folder and say EINVAL: nothing more can be done there.
  const int error = ::fsync(handle) != 0 && errno != EINVAL ? errno : 0;
  ::close(handle);
  if (error != 0) fail(folder, error);
}

void remove_temporary_files() noexcept {
  for (const Entry* entry = registry.load(); entry != nullptr; entry = entry->next) {
    if (entry->on_disk.load()) ::unlink(entry->path.c_str());
  }
}

}  // namespace partnergraph
