// A person settles the open questions about names, one by one.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

int review(const Settings& settings);

}  // namespace partnergraph::cli
