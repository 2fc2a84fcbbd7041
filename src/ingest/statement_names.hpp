// The names in a sentence of a partner field: "Arup is the main contractor".
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The parts of a statement that are lists of names: its subject, if that is a proper name
/// ("Bristol City Council would lead"), and what stands behind a lead-in ("would likely be led by
/// Arup and local firms"). They refer to `sentence`. O(words).
[[nodiscard]] std::vector<std::string_view> names_in_statement(std::string_view sentence,
                                                               const Lexicon& lexicon);

/// `piece` without the lead-ins that it begins with: "likely to be Arup" -> "Arup".
[[nodiscard]] std::string_view without_lead_in(std::string_view piece, const Lexicon& lexicon);

}  // namespace partnergraph
