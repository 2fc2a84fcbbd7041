// Bodies of several places that are named once, behind them: "Skien og Porsgrunn kommuner".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The pieces of a list of names, where places in front of "kommuner" get a "kommune" each. The
/// piece in front always does if it may be a place, those before it if all up to the first may.
/// `text` is the list that they were cut from: its conjunction tells the language. O(words).
[[nodiscard]] std::vector<std::string> with_tails_shared(std::vector<std::string> pieces,
                                                         std::string_view text,
                                                         const Lexicon& lexicon);

/// Whether a name is one or two words with a capital that name no organisation.
[[nodiscard]] bool may_be_place(std::string_view piece, const Lexicon& lexicon);

}  // namespace partnergraph
