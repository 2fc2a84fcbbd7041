// Measures and partners with their metrics and ranks, as JSON.
#pragma once

#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `measures`, all of them.
void write_measures(JsonWriter& json, const Programme& programme, const Findings& findings);

/// The member `partners`, these in their order.
void write_partners(JsonWriter& json, const Programme& programme, const Findings& findings,
                    const std::vector<PartnerId>& partners);

}  // namespace partnergraph
