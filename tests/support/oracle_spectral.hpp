// Spectral and walk scores from full matrices. Slow and simple by design.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::oracle {

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

/// Weights of all ties: measures, then partners, both ways.
inline Matrix adjacency(const BipartiteGraph& graph) {
  const std::size_t m = graph.partners().size();
  const std::size_t n = m + graph.measures().size();
  Matrix a(n, Vector(n));
  for (const MeasureId v : graph.partners().ids()) {
    const auto row = graph.partners()[v];
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double w = graph.weighted() ? graph.partners().weights(v)[i] : 1.0;
      a[v.index()][m + row[i].index()] = a[m + row[i].index()][v.index()] = w;
    }
  }
  return a;
}

inline Vector row_sums(const Matrix& a) {
  Vector sums(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (const double entry : a[i]) sums[i] += entry;
  }
  return sums;
}

/// Gauss and Jordan with pivots.
inline Vector solve(Matrix a, Vector b) {
  const std::size_t n = b.size();
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k; i < n; ++i) {
      if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
    }
    std::swap(a[k], a[pivot]);
    std::swap(b[k], b[pivot]);
    for (std::size_t i = 0; i < n; ++i) {
      if (i == k) continue;
      const double factor = a[i][k] / a[k][k];
      for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  for (std::size_t k = 0; k < n; ++k) b[k] /= a[k][k];
  return b;
}

/// x = damp_i * (F x)_i + base_i.
inline Vector fixed_point(Matrix f, const Vector& damp, const Vector& base) {
  for (std::size_t i = 0; i < f.size(); ++i) {
    for (double& entry : f[i]) entry *= -damp[i];
    f[i][i] += 1.0;
  }
  return solve(f, base);
}

struct Eigen {
  Vector values;   ///< descending
  Matrix vectors;  ///< a row each
};

/// Jacobi's rotations.
inline Eigen eigen(Matrix a) {
  const std::size_t n = a.size();
  Matrix v(n, Vector(n));
  for (std::size_t i = 0; i < n; ++i) v[i][i] = 1.0;
  for (int sweep = 0; sweep < 60; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (a[p][q] == 0.0) continue;
        const double angle = 0.5 * std::atan2(2.0 * a[p][q], a[q][q] - a[p][p]);
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        const auto turn = [c, s](double& x, double& y) {
          const double old = x;
          x = c * old - s * y;
          y = s * old + c * y;
        };
        for (std::size_t i = 0; i < n; ++i) turn(a[i][p], a[i][q]);
        for (std::size_t i = 0; i < n; ++i) turn(a[p][i], a[q][i]);
        for (std::size_t i = 0; i < n; ++i) turn(v[p][i], v[q][i]);
      }
    }
  }
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::ranges::sort(order, [&](std::size_t x, std::size_t y) { return a[x][x] > a[y][y]; });
  Eigen result;
  for (const std::size_t i : order) {
    result.values.push_back(a[i][i]);
    result.vectors.push_back(v[i]);
  }
  return result;
}

}  // namespace partnergraph::oracle
