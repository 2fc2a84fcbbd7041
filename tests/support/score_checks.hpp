// What tests of centralities ask of scores.
#pragma once

#include <algorithm>
#include <vector>

#include <partnergraph/analysis/scores.hpp>

#include "support/near.hpp"

namespace partnergraph::test {

using Numbers = std::vector<double>;

inline bool all_near(const Numbers& a, const Numbers& b, double tolerance = 1e-9) {
  return std::ranges::equal(a, b,
                            [tolerance](double x, double y) { return near(x, y, tolerance); });
}

inline bool all_near(const Scores& a, const Scores& b, double tolerance = 1e-9) {
  return all_near(a.measures, b.measures, tolerance) && all_near(a.partners, b.partners, tolerance);
}

/// Measures, then partners.
inline Numbers flat(const Scores& scores) {
  Numbers all = scores.measures;
  all.insert(all.end(), scores.partners.begin(), scores.partners.end());
  return all;
}

inline Scores swapped(const Scores& scores) {
  return {scores.partners, scores.measures};
}

inline Scores backwards(Scores scores) {
  std::ranges::reverse(scores.measures);
  std::ranges::reverse(scores.partners);
  return scores;
}

/// The first `measures` and `partners` of a larger graph.
inline Scores front(Scores scores, std::size_t measures, std::size_t partners) {
  scores.measures.resize(measures);
  scores.partners.resize(partners);
  return scores;
}

}  // namespace partnergraph::test
