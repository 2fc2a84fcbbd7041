#include "hypergeometric.hpp"

#include <algorithm>
#include <cmath>

namespace partnergraph {
namespace {

// A term that is this much smaller than the sum, with all that follow, changes no digit.
constexpr long double negligible = 1e-20L;

// P(X = x + 1) / P(X = x).
long double step_up(long double x, long double a, long double b, long double population) {
  return (a - x) * (b - x) / ((x + 1) * (population - a - b + x + 1));
}

}  // namespace

Hypergeometric::Hypergeometric(std::uint32_t population)
    : log_factorial_(population + std::size_t{1}) {
  for (std::size_t k = 2; k < log_factorial_.size(); ++k) {
    log_factorial_[k] = log_factorial_[k - 1] + std::log(static_cast<long double>(k));
  }
}

long double Hypergeometric::log_choose(std::uint32_t n, std::uint32_t k) const {
  return log_factorial_[n] - log_factorial_[k] - log_factorial_[n - k];
}

double Hypergeometric::at_least(std::uint32_t shared, std::uint32_t a, std::uint32_t b) const {
  const auto population = static_cast<std::uint32_t>(log_factorial_.size() - 1);
  const auto [small, large] = std::minmax(a, b);
  const std::uint32_t least = small > population - large ? small - (population - large) : 0;
  if (shared <= least) return 1.0;
  if (shared > small) return 0.0;

  const bool above_mean =
      static_cast<double>(shared) * population > static_cast<double>(a) * static_cast<double>(b);
  std::uint32_t x = above_mean ? shared : shared - 1;
  long double term = std::exp(log_choose(large, x) + log_choose(population - large, small - x) -
                              log_choose(population, small));
  long double sum = term;
  if (above_mean) {
    for (; x < small && term > sum * negligible; ++x) {
      term *= step_up(x, a, b, population);
      sum += term;
    }
  } else {  // the lower tail is the smaller one, so that 1 - sum loses no digits
    for (; x > least && term > sum * negligible; --x) {
      term /= step_up(x - 1, a, b, population);
      sum += term;
    }
    sum = 1.0L - sum;
  }
  return static_cast<double>(std::clamp(sum, 0.0L, 1.0L));
}

}  // namespace partnergraph
