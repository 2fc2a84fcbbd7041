// May these letters abbreviate that name?
#pragma once

#include <string_view>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Two to six letters, at least two of them capitals and no small one in front: "JD", "IMDi".
[[nodiscard]] bool is_acronym(std::string_view text);

/// Whether the letters stand, in order, at the beginnings of the words of `name` or of the parts
/// of its compounds ("JD" in Jernbane-direktoratet). The first letters must agree, every long word
/// must give a letter, and conjunctions and prepositions need not. O(letters * name).
[[nodiscard]] bool acronym_fits(std::string_view acronym, std::string_view name,
                                const Lexicon& lexicon);

}  // namespace partnergraph
