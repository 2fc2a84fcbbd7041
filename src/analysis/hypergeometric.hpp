// How likely is an overlap if partners were drawn at random?
#pragma once

#include <cstddef>
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

/// `at_least` that remembers what it gave: the pairs of a graph have few different degrees. One a
/// thread.
class RememberedHypergeometric {
 public:
  explicit RememberedHypergeometric(const Hypergeometric& chance)
      : chance_(&chance), memory_(std::size_t{1} << memory_bits) {}

  [[nodiscard]] double at_least(std::uint32_t shared, std::uint32_t a, std::uint32_t b) {
    Entry& entry = memory_[slot(shared, a, b)];
    if (entry.shared != shared || entry.a != a || entry.b != b) {
      entry = {shared, a, b, chance_->at_least(shared, a, b)};
    }
    return entry.p;
  }

 private:
  static constexpr unsigned memory_bits = 15;

  struct Entry {
    std::uint32_t shared = 0;  // of no pair: nothing is asked for 0 shared with a = b = 0
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double p = 1.0;
  };

  static std::size_t slot(std::uint64_t shared, std::uint64_t a, std::uint64_t b) {
    const std::uint64_t mixed =
        ((a * 0x9e3779b97f4a7c15U + b) * 0x9e3779b97f4a7c15U + shared) * 0x9e3779b97f4a7c15U;
    return mixed >> (64U - memory_bits);
  }

  const Hypergeometric* chance_;
  std::vector<Entry> memory_;
};

}  // namespace partnergraph
