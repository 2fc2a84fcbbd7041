// The coalitions, the evidence for them, and what each is about, as JSON.
#pragma once

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `coalitions`: who belongs to which, a card of each, and `evidence`.
void write_coalitions(JsonWriter& json, const Programme& programme, const Findings& findings);

}  // namespace partnergraph
