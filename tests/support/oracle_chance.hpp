// Chances of sharing neighbours and their corrections from the definitions. Slow and simple by
// design.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "support/oracle.hpp"
#include "support/oracle_structure.hpp"

namespace partnergraph::oracle {

/// Chances of 0, 1, ... shared columns of two rows that have each column together with its chance.
inline std::vector<double> shared_chances(const std::vector<double>& together) {
  std::vector<double> chance{1.0};
  for (const double p : together) {
    std::vector<double> next(chance.size() + 1);
    for (std::size_t k = 0; k < chance.size(); ++k) {
      next[k] += chance[k] * (1.0 - p);
      next[k + 1] += chance[k] * p;
    }
    chance = next;
  }
  return chance;
}

/// The same for two rows of `a` and `b` of n columns, all columns alike.
inline std::vector<double> shared_chances(std::size_t n, std::size_t a, std::size_t b) {
  std::vector<double> chance(n + 1);
  for (std::size_t k = 0; k <= std::min(a, b); ++k) {
    if (b - k <= n - a) chance[k] = choose(a, k) * choose(n - a, b - k) / choose(n, b);
  }
  return chance;
}

/// Below `k` and at it, or from `k` on.
inline double tail(const std::vector<double>& chance, std::size_t k, bool from_k) {
  double sum = 0.0;
  for (std::size_t i = 0; i < chance.size(); ++i) {
    if (from_k ? i >= k : i <= k) sum += chance[i];
  }
  return std::min(sum, 1.0);
}

/// For every p, over all p in the test.
struct Corrections {
  std::vector<double> bonferroni;
  std::vector<double> holm;  ///< the largest, over those not above it, of p times those not below
  std::vector<double> benjamini_hochberg;  ///< the least, over those not below it, of n p / rank
};

inline Corrections corrections(const std::vector<double>& all) {
  const auto n = static_cast<double>(all.size());
  Corrections result;
  for (const double own : all) {
    double holm = 0.0;
    double hochberg = 1.0;
    for (const double p : all) {
      const auto not_below = std::ranges::count_if(all, [p](double q) { return q >= p; });
      const auto not_above = std::ranges::count_if(all, [p](double q) { return q <= p; });
      if (p <= own) holm = std::max(holm, p * static_cast<double>(not_below));
      if (p >= own) hochberg = std::min(hochberg, n * p / static_cast<double>(not_above));
    }
    result.bonferroni.push_back(std::min(1.0, n * own));
    result.holm.push_back(std::min(1.0, holm));
    result.benjamini_hochberg.push_back(hochberg);
  }
  return result;
}

}  // namespace partnergraph::oracle
