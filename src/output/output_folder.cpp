#include <partnergraph/output/output_folder.hpp>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <system_error>

#include <partnergraph/model/error.hpp>

#include "json_writer.hpp"
#include "sha256.hpp"
#include "temporary_file.hpp"

namespace partnergraph {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view manifest_name = "manifest.json";

std::string manifest_of(std::vector<std::pair<std::string, std::string>> files) {
  std::ranges::sort(files);
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/manifest/1");
  json.key("files");
  json.begin_array();
  for (const auto& [name, bytes] : files) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("name", name);
    json.member("size", bytes.size());
    json.member("sha256", sha256(bytes));
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

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

}  // namespace

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {}

void OutputFolder::stage(std::string name, std::string bytes) {
  if (name.empty() || name == "." || name == ".." || name == manifest_name ||
      name.find('/') != std::string::npos || name.find('\0') != std::string::npos) {
    throw std::invalid_argument("OutputFolder::stage: \"" + name + "\" is no name for a file");
  }
  for (const auto& [staged, unused] : files_) {
    if (staged == name) {
      throw std::invalid_argument("OutputFolder::stage: \"" + name + "\" is staged twice");
    }
  }
  files_.emplace_back(std::move(name), std::move(bytes));
}

void OutputFolder::commit() const {
  CreatedFolder folder(folder_);
  std::vector<TemporaryFile> written;
  written.reserve(files_.size() + 1);
  for (const auto& [name, bytes] : files_) written.emplace_back(folder_ / name, bytes);
  written.emplace_back(folder_ / manifest_name, manifest_of(files_));

  folder.keep();
  for (TemporaryFile& file : written) file.rename();
  sync_folder(folder_);
}

void write_file(const fs::path& path, std::string_view bytes) {
  TemporaryFile file(path, bytes);
  file.rename();
  sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

}  // namespace partnergraph
