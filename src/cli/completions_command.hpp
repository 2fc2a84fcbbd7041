// `completions`: scripts that complete commands, options and values in bash, zsh and fish, from the
// tables that --help prints.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int completions(const Settings& settings);

}  // namespace partnergraph::cli
