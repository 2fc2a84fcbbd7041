// "Same as 1.2", "samme som over": a field that names the partners of another measure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

#include "measure_draft.hpp"

namespace partnergraph {

/// The matching form of the number of the measure that a piece of a partner field refers to, empty
/// for the measure above; nothing if it refers to none. O(bytes).
[[nodiscard]] std::optional<std::string> refers_to_measure(std::string_view piece,
                                                           const Lexicon& lexicon);

/// Gives each measure the partners of those that its field refers to, as they stand there; a number
/// that no measure has is a doubt. Measures are followed in order, so that what refers to a measure
/// above has the partners that this one was given. O(measures + mentions).
void follow_references(std::vector<ReadMeasure>& measures, Diagnostics& diagnostics);

}  // namespace partnergraph
