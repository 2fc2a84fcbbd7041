#include <algorithm>
#include <cmath>
#include <numeric>

#include "cover_problem.hpp"

namespace partnergraph {
namespace {

// Rows are paid for, each need at the price of its row. While no column gets more from its rows
// than it costs, a cover costs at least what is paid: linear duality.
class Prices {
 public:
  explicit Prices(const CoverProblem& problem)
      : problem_(problem), price_(problem.need.size()), slack_(problem.cost) {}

  // Each row pays what its cheapest column costs a row.
  void share_costs() {
    for (std::uint32_t row = 0; row < price_.size(); ++row) {
      double least = 0.0;
      for (const std::uint32_t column : problem_.columns_of[row]) {
        const double rate =
            problem_.cost[column] / static_cast<double>(problem_.rows_of[column].size());
        least = least == 0.0 ? rate : std::min(least, rate);
      }
      pay(row, least);
    }
  }

  // Rows with few columns first pay what is left.
  void ascend() {
    std::vector<std::uint32_t> rows(price_.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::ranges::stable_sort(rows, {},
                             [this](std::uint32_t row) { return problem_.columns_of[row].size(); });
    for (const std::uint32_t row : rows) {
      double least = problem_.cost[problem_.columns_of[row].front()];
      for (const std::uint32_t column : problem_.columns_of[row]) {
        least = std::min(least, slack_[column]);
      }
      if (least > 0.0) pay(row, least);
    }
  }

  [[nodiscard]] double paid() const {
    double sum = 0.0;
    for (std::size_t row = 0; row < price_.size(); ++row) {
      sum += price_[row] * static_cast<double>(problem_.need[row]);
    }
    return sum;
  }

  // Any prices >= 0 bound from below once the columns that get too much give it back.
  double descend(double upper, std::uint32_t rounds) {
    double best = paid();
    double step = 1.0;
    std::uint32_t idle = 0;
    std::vector<double> shortage(price_.size());
    for (std::uint32_t round = 0; round < rounds && step > 1e-3; ++round) {
      for (std::size_t row = 0; row < price_.size(); ++row) {
        shortage[row] = static_cast<double>(problem_.need[row]);
      }
      double value = paid();
      for (std::size_t column = 0; column < slack_.size(); ++column) {
        double left = problem_.cost[column];
        for (const std::uint32_t row : problem_.rows_of[column]) left -= price_[row];
        if (left >= 0.0) continue;
        value += left;
        for (const std::uint32_t row : problem_.rows_of[column]) shortage[row] -= 1.0;
      }
      if (value > best + 1e-9) {
        best = value;
        idle = 0;
      } else if (++idle == 15) {
        step /= 2.0;
        idle = 0;
      }
      double squares = 0.0;
      for (const double s : shortage) squares += s * s;
      if (squares == 0.0 || upper <= value) break;
      const double length = step * (1.05 * upper - value) / squares;
      for (std::size_t row = 0; row < price_.size(); ++row) {
        price_[row] = std::max(0.0, price_[row] + length * shortage[row]);
      }
    }
    return best;
  }

 private:
  void pay(std::uint32_t row, double amount) {
    price_[row] += amount;
    for (const std::uint32_t column : problem_.columns_of[row]) slack_[column] -= amount;
  }

  const CoverProblem& problem_;
  std::vector<double> price_;
  std::vector<double> slack_;  // what a column costs more than its rows pay it
};

}  // namespace

double cover_bound(const CoverProblem& problem, double upper, std::uint32_t rounds) {
  if (problem.need.empty()) return 0.0;
  Prices packed(problem);
  packed.ascend();
  Prices shared(problem);
  shared.share_costs();
  shared.ascend();
  double best = std::max(packed.paid(), shared.paid());
  if (rounds > 0 && best < upper) best = std::max(best, shared.descend(upper, rounds));
  const bool whole = std::ranges::all_of(problem.cost, [](double c) { return c == std::floor(c); });
  // A little less than computed: rounding errors must not lift a bound over the optimum.
  const double safe = best * (1.0 - 1e-9);
  return std::min(whole ? std::ceil(safe - 1e-9) : safe, upper);
}

}  // namespace partnergraph
