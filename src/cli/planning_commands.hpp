// Commands for those who plan whom to talk to.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int key_players(const Settings& settings);

}  // namespace partnergraph::cli
