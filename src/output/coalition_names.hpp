// What are the coalitions called, in pictures and on the page?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

#include "selection.hpp"

namespace partnergraph {

/// One name a card, in their order: the two organisations in most of its measures ("KS and GLP"),
/// then in most of all. A group in more of them than the first stands in the second's place ("NAV,
/// with municipalities"); groups alone name a card without organisations. Empty for a vertex alone
/// and where there are no partners. Time O(V + T + P log P) for T mentions of P partners.
[[nodiscard]] std::vector<std::string> coalition_names(const Programme& programme,
                                                       const std::vector<CoalitionCard>& cards,
                                                       Language language);

/// "2 · KS and GLP"; "Coalition 2" if nobody in it has a name; empty for a vertex alone.
[[nodiscard]] std::vector<std::string> coalition_titles(const Programme& programme,
                                                        const std::vector<CoalitionCard>& cards,
                                                        Language language);

/// "KS and GLP" of "2 · KS and GLP", for beside a mark that shows the number.
[[nodiscard]] std::string_view unnumbered(std::string_view title);

}  // namespace partnergraph
