// One line of a partner field, cut into what may be names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// What is longer is a remark. In words.
inline constexpr std::size_t longest_name = 12;

/// "Kunnskaps- departementet" lost its line break and kept the hyphen of it; "Arbeids- og …" has a
/// hyphen of its own. O(bytes).
[[nodiscard]] std::string with_broken_words_joined(const std::string& text, const Lexicon& lexicon);

struct FieldLinePieces {
  std::vector<std::string_view> pieces;  ///< refer to the text, trimmed, in order
  bool unbalanced = false;               ///< a bracket had no partner and parted names
};

/// Cuts at separators and conjunctions, but not in brackets, in names that the lexicon knows,
/// behind suspended hyphens, nor between adjectives of one noun ("national and local authorities").
/// Time O(bytes * longest known name).
[[nodiscard]] FieldLinePieces cut_field_line(std::string_view text, const Lexicon& lexicon);

}  // namespace partnergraph
