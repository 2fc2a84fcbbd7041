// Names and nouns that the lexicon knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/lexicon.hpp>

#include "line_words.hpp"

namespace partnergraph {

/// Where `part` stands in `text`, in bytes. `part` refers to `text`.
[[nodiscard]] inline std::size_t offset(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// Whether the lexicon has the form as an organisation or as a group.
[[nodiscard]] bool is_known(const std::string& form, const Lexicon& lexicon);

/// The words of the longest name from word `i` on that the lexicon knows; 0 if none begins there.
[[nodiscard]] std::size_t known_name(const LineWords& words, std::size_t i, const Lexicon& lexicon);

/// Whether a word, folded, is a noun of many actors: "councils", "kommuner".
[[nodiscard]] bool is_group_noun(std::string_view form, const Lexicon& lexicon);

/// Whether the words from `i` up to the next mark or conjunction are in small letters and end in a
/// noun of many: "local employers". At most four are looked at.
[[nodiscard]] bool names_group(const LineWords& words, std::size_t i, const Lexicon& lexicon);

}  // namespace partnergraph
