// The command that draws one picture.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

int diagram(const Settings& settings);

}  // namespace partnergraph::cli
