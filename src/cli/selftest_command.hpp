// Do the kernels compute what others have published?
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

/// Prints every value of the Davis network that is known from elsewhere beside our own. Exit code
/// 70 if one differs.
int selftest(const Settings& settings);

}  // namespace partnergraph::cli
