// The evidence for the coalitions as JSON.
#pragma once

#include <partnergraph/analysis/coalition_evidence.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `evidence`. What was not computed is left out.
void write_evidence(JsonWriter& json, const Programme& programme,
                    const CoalitionEvidence& evidence);

}  // namespace partnergraph
