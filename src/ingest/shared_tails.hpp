// Bodies of several places that are named once, behind them: "Skien og Porsgrunn kommuner".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The pieces of a list of names, where places in front of "kommuner" get a "kommune" each. The
/// piece in front always does if it may be a place, those before it if all up to the first may.
/// O(words).
[[nodiscard]] std::vector<std::string> with_tails_shared(std::vector<std::string> pieces,
                                                         const Lexicon& lexicon);

}  // namespace partnergraph
