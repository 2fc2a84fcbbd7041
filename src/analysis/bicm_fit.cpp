#include "bicm_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace partnergraph {
namespace {

constexpr double good_residual = 1e-13;
constexpr double ridge = 1e-9;  // of the diagonal
constexpr std::uint32_t most_steps = 200;

// For each row class the columns [ones, zeros) are free; those before are tied to it in every graph
// with these degrees, those behind in none. Classes stand in descending order of degree.
struct Free {
  std::size_t ones = 0;
  std::size_t zeros = 0;
};

// The Gale-Ryser condition: the ties of the first i row classes are at most those that fill the
// first j column classes and all ties of the other columns. Where it is an equation, the block of
// both firsts is full and the block of both rests is empty.
std::vector<Free> free_columns(const DegreeClasses& rows, const DegreeClasses& columns) {
  const std::size_t a = rows.count();
  const std::size_t b = columns.count();
  std::vector<std::uint64_t> width(b + 1);   // columns of the first j classes
  std::vector<std::uint64_t> behind(b + 1);  // ties of all others
  for (std::size_t j = 0; j < b; ++j) width[j + 1] = width[j] + columns.size[j];
  for (std::size_t j = b; j-- > 0;) {
    behind[j] = behind[j + 1] + std::uint64_t{columns.size[j]} * columns.degree[j];
  }
  std::vector<Free> free(a, {0, b});
  std::vector<std::size_t> ones_before(a + 1, 0);  // largest j with equality at i, + 1; 0 if none
  std::uint64_t height = 0;
  std::uint64_t ties = 0;
  std::size_t zeros = b;
  for (std::size_t i = 0; i <= a; ++i) {
    for (std::size_t j = 0; j <= b; ++j) {
      if (ties != height * width[j] + behind[j]) continue;
      ones_before[i] = std::max(ones_before[i], j + 1);
      zeros = std::min(zeros, j);
    }
    if (i == a) break;
    free[i].zeros = zeros;
    height += rows.size[i];
    ties += std::uint64_t{rows.size[i]} * rows.degree[i];
  }
  std::size_t ones = 0;
  for (std::size_t i = a; i-- > 0;) {
    if (ones_before[i + 1] > 0) ones = std::max(ones, ones_before[i + 1] - 1);
    free[i].ones = ones;
    free[i].zeros = std::max(free[i].zeros, ones);
  }
  return free;
}

double dot(const std::vector<double>& x, const std::vector<double>& y) {
  double sum = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * y[i];
  return sum;
}

// Maximises sum over vertices of degree * potential - sum over free cells of ln(1 + e^(row + column
// potential)). A vector has the row classes first, then the column classes.
class Fit {
 public:
  Fit(const DegreeClasses& rows, const DegreeClasses& columns)
      : rows_(rows),
        columns_(columns),
        free_(free_columns(rows, columns)),
        target_(rows.count() + columns.count()),
        potential_(target_.size()),
        probabilities_(rows.count() * columns.count()) {}

  BicmFit run() && {
    set_targets();
    start();
    BicmFit result;
    double value = update(potential_);
    double residual = residual_now();
    while (residual > good_residual && result.iterations < most_steps) {
      const std::vector<double> direction = newton_step();
      const std::vector<double> before = potential_;
      const double residual_before = residual;
      double slope = 0.0;  // what a step of length 1 gains, to first order
      for (std::size_t i = 0; i < direction.size(); ++i) {
        slope += direction[i] * (target_[i] - sums_[i]);
      }
      const bool measurable = slope > 1e-10 * std::abs(value);  // else only the residual tells
      bool better = false;
      for (double step = 1.0; step > 1e-9 && !better; step /= 2.0) {
        std::vector<double> next = before;
        for (std::size_t i = 0; i < next.size(); ++i) next[i] += step * direction[i];
        const double reached = update(next);
        residual = residual_now();
        better = measurable ? reached >= value + 1e-4 * step * slope : residual < residual_before;
        if (better) {
          value = reached;
          potential_ = std::move(next);
        }
      }
      ++result.iterations;
      if (better) continue;
      value = update(before);
      residual = residual_now();
      break;
    }
    result.log_likelihood = value;
    result.residual = residual;
    set_forced();
    result.probabilities = std::move(probabilities_);
    return result;
  }

 private:
  [[nodiscard]] double size(std::size_t i) const {
    return i < rows_.count() ? rows_.size[i] : columns_.size[i - rows_.count()];
  }

  // Calls visit(row class, column class, cell, vertices of the column class times the row class).
  template <class Visit>
  void each_free(Visit visit) const {
    const std::size_t b = columns_.count();
    for (std::size_t i = 0; i < rows_.count(); ++i) {
      const double height = rows_.size[i];
      for (std::size_t j = free_[i].ones; j < free_[i].zeros; ++j) {
        visit(i, rows_.count() + j, i * b + j, height * columns_.size[j]);
      }
    }
  }

