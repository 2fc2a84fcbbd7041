// manifest.json of an output folder: what a run wrote there, so that the next run knows its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

inline constexpr std::string_view manifest_name = "manifest.json";

struct ManifestEntry {
  std::string name;  ///< a plain file name
  std::uint64_t size = 0;
  std::string sha256;  ///< 64 hexadecimal digits
};

/// Not empty, no separator, not "." or "..", and not that of the manifest itself.
[[nodiscard]] bool is_plain_name(std::string_view name);

/// Of files in any order.
[[nodiscard]] std::string manifest_of(std::vector<ManifestEntry> files);

/// The files of a manifest; none if the text is not one, or has an entry that we would not write.
[[nodiscard]] std::vector<ManifestEntry> manifest_entries(std::string_view text);

}  // namespace partnergraph
