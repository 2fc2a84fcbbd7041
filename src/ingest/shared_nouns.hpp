// Kinds of bodies whose noun is named once, behind them: "parish and town councils".
#pragma once

#include <string>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The pieces of a list of names, where kinds of bodies in front of "town councils" are "councils"
/// too. O(words).
[[nodiscard]] std::vector<std::string> with_nouns_shared(std::vector<std::string> pieces,
                                                         const Lexicon& lexicon);

}  // namespace partnergraph
