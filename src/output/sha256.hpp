// Fingerprints of the written files.
#pragma once

#include <string>
#include <string_view>

namespace partnergraph {

/// SHA-256 in 64 lower-case hexadecimal digits. FIPS 180-4.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace partnergraph
