// Which overlaps are listed, in which order.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

/// The settings with `overlaps.by` set from --by, which then names no metric any more.
/// @throws UsageError if there is no such index
[[nodiscard]] Settings with_overlap_order(Settings settings);

}  // namespace partnergraph::cli
