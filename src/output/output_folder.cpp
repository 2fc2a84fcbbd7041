#include <partnergraph/output/output_folder.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <partnergraph/model/error.hpp>

#include "manifest.hpp"
#include "sha256.hpp"
#include "temporary_file.hpp"

namespace partnergraph {
namespace {

namespace fs = std::filesystem;

// Creates a folder with its parents, and takes away again what it created unless told to keep it.
class CreatedFolder {
 public:
  explicit CreatedFolder(const fs::path& folder) {
    std::error_code error;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, error) && !error;
         at = at.parent_path()) {
      created_.push_back(at);
    }
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder))
      error = std::make_error_code(std::errc::not_a_directory);
    if (error) {
      remove();
      throw OutputError(folder.string(), error.message());
    }
  }
  CreatedFolder(const CreatedFolder&) = delete;
  CreatedFolder& operator=(const CreatedFolder&) = delete;
  ~CreatedFolder() { remove(); }

  void keep() { created_.clear(); }

 private:
  void remove() {
    std::error_code ignored;  // a folder that is not empty stays
    for (const fs::path& folder : created_) fs::remove(folder, ignored);
  }

  std::vector<fs::path> created_;  // innermost first
};

// The bytes of a file that is no link and has at most `most` bytes; else, or if it can't be read,
// nothing.
std::optional<std::string> bytes_of(const fs::path& path, std::uint64_t most) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(path, error)) || error) return std::nullopt;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > most) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) return std::nullopt;
  return bytes;
}

// What the run before wrote here, as its manifest says.
std::vector<ManifestEntry> entries_before(const fs::path& folder) {
  constexpr std::uint64_t most_manifest_bytes = 1'000'000;  // ours have less than 10 kB
  const auto text = bytes_of(folder / manifest_name, most_manifest_bytes);
  return text ? manifest_entries(*text) : std::vector<ManifestEntry>{};
}

// A file that was changed since belongs to whoever changed it.
void remove_unchanged(const fs::path& folder, const ManifestEntry& entry) {
  const fs::path path = folder / entry.name;
  const auto bytes = bytes_of(path, entry.size);
  if (!bytes || sha256(*bytes) != entry.sha256) return;
  std::error_code error;
  fs::remove(path, error);
  if (error) throw OutputError(path.string(), error.message());
}

}  // namespace

struct OutputFolder::State {
  explicit State(fs::path where) : path(std::move(where)) {}

  const fs::path path;
  std::mutex mutex;  // of all below
  std::optional<CreatedFolder> folder = std::nullopt;
  std::set<std::string> names;
  std::vector<ManifestEntry> entries;
  std::vector<TemporaryFile> written;  // goes before the folder does

  void announce(const std::string& name) {
    const std::scoped_lock lock(mutex);
    if (!names.insert(name).second) {
      throw std::invalid_argument("OutputFolder::stage: \"" + name + "\" is staged twice");
    }
    if (!folder) folder.emplace(path);
  }
};

OutputFolder::OutputFolder(fs::path folder) : state_(new State(std::move(folder))) {}
OutputFolder::~OutputFolder() = default;
OutputFolder::OutputFolder(OutputFolder&&) noexcept = default;

void OutputFolder::stage(const std::string& name, std::string_view bytes) {
  if (!is_plain_name(name)) {
    throw std::invalid_argument("OutputFolder::stage: \"" + name + "\" is no name for a file");
  }
  state_->announce(name);
  ManifestEntry entry{name, bytes.size(), sha256(bytes)};
  TemporaryFile file(state_->path / name, bytes);
  const std::scoped_lock lock(state_->mutex);
  state_->entries.push_back(std::move(entry));
  state_->written.push_back(std::move(file));
}

void OutputFolder::commit() {
  auto& [path, mutex, folder, names, entries, written] = *state_;
  if (!folder) folder.emplace(path);
  written.emplace_back(path / manifest_name, manifest_of(entries));
  const std::vector<ManifestEntry> before = entries_before(path);
  folder->keep();
  for (TemporaryFile& file : written) file.rename();
  for (const ManifestEntry& entry : before) {
    if (!names.contains(entry.name)) remove_unchanged(path, entry);
  }
  sync_folder(path);
}

void write_file(const fs::path& path, std::string_view bytes) {
  TemporaryFile file(path, bytes);
  file.rename();
  sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

}  // namespace partnergraph
