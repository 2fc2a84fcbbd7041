// What is settled about the names of a programme, and what is open, in the file that settles it.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/model/decision.hpp>

namespace partnergraph {

/// "partnergraph/decisions/1", a line a decision and a line a question; `read_decisions` gives back
/// the decisions. Same values, same bytes.
[[nodiscard]] std::string decisions_json(const Decisions& decisions,
                                         const std::vector<Suggestion>& open);

}  // namespace partnergraph
