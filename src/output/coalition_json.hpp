// The evidence for the coalitions, and what each is about, as JSON.
#pragma once

#include <partnergraph/analysis/coalition_evidence.hpp>
#include <partnergraph/analysis/coalition_profile.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `evidence`. What was not computed is left out.
void write_evidence(JsonWriter& json, const Programme& programme,
                    const CoalitionEvidence& evidence);

/// The members of a card that tell what it is about: `words`, `themes`, `core`, `bridges`,
/// `missing`.
void write_profile(JsonWriter& json, const Programme& programme, const CoalitionProfile& profile);

}  // namespace partnergraph
