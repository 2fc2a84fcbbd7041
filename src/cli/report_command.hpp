// The main job: every finding in one folder, and a summary on the screen.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

int report(const Settings& settings);

}  // namespace partnergraph::cli
