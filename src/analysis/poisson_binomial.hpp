// The number of successes of independent trials that differ in their chance.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace partnergraph {

/// `count` trials of the same chance.
struct Trials {
  double probability = 0.0;  ///< in [0, 1]
  std::uint32_t count = 0;
};

/// Both tails, exact by convolution: a tail below the mean is a sum of its own terms, all of them
/// positive, and so is one above it; the other one is 1 minus that.
class PoissonBinomial {
 public:
  /// Answers up to `most` successes. Time O(parts * K * min(K, count)), memory O(K), for K not much
  /// above the larger of `most` and the mean.
  PoissonBinomial(std::span<const Trials> trials, std::uint32_t most);

  /// P(X >= successes), in [0, 1]. successes <= most.
  [[nodiscard]] double at_least(std::uint32_t successes) const;
  /// P(X <= successes), in [0, 1]. successes <= most.
  [[nodiscard]] double at_most(std::uint32_t successes) const;

 private:
  std::vector<double> below_;  // [k] = P(X <= k) where that is the smaller tail, else 1 - above
  std::vector<double> above_;  // [k] = P(X >= k)
};

}  // namespace partnergraph
