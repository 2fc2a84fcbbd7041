// Guesses at missing partners, as several JSON outputs have them.
#pragma once

#include <vector>

#include <partnergraph/analysis/missing_partner.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `candidates`.
void write_candidates(JsonWriter& json, const Programme& programme,
                      const std::vector<MissingPartner>& candidates);

}  // namespace partnergraph
