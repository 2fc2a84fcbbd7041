// Commands that group measures and partners otherwise than coalitions do.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int bicliques(const Settings& settings);
[[nodiscard]] int roles(const Settings& settings);

}  // namespace partnergraph::cli
