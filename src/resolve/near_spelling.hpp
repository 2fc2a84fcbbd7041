// Which of many texts differ in one letter, without comparing all pairs.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace partnergraph {

/// Pairs of texts that are one once a letter of a long word (8 or more) is left out in each:
/// everything at an edit distance of 1, and some at 2. Each pair once, ascending, the smaller
/// first. Series are left out: where more than 20 texts differ in the same letter, it is no slip.
/// Neighbourhoods by deletion: T. Bocek, E. Hunt, B. Stiller, Fast similarity search in large
/// dictionaries, 2007. Time and memory O(letters).
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> one_letter_apart(
    const std::vector<std::string_view>& texts);

}  // namespace partnergraph
