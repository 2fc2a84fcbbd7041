// Commands for those who plan whom to talk to.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int key_players(const Settings& settings);
[[nodiscard]] int what_if(const Settings& settings);
[[nodiscard]] int compare(const Settings& settings);
[[nodiscard]] int suggest(const Settings& settings);

}  // namespace partnergraph::cli
