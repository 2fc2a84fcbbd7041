// Slashes inside of names: "A/S", "c/o", "v/ Samferdsel", "V/Line".
#pragma once

#include <cstddef>
#include <string_view>

namespace partnergraph {

/// Whether a slash stands at byte `at`, and before it a small letter alone, short for a word:
/// "v/ Samferdsel", "c/o".
[[nodiscard]] bool abbreviates(std::string_view text, std::size_t at);

/// Whether the slash at byte `at` belongs to one name: it abbreviates, stands between two single
/// letters, or behind a single capital before another one.
[[nodiscard]] bool is_slash_in_name(std::string_view text, std::size_t at);

}  // namespace partnergraph
