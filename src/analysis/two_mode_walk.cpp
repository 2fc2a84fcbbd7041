#include "two_mode_walk.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace partnergraph {
namespace {

constexpr double tolerance = 1e-13;
constexpr double most_steps = 100'000.0;

// Steps after which round-off is all that is left, from the rate at which the error shrinks.
std::uint32_t steps_for(double kappa) {
  const double root = std::sqrt(1.0 - kappa);
  const double rate = (1.0 - root) / (1.0 + root);
  if (rate <= 0.0) return 2;
  return static_cast<std::uint32_t>(std::min(most_steps, 16.0 + std::ceil(80.0 / -std::log(rate))));
}

class Iteration {
 public:
  Iteration(TieOperator& ties, const TwoModePart& part, TwoModeWalk walk)
      : ties_(ties),
        part_(part),
        walk_(std::move(walk)),
        measures_(walk_.base.measures.size()),
        partners_(walk_.base.partners),
        next_(walk_.base.partners.size()),
        direction_(walk_.base.partners.size()) {}

  WalkResult run() {
    const double kappa = walk_.damp_measures * walk_.damp_partners * walk_.radius;
    const std::uint32_t limit = steps_for(kappa);
    const double centre = 1.0 - kappa / 2.0;
    const double half = kappa / 2.0;
    double length = 1.0 / centre;
    WalkResult result;
    while (true) {
      result.residual = step();
      ++result.steps;
      if (result.residual <= tolerance || result.steps >= limit) break;
      double keep = 0.0;
      if (result.steps > 1) {
        keep = half * length / 2.0;
        keep *= keep * (result.steps == 2 ? 2.0 : 1.0);
        length = 1.0 / (centre - keep / length);
      }
      for (std::size_t p = 0; p < partners_.size(); ++p) {
        direction_[p] = (next_[p] - partners_[p]) + keep * direction_[p];
        partners_[p] += length * direction_[p];
      }
    }
    // A plain step smooths what is left, and the measures follow.
    partners_ = next_;
    to_measures();
    result.scores = {std::move(measures_), std::move(partners_)};
    return result;
  }

 private:
  void to_measures() {
    ties_.to_measures(part_, partners_, measures_);
    for (std::size_t m = 0; m < measures_.size(); ++m) {
      measures_[m] = walk_.damp_measures * measures_[m] + walk_.base.measures[m];
    }
  }

  // next_ from partners_. Gives the largest relative change.
  double step() {
    to_measures();
    ties_.to_partners(part_, measures_, next_);
    double largest = 0.0;
    for (std::size_t p = 0; p < next_.size(); ++p) {
      next_[p] = walk_.damp_partners * next_[p] + walk_.base.partners[p];
      const double change = std::abs(next_[p] - partners_[p]);
      if (change > 0.0) largest = std::max(largest, change / std::abs(next_[p]));
    }
    return largest;
  }

  TieOperator& ties_;
  const TwoModePart& part_;
  TwoModeWalk walk_;
  std::vector<double> measures_;
  std::vector<double> partners_;
  std::vector<double> next_;
  std::vector<double> direction_;
};

}  // namespace

WalkResult fixed_point(TieOperator& ties, const TwoModePart& part, TwoModeWalk walk) {
  return Iteration(ties, part, std::move(walk)).run();
}

}  // namespace partnergraph
