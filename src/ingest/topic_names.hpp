// Names of bodies that list what they are for: "Department of Transport, Energy and Climate".
#pragma once

#include <cstddef>

#include <partnergraph/model/lexicon.hpp>

#include "line_words.hpp"

namespace partnergraph {

/// Whether a comma or conjunction stands between the topics of one body: behind "Department of" and
/// the like, or before a last topic that such a noun closes ("Housing and Transport Team"). O(1).
/// @param before, after  the words to both sides of the comma or conjunction
[[nodiscard]] bool joins_topics(const LineWords& words, std::size_t before, std::size_t after,
                                bool comma, const Lexicon& lexicon);

}  // namespace partnergraph
