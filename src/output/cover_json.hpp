// The smallest set of partners, and the others that are as small, as JSON.
#pragma once

#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

/// The member `cover`.
void write_cover(JsonWriter& json, const Programme& programme, const Cover& cover);

}  // namespace partnergraph
