#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "block_division.hpp"

namespace partnergraph {
namespace {

// Errors of one row under each pattern, when the columns are divided so.
void pattern_errors(const std::vector<std::uint32_t>& ones, const std::vector<std::uint32_t>& sizes,
                    std::uint32_t* errors) {
  const std::size_t classes = sizes.size();
  errors[0] = std::accumulate(ones.begin(), ones.end(), 0U);
  for (std::uint32_t pattern = 1; pattern < 1U << classes; ++pattern) {
    const auto c = static_cast<std::size_t>(std::countr_zero(pattern));
    errors[pattern] = errors[pattern & (pattern - 1)] + sizes[c] - 2 * ones[c];
  }
}

// The k patterns with fewest errors in all, each row taking its best one. Only better than `best`.
class PatternChoice {
 public:
  PatternChoice(std::size_t rows, std::uint32_t patterns, std::uint32_t k)
      : rows_(rows), patterns_(patterns), k_(std::min(k, patterns)), best_(k_ + 1) {
    for (auto& level : best_) level.resize(rows);
  }

  // `errors[row * patterns + pattern]`, `weights` a row.
  std::optional<std::pair<std::uint64_t, std::vector<std::uint32_t>>> better_than(
      std::uint64_t limit, const std::vector<std::uint32_t>& errors,
      const std::vector<std::uint64_t>& weights) {
    std::optional<std::pair<std::uint64_t, std::vector<std::uint32_t>>> found;
    std::uint64_t least = 0;
    for (std::size_t r = 0; r < rows_; ++r) {
      const auto* row = &errors[r * patterns_];
      least += weights[r] * *std::min_element(row, row + patterns_);
    }
    if (least >= limit) return found;
    std::ranges::fill(best_[0], std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> chosen(k_);
    std::iota(chosen.begin(), chosen.end(), 0U);
    for (std::uint32_t level = 0;;) {  // combinations in ascending order
      for (; level < k_; ++level) {
        for (std::size_t r = 0; r < rows_; ++r) {
          best_[level + 1][r] = std::min(best_[level][r], errors[r * patterns_ + chosen[level]]);
        }
      }
      std::uint64_t sum = 0;
      for (std::size_t r = 0; r < rows_ && sum < limit; ++r) sum += weights[r] * best_[k_][r];
      if (sum < limit) {
        limit = sum;
        found = std::pair(sum, chosen);
      }
      std::uint32_t at = k_;
      while (at > 0 && chosen[at - 1] == patterns_ - k_ + at - 1) --at;
      if (at == 0) break;
      ++chosen[at - 1];
      for (std::uint32_t i = at; i < k_; ++i) chosen[i] = chosen[i - 1] + 1;
      level = at - 1;
    }
    return found;
  }

 private:
  std::size_t rows_;
  std::uint32_t patterns_;
  std::uint32_t k_;
  std::vector<std::vector<std::uint32_t>> best_;  // by level of the choice, by row
};

// Gives each row the best of the patterns.
void settle_rows(const BlockTable& table, std::uint32_t column_classes, BlockDivision& division) {
  std::vector<std::uint32_t> sizes(column_classes, 0);
  for (const std::uint32_t c : division.columns) ++sizes[c];
  std::vector<std::uint32_t> errors(std::size_t{1} << sizes.size());
  division.rows.assign(table.rows.size(), 0);
  division.errors = 0;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<std::uint32_t> ones(sizes.size(), 0);
    for (const std::uint32_t column : table.rows[r]) ++ones[division.columns[column]];
    pattern_errors(ones, sizes, errors.data());
    std::uint32_t best = 0;
    for (std::uint32_t k = 1; k < division.patterns.size(); ++k) {
      if (errors[division.patterns[k]] < errors[division.patterns[best]]) best = k;
    }
    division.rows[r] = best;
    division.errors += errors[division.patterns[best]];
  }
}

double stirling(std::size_t n, std::uint32_t k) {
  double sum = 0.0;
  double factor = 1.0;  // (-1)^j C(k, j)
  double factorial = 1.0;
  for (std::uint32_t j = 0; j < k; ++j) {
    sum += factor * std::pow(static_cast<double>(k - j), static_cast<double>(n));
    factor *= -static_cast<double>(k - j) / static_cast<double>(j + 1);
    factorial *= static_cast<double>(j + 1);
  }
  return sum / factorial;
}

}  // namespace

double proof_forecast(const BlockTable& table, std::uint32_t row_classes,
                      std::uint32_t column_classes) {
  if (table.columns.size() > 64) return HUGE_VAL;
  const double patterns = std::ldexp(1.0, static_cast<int>(column_classes));
  double choices = 1.0;
  for (std::uint32_t i = 0; i < std::min<std::uint32_t>(row_classes, 1U << column_classes); ++i) {
    choices *= (patterns - i) / (i + 1);
  }
  const double rows = static_cast<double>(table.rows.size()) + 1.0;
  return stirling(table.columns.size(), column_classes) * rows * (patterns + choices);
}

BlockDivision proven_division(const BlockTable& table, std::uint32_t row_classes,
                              std::uint32_t column_classes) {
  // Rows with the same columns go together.
  std::map<std::uint64_t, std::uint64_t> kinds;  // columns as bits, and how many rows have them
  for (const auto& row : table.rows) {
    std::uint64_t bits = 0;
    for (const std::uint32_t column : row) bits |= std::uint64_t{1} << column;
    ++kinds[bits];
  }
  std::vector<std::uint64_t> masks;
  std::vector<std::uint64_t> weights;
  for (const auto& [bits, count] : kinds) {
    masks.push_back(bits);
    weights.push_back(count);
  }
  const std::size_t columns = table.columns.size();
  const std::uint32_t patterns = 1U << column_classes;
  PatternChoice choice(masks.size(), patterns, row_classes);
  std::vector<std::uint32_t> errors(masks.size() * patterns);
  std::vector<std::uint32_t> ones(column_classes);
  std::vector<std::uint32_t> sizes(column_classes);
  std::vector<std::uint64_t> members(column_classes);
  BlockDivision best;
  // Restricted growth: a column opens at most the class after those of the columns before it.
  std::vector<std::uint32_t> classes(columns, 0);
  std::vector<std::uint32_t> highest(columns, 0);  // of the columns up to and with this one
  for (;;) {
    if (highest[columns - 1] + 1 == column_classes) {
      std::ranges::fill(members, 0);
      for (std::size_t c = 0; c < columns; ++c) members[classes[c]] |= std::uint64_t{1} << c;
      for (std::uint32_t k = 0; k < column_classes; ++k) {
        sizes[k] = static_cast<std::uint32_t>(std::popcount(members[k]));
      }
      for (std::size_t r = 0; r < masks.size(); ++r) {
        for (std::uint32_t k = 0; k < column_classes; ++k) {
          ones[k] = static_cast<std::uint32_t>(std::popcount(masks[r] & members[k]));
        }
        pattern_errors(ones, sizes, &errors[r * patterns]);
      }
      if (const auto found = choice.better_than(best.errors, errors, weights)) {
        best.errors = found->first;
        best.patterns = found->second;
        best.columns = classes;
      }
    }
    std::size_t at = columns - 1;
    while (at > 0 && (classes[at] > highest[at - 1] || classes[at] + 1 == column_classes)) --at;
    if (at == 0) break;
    ++classes[at];
    highest[at] = std::max(highest[at - 1], classes[at]);
    for (std::size_t c = at + 1; c < columns; ++c) {
      classes[c] = 0;
      highest[c] = highest[at];
    }
  }
  settle_rows(table, column_classes, best);
  return best;
}

}  // namespace partnergraph
