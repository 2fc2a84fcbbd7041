// overlaps --backbone: the overlaps that are stronger than chance, as a network.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

/// @throws UsageError if the options of the backbone contradict each other
int print_backbone(const Settings& settings);

}  // namespace partnergraph::cli
