// Offices of several places that are named once: "Universitetene i Oslo og Bergen".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The pieces of a list of names, where a place alone behind an office of another place gets that
/// office too, and one office of several the name that it has alone. O(words).
[[nodiscard]] std::vector<std::string> with_heads_shared(
    const std::vector<std::string_view>& pieces, const Lexicon& lexicon);

}  // namespace partnergraph
