// Decisions about names from a file that a person, `report` or `review` wrote.
#pragma once

#include <string_view>

#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// Reads "partnergraph/decisions/1" (docs/reference/json-schema.md), or the same as a table: CSV,
/// TSV or semicolon-separated, with a header of decide, names (separated by |), name, kind, note in
/// any order. Open questions in the JSON are left out: they are asked anew of every document.
/// Names are in NFC, blanks collapsed. Unknown words are refused, not passed over: a decision that
/// silently does nothing would be worse. Time O(bytes).
/// @param text  as `decode` gives it
/// @throws InputError naming the decision (JSON) or line (table): an unknown key, column, kind of
///   decision or of partner; a decision without the names that it needs; LimitError
[[nodiscard]] Decisions read_decisions(std::string_view text, std::string_view file,
                                       const Limits& limits);

}  // namespace partnergraph
