#include "tridiagonal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace partnergraph {
namespace {

// True if `matrix - shift` is negative definite: all its pivots are negative.
bool above_all(const Tridiagonal& matrix, double shift) {
  double pivot = matrix.diagonal[0] - shift;
  for (std::size_t i = 1; pivot < 0.0 && i < matrix.diagonal.size(); ++i) {
    const double side = matrix.subdiagonal[i - 1];
    pivot = matrix.diagonal[i] - shift - side * side / pivot;
  }
  return pivot < 0.0;
}

}  // namespace

double largest_eigenvalue(const Tridiagonal& matrix) {
  const std::size_t n = matrix.diagonal.size();
  double low = matrix.diagonal[0];
  double high = low;
  for (std::size_t i = 0; i < n; ++i) {  // Gershgorin's circles
    const double radius = (i > 0 ? std::abs(matrix.subdiagonal[i - 1]) : 0.0) +
                          (i + 1 < n ? std::abs(matrix.subdiagonal[i]) : 0.0);
    low = std::max(low, matrix.diagonal[i]);
    high = std::max(high, matrix.diagonal[i] + radius);
  }
  high += 4.0 * std::numeric_limits<double>::epsilon() * std::abs(high);
  while (true) {
    const double middle = low + (high - low) / 2.0;
    if (middle <= low || middle >= high) return high;
    (above_all(matrix, middle) ? high : low) = middle;
  }
}

std::vector<double> eigenvector_of(const Tridiagonal& matrix, double eigenvalue) {
  const std::size_t n = matrix.diagonal.size();
  // A little above the eigenvalue all pivots keep their sign, so none is needed to be looked for.
  const double shift =
      eigenvalue + 8.0 * std::numeric_limits<double>::epsilon() * std::abs(eigenvalue);
  std::vector<double> pivots(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double side = i > 0 ? matrix.subdiagonal[i - 1] : 0.0;
    pivots[i] = matrix.diagonal[i] - shift - (i > 0 ? side * side / pivots[i - 1] : 0.0);
    if (!(pivots[i] < 0.0)) pivots[i] = -std::numeric_limits<double>::epsilon() * eigenvalue;
  }
  std::vector<double> x(n, 1.0);
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 1; i < n; ++i)
      x[i] -= matrix.subdiagonal[i - 1] / pivots[i - 1] * x[i - 1];
    for (std::size_t i = n; i-- > 0;) {
      const double next = i + 1 < n ? matrix.subdiagonal[i] * x[i + 1] : 0.0;
      x[i] = (x[i] - next) / pivots[i];
    }
    double largest = 0.0;
    for (const double entry : x) largest = std::max(largest, std::abs(entry));
    double square = 0.0;
    for (double& entry : x) {
      entry /= largest;
      square += entry * entry;
    }
    for (double& entry : x) entry /= std::sqrt(square);
  }
  double sum = 0.0;
  for (const double entry : x) sum += entry;
  if (sum < 0.0) {
    for (double& entry : x) entry = -entry;
  }
  return x;
}

}  // namespace partnergraph
