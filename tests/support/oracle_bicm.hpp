// The bipartite configuration model from its definition. Slow and simple by design.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "support/oracle_structure.hpp"

namespace partnergraph::oracle {

/// Cells that some other graph of the same degrees has the other way: those on a round of ties and
/// gaps in turn. From a row a step leads over a tie, from a column over a gap.
inline Table open_cells(const Table& tied) {
  const std::size_t rows = tied.size();
  const std::size_t columns = columns_of(tied);
  std::vector reaches(rows + columns, std::vector<bool>(rows + columns));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      tied[r][c] ? reaches[r][rows + c] = true : reaches[rows + c][r] = true;
    }
  }
  for (std::size_t k = 0; k < reaches.size(); ++k) {
    for (std::size_t i = 0; i < reaches.size(); ++i) {
      for (std::size_t j = 0; j < reaches.size(); ++j) {
        if (reaches[i][k] && reaches[k][j]) reaches[i][j] = true;
      }
    }
  }
  Table open(rows, std::vector<bool>(columns));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      open[r][c] = reaches[r][rows + c] && reaches[rows + c][r];
    }
  }
  return open;
}

/// p = x y / (1 + x y) in the open cells, every x and y in turn from its own degree until nothing
/// moves; the other cells as they are.
inline std::vector<std::vector<double>> bicm(const Table& tied) {
  const std::size_t rows = tied.size();
  const std::size_t columns = columns_of(tied);
  const Table open = open_cells(tied);
  std::vector<double> x(rows, 1.0);
  std::vector<double> y(columns, 1.0);
  // The one value of `own` that gives `ties` of open cells beside `others`, by halving its log.
  const auto fitted = [](double own, double ties, const std::vector<double>& others) {
    if (others.empty()) return own;
    double low = -60.0;
    double high = 60.0;
    for (int halving = 0; halving < 60; ++halving) {
      const double middle = std::exp((low + high) / 2.0);
      double sum = 0.0;
      for (const double other : others) sum += middle * other / (1.0 + middle * other);
      (sum < ties ? low : high) = (low + high) / 2.0;
    }
    return std::exp((low + high) / 2.0);
  };
  for (double moved = 1.0; moved > 1e-11;) {
    moved = 0.0;
    for (std::size_t v = 0; v < rows + columns; ++v) {
      std::vector<double> others;
      double ties = 0.0;
      for (std::size_t w = 0; w < (v < rows ? columns : rows); ++w) {
        const std::size_t r = v < rows ? v : w;
        const std::size_t c = v < rows ? w : v - rows;
        if (!open[r][c]) continue;
        others.push_back(v < rows ? y[c] : x[r]);
        ties += tied[r][c] ? 1.0 : 0.0;
      }
      double& own = v < rows ? x[v] : y[v - rows];
      const double next = fitted(own, ties, others);
      moved = std::max(moved, std::abs(std::log(next / own)));
      own = next;
    }
  }
  std::vector p(rows, std::vector<double>(columns));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      p[r][c] = open[r][c] ? x[r] * y[c] / (1.0 + x[r] * y[c]) : (tied[r][c] ? 1.0 : 0.0);
    }
  }
  return p;
}

}  // namespace partnergraph::oracle
