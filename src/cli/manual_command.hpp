// `manual`: the manual page, from the tables that --help prints.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int manual(const Settings& settings);

}  // namespace partnergraph::cli
