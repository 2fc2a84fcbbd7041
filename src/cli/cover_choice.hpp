// The cover that the user asked for: partners, themes and goals by the names that people type.
#pragma once

#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// @throws UsageError if a name means no partner or several, is both a must-have and a must-not, or
/// no measure stands under the theme or has the goal
/// @throws InputError if the table of costs can't be read
[[nodiscard]] CoverOptions cover_options(const Programme& programme, const Settings& settings);

}  // namespace partnergraph::cli
