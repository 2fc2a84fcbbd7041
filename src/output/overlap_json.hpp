// Overlaps of one side, and how many of them chance alone would not give, as JSON.
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `side`: these pairs in their order.
template <StrongId Vertex>
void write_overlaps(JsonWriter& json, const Programme& programme, std::string_view side,
                    const std::vector<Overlap<Vertex>>& overlaps, const SideChances& chances);

/// The member `side`: how many pairs are below 0.05, for each model, direction and correction.
/// Empty where that was not computed.
void write_chances(JsonWriter& json, std::string_view side, const SideChances& chances);

}  // namespace partnergraph
