// What a division into coalitions says of its vertices and how long it takes to tell, from the
// formulas. Slow and simple by design.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "support/oracle_structure.hpp"

namespace partnergraph::oracle {

using Groups = std::vector<std::uint32_t>;

inline double log_factorial(std::size_t n) {
  double sum = 0.0;
  for (std::size_t i = 2; i <= n; ++i) sum += std::log(static_cast<double>(i));
  return sum;
}

inline double log_choose(std::size_t n, std::size_t k) {
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/// Ways to write m as a sum of at most n positive whole numbers, their order aside: the largest is
/// taken off first.
inline double partitions(std::size_t m, std::size_t n, std::size_t largest) {
  if (m == 0) return 1.0;
  if (n == 0) return 0.0;
  double ways = 0.0;
  for (std::size_t part = 1; part <= std::min(m, largest); ++part) {
    ways += partitions(m - part, n - 1, part);
  }
  return ways;
}

/// A row for itself: ties of each row to the columns of each group.
struct Role {
  double participation = 0.0;
  double within = 0.0;
};

inline std::vector<Role> roles(const Table& tied, const Groups& rows, const Groups& columns) {
  const auto to_group = [&](std::size_t row, std::uint32_t group) {
    double ties = 0.0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      ties += tied[row][c] && columns[c] == group ? 1.0 : 0.0;
    }
    return ties;
  };
  std::vector<Role> result(tied.size());
  for (std::size_t r = 0; r < tied.size(); ++r) {
    const auto degree = static_cast<double>(degree_of_row(tied, r));
    if (degree > 0.0) result[r].participation = 1.0;
    for (const std::uint32_t group : std::set<std::uint32_t>(columns.begin(), columns.end())) {
      if (degree == 0.0) continue;
      result[r].participation -= to_group(r, group) / degree * to_group(r, group) / degree;
    }
    std::vector<double> inside;
    for (std::size_t other = 0; other < tied.size(); ++other) {
      if (rows[other] == rows[r]) inside.push_back(to_group(other, rows[r]));
    }
    double mean = 0.0;
    for (const double ties : inside) mean += ties / static_cast<double>(inside.size());
    double squares = 0.0;
    for (const double ties : inside) squares += (ties - mean) * (ties - mean);
    if (squares < 1e-9) continue;
    const double deviation = std::sqrt(squares / (static_cast<double>(inside.size()) - 1.0));
    result[r].within = (to_group(r, rows[r]) - mean) / deviation;
  }
  return result;
}

/// Nats of a typed block model, term by term as in description_length.hpp. Without ties no vertex
/// counts; groups may have any numbers.
inline double description(const Table& tied, const Groups& rows, const Groups& columns,
                          bool degree_corrected) {
  std::map<std::uint32_t, std::size_t> row_ends;
  std::map<std::uint32_t, std::size_t> column_ends;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> between;
  std::map<std::uint32_t, std::vector<std::size_t>> row_degrees;
  std::map<std::uint32_t, std::vector<std::size_t>> column_degrees;
  std::size_t ties = 0;
  for (std::size_t r = 0; r < tied.size(); ++r) {
    if (degree_of_row(tied, r) > 0) row_degrees[rows[r]].push_back(degree_of_row(tied, r));
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!tied[r][c]) continue;
      ++row_ends[rows[r]];
      ++column_ends[columns[c]];
      ++between[{rows[r], columns[c]}];
      ++ties;
    }
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::size_t degree = degree_of_column(tied, c);
    if (degree > 0) column_degrees[columns[c]].push_back(degree);
  }
  double nats = 0.0;
  for (const auto& [pair, count] : between) nats -= log_factorial(count);
  for (const auto& [ends, degrees] :
       {std::pair(&row_ends, &row_degrees), std::pair(&column_ends, &column_degrees)}) {
    std::size_t vertices = 0;
    for (const auto& [group, members] : *degrees) {
      const std::size_t size = members.size();
      vertices += size;
      nats -= log_factorial(size);  // of the vertices' own term
      const std::size_t own = ends->at(group);
      if (!degree_corrected) {
        nats += static_cast<double>(own) * std::log(static_cast<double>(size));
        continue;
      }
      nats += log_factorial(own) + std::log(partitions(own, size, own)) + log_factorial(size);
      for (const std::size_t degree : members) nats -= log_factorial(degree);
      for (const std::size_t degree : std::set<std::size_t>(members.begin(), members.end())) {
        nats -= log_factorial(static_cast<std::size_t>(std::ranges::count(members, degree)));
      }
    }
    nats += log_choose(vertices - 1, degrees->size() - 1) + log_factorial(vertices) +
            std::log(static_cast<double>(vertices));
  }
  const std::size_t groups = row_degrees.size() + column_degrees.size();
  return nats + log_choose(ties + groups * (groups + 1) / 2 - 1, ties);
}

/// The shortest over every division of both sides, for up to about 4 x 4.
inline double shortest_description(const Table& tied, bool degree_corrected) {
  const std::size_t rows = tied.size();
  Groups labels(rows + columns_of(tied));
  double best = 1e300;
  const std::function<void(std::size_t, std::uint32_t)> divide = [&](std::size_t at,
                                                                     std::uint32_t used) {
    if (at == labels.size()) {
      const auto middle = labels.begin() + static_cast<std::ptrdiff_t>(rows);
      best = std::min(best, description(tied, {labels.begin(), middle}, {middle, labels.end()},
                                        degree_corrected));
      return;
    }
    if (at == rows) used = 0;
    for (std::uint32_t group = 0; group <= used; ++group) {
      labels[at] = group;
      divide(at + 1, std::max(used, group + 1));
    }
  };
  divide(0, 0);
  return best;
}

}  // namespace partnergraph::oracle
