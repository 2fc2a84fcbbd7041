// Which of many texts differ in one letter, without comparing all pairs, and which of two in a few.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Code points of a word that a slip may be in, so that a person is worth asking.
constexpr std::size_t shortest_slip = 6;

/// How two forms differ that may be one.
struct Slip {
  std::size_t letters;  ///< edits between the words that differ: 1 or 2
  std::size_t length;   ///< of the shorter of these words, in code points
};

/// Forms with as many words, all but one the same, that one long enough, without digits, with the
/// same first letter, and two edits apart at most; nothing for others. Wider than `is_misspelling`.
[[nodiscard]] std::optional<Slip> likely_slip(std::string_view a, std::string_view b);

}  // namespace partnergraph
