// Numbers of shortest paths beyond the range of a double: a ladder of 180 steps has 2^1080 of them.
#pragma once

#include <cstdint>

namespace partnergraph {

/// fraction * 2^(512 * block), with fraction below 2^512 and at least 1 where block > 0. As exact
/// as a double; adding one that is 2^512 times smaller changes nothing.
struct ScaledCount {
  double fraction = 0.0;
  std::int32_t block = 0;

  constexpr ScaledCount() = default;
  constexpr explicit ScaledCount(double count) : fraction(count) {}

  constexpr ScaledCount& operator+=(const ScaledCount& other) {
    if (block == other.block) {
      fraction += other.fraction;
    } else if (block < other.block) {
      const double small = block + 1 == other.block ? fraction / scale : 0.0;
      *this = other;
      fraction += small;
    } else if (other.block + 1 == block) {
      fraction += other.fraction / scale;
    }
    if (fraction >= scale) {
      fraction /= scale;
      ++block;
    }
    return *this;
  }

  static constexpr double scale = 0x1p512;
};

/// value / count.
constexpr ScaledCount quotient(double value, const ScaledCount& count) {
  ScaledCount result(value / count.fraction);
  result.block = -count.block;
  return result;
}

/// a * b for a quotient b whose count is at least as large as `a`.
constexpr double product(const ScaledCount& a, const ScaledCount& b) {
  const std::int32_t block = a.block + b.block;
  const double fraction = a.fraction * b.fraction;
  if (block == 0) return fraction;
  return block == -1 ? fraction / ScaledCount::scale : 0.0;
}

// The same operations where a double is wide enough.
constexpr double quotient(double value, double count) {
  return value / count;
}
constexpr double product(double a, double b) {
  return a * b;
}

}  // namespace partnergraph
