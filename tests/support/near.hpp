// Comparison of floating-point numbers with a stated tolerance.
#pragma once

#include <algorithm>
#include <cmath>

namespace partnergraph::test {

/// Equal up to `tolerance`, relative above 1 and absolute below. False for NaN.
inline bool near(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace partnergraph::test
