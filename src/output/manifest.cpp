#include "manifest.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "json_writer.hpp"

namespace partnergraph {
namespace {

constexpr std::string_view schema = "partnergraph/manifest/1";

bool is_text(const nlohmann::json& object, const char* key) {
  return object.contains(key) && object[key].is_string();
}

}  // namespace

bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name != manifest_name &&
         name.find('/') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

std::string manifest_of(std::vector<ManifestEntry> files) {
  std::ranges::sort(files, {}, &ManifestEntry::name);
  JsonWriter json;
  json.begin_object();
  json.member("schema", schema);
  json.key("files");
  json.begin_array();
  for (const ManifestEntry& file : files) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("name", file.name);
    json.member("size", file.size);
    json.member("sha256", file.sha256);
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::vector<ManifestEntry> manifest_entries(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object() || !is_text(json, "schema") || json["schema"] != schema ||
      !json.contains("files") || !json["files"].is_array()) {
    return {};
  }
  std::vector<ManifestEntry> entries;
  for (const auto& file : json["files"]) {
    if (!file.is_object() || !is_text(file, "name") || !is_text(file, "sha256") ||
        !file.contains("size") || !file["size"].is_number_unsigned()) {
      return {};
    }
    entries.push_back({file["name"].get<std::string>(), file["size"].get<std::uint64_t>(),
                       file["sha256"].get<std::string>()});
    if (!is_plain_name(entries.back().name)) return {};
  }
  return entries;
}

}  // namespace partnergraph
