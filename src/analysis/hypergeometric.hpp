// How likely is an overlap if partners were drawn at random?
#pragma once

#include <cstdint>
#include <vector>

namespace partnergraph {

/// Upper tails of the hypergeometric distribution for one population size.
class Hypergeometric {
 public:
  /// Time and memory O(population): a table of ln k!, in long double so that a population of 10^8
  /// still leaves 10 digits.
  explicit Hypergeometric(std::uint32_t population);

  /// P(X >= shared) for the number of common members of two random sets of sizes `a` and `b`, in
  /// [0, 1]. All arguments <= population. Time O(sqrt(population)) in practice: terms are added
  /// from `shared` away from the mean until they stop to count.
  [[nodiscard]] double at_least(std::uint32_t shared, std::uint32_t a, std::uint32_t b) const;

 private:
  [[nodiscard]] long double log_choose(std::uint32_t n, std::uint32_t k) const;

  std::vector<long double> log_factorial_;
};

}  // namespace partnergraph
