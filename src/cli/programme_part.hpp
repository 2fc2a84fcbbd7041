// The part of a programme that an analysis looks at, as --actors, --core and --unweighted say.
#pragma once

#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// Actors first, then the (alpha,beta)-core of what they leave.
/// @throws UsageError if that core is empty; it says which is the innermost that is not.
[[nodiscard]] Programme part_of(Programme programme, const Settings& settings);

}  // namespace partnergraph::cli