  // Ties of a whole class to free cells.
  void set_targets() {
    for (std::size_t i = 0; i < rows_.count(); ++i) {
      target_[i] += size(i) * rows_.degree[i];
      for (std::size_t j = 0; j < free_[i].ones; ++j) {
        const double cells = size(i) * columns_.size[j];
        target_[i] -= cells;
        target_[rows_.count() + j] -= cells;
      }
    }
    for (std::size_t j = 0; j < columns_.count(); ++j) {
      target_[rows_.count() + j] += static_cast<double>(columns_.size[j]) * columns_.degree[j];
    }
  }

  void start() {
    double ties = 0.0;
    for (std::size_t i = 0; i < rows_.count(); ++i) ties += target_[i];
    for (std::size_t i = 0; i < target_.size(); ++i) {
      const double mean = target_[i] / size(i);
      if (mean > 0.0 && ties > 0.0) potential_[i] = std::log(mean / std::sqrt(ties));
    }
  }

  // Sets the probabilities and their sums; gives the value.
  double update(const std::vector<double>& potential) {
    sums_.assign(target_.size(), 0.0);
    double value = dot(target_, potential);
    each_free([&](std::size_t row, std::size_t column, std::size_t cell, double cells) {
      const double exponent = potential[row] + potential[column];
      const double odds = std::exp(-std::abs(exponent));
      probabilities_[cell] = (exponent > 0.0 ? 1.0 : odds) / (1.0 + odds);
      value -= cells * (std::max(exponent, 0.0) + std::log1p(odds));
      sums_[row] += cells * probabilities_[cell];
      sums_[column] += cells * probabilities_[cell];
    });
    return value;
  }

  [[nodiscard]] double residual_now() const {
    double worst = 0.0;
    for (std::size_t i = 0; i < target_.size(); ++i) {
      const double degree =
          i < rows_.count() ? rows_.degree[i] : columns_.degree[i - rows_.count()];
      worst = std::max(worst, std::abs(target_[i] - sums_[i]) / size(i) / std::max(1.0, degree));
    }
    return worst;
  }

  [[nodiscard]] std::vector<double> curvature_times(const std::vector<double>& x) const {
    std::vector<double> result(x.size(), 0.0);
    each_free([&](std::size_t row, std::size_t column, std::size_t cell, double cells) {
      const double p = probabilities_[cell];
      const double both = cells * p * (1.0 - p) * (x[row] + x[column]);
      result[row] += both;
      result[column] += both;
    });
    return result;
  }

  // Conjugate gradients, scaled by the diagonal. The curvature is flat along "rows up, columns down
  // by the same", and so is the right side but for rounding: a ridge keeps that from being blown
  // up.
  [[nodiscard]] std::vector<double> newton_step() const {
    const std::size_t n = target_.size();
    std::vector<double> diagonal(n, 0.0);
    each_free([&](std::size_t row, std::size_t column, std::size_t cell, double cells) {
      const double variance = cells * probabilities_[cell] * (1.0 - probabilities_[cell]);
      diagonal[row] += variance;
      diagonal[column] += variance;
    });
    std::vector<double> x(n, 0.0);
    std::vector<double> rest(n);
    for (std::size_t i = 0; i < n; ++i) rest[i] = diagonal[i] > 0.0 ? target_[i] - sums_[i] : 0.0;
    const auto scaled = [&](std::vector<double> v) {
      for (std::size_t i = 0; i < n; ++i) v[i] = diagonal[i] > 0.0 ? v[i] / diagonal[i] : 0.0;
      return v;
    };
    std::vector<double> direction = scaled(rest);
    double length = dot(rest, direction);
    const double enough = length * 1e-18;
    for (std::size_t step = 0; step < 4 * n + 20 && length > enough; ++step) {
      std::vector<double> curved = curvature_times(direction);
      for (std::size_t i = 0; i < n; ++i) curved[i] += ridge * diagonal[i] * direction[i];
      const double slope = dot(direction, curved);
      if (!(slope > 0.0)) break;
      for (std::size_t i = 0; i < n; ++i) {
        x[i] += length / slope * direction[i];
        rest[i] -= length / slope * curved[i];
      }
      const std::vector<double> next = scaled(rest);
      const double next_length = dot(rest, next);
      for (std::size_t i = 0; i < n; ++i) {
        direction[i] = next[i] + next_length / length * direction[i];
      }
      length = next_length;
    }
    return x;
  }

  void set_forced() {
    for (std::size_t i = 0; i < rows_.count(); ++i) {
      for (std::size_t j = 0; j < columns_.count(); ++j) {
        if (j < free_[i].ones) probabilities_[i * columns_.count() + j] = 1.0;
        if (j >= free_[i].zeros) probabilities_[i * columns_.count() + j] = 0.0;
      }
    }
  }

  const DegreeClasses& rows_;
  const DegreeClasses& columns_;
  std::vector<Free> free_;
  std::vector<double> target_;     // ties of a class to free cells
  std::vector<double> potential_;  // ln x and ln y
  std::vector<double> sums_;       // expected ties to free cells
  std::vector<double> probabilities_;
};

}  // namespace

BicmFit fit_bicm(const DegreeClasses& rows, const DegreeClasses& columns) {
  return Fit(rows, columns).run();
}

}  // namespace partnergraph
