// Which overlaps are listed, of whom, in which order.
#pragma once

#include <string_view>

#include "settings.hpp"

namespace partnergraph::cli {

/// The settings with `overlaps.by` set from --by, which then names no metric any more.
/// @throws UsageError if there is no such index
[[nodiscard]] Settings with_overlap_order(Settings settings);

/// --of is measures, as without it, or what else the command knows. @throws UsageError
void check_of(const Settings& settings, std::string_view other);

}  // namespace partnergraph::cli
