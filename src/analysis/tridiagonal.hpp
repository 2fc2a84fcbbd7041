// The largest eigenvalue of a symmetric tridiagonal matrix, and its vector.
#pragma once

#include <vector>

namespace partnergraph {

struct Tridiagonal {
  std::vector<double> diagonal;     ///< n >= 1 entries
  std::vector<double> subdiagonal;  ///< at least n - 1 entries; later ones are not used
};

/// By bisection on the number of negative pivots, to the last bits. O(n) a halving.
[[nodiscard]] double largest_eigenvalue(const Tridiagonal& matrix);

/// The unit vector of that eigenvalue, by inverse iteration; its sum is not negative. O(n).
[[nodiscard]] std::vector<double> eigenvector_of(const Tridiagonal& matrix, double eigenvalue);

}  // namespace partnergraph
