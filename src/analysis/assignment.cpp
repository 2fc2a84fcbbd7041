#include "assignment.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace partnergraph {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Rows to columns with least cost; columns >= rows. Kuhn's method with potentials: a row after
// another finds the cheapest chain of reassignments that gives it a column.
std::vector<std::uint32_t> cheapest(const std::vector<std::vector<double>>& cost) {
  const std::size_t rows = cost.size();
  const std::size_t columns = cost.front().size();
  constexpr double infinite = std::numeric_limits<double>::infinity();
  std::vector<double> row_price(rows + 1);
  std::vector<double> column_price(columns + 1);
  std::vector<std::size_t> row_of(columns + 1);  // 1-based; 0: free
  for (std::size_t row = 1; row <= rows; ++row) {
    std::vector<double> least(columns + 1, infinite);
    std::vector<std::size_t> from(columns + 1);
    std::vector<bool> done(columns + 1);
    std::size_t column = 0;
    row_of[0] = row;
    while (row_of[column] != 0) {
      done[column] = true;
      const std::size_t at = row_of[column];
      double delta = infinite;
      std::size_t next = 0;
      for (std::size_t c = 1; c <= columns; ++c) {
        if (done[c]) continue;
        const double now = cost[at - 1][c - 1] - row_price[at] - column_price[c];
        if (now < least[c]) {
          least[c] = now;
          from[c] = column;
        }
        if (least[c] < delta) {
          delta = least[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= columns; ++c) {
        if (done[c]) {
          row_price[row_of[c]] += delta;
          column_price[c] -= delta;
        } else {
          least[c] -= delta;
        }
      }
      column = next;
    }
    while (column != 0) {
      row_of[column] = row_of[from[column]];
      column = from[column];
    }
  }
  std::vector<std::uint32_t> column_of(rows);
  for (std::size_t c = 1; c <= columns; ++c) {
    if (row_of[c] != 0) column_of[row_of[c] - 1] = static_cast<std::uint32_t>(c - 1);
  }
  return column_of;
}

struct Knot {
  std::vector<std::uint32_t> firsts;
  std::vector<std::uint32_t> seconds;
  std::vector<std::uint32_t> pairs;
};

std::vector<std::uint32_t> unique_sorted(std::vector<std::uint32_t> values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::vector<Knot> knots(const std::vector<ScoredPair>& pairs, std::uint32_t firsts,
                        std::uint32_t seconds) {
  std::vector<std::uint32_t> root(std::size_t{firsts} + seconds);
  std::iota(root.begin(), root.end(), 0U);
  const auto find = [&root](std::uint32_t v) {
    while (root[v] != v) v = root[v] = root[root[v]];
    return v;
  };
  for (const ScoredPair& pair : pairs) {
    const std::uint32_t a = find(pair.first);
    const std::uint32_t b = find(firsts + pair.second);
    root[std::max(a, b)] = std::min(a, b);
  }
  std::map<std::uint32_t, Knot> by_root;
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    Knot& knot = by_root[find(pairs[i].first)];
    knot.firsts.push_back(pairs[i].first);
    knot.seconds.push_back(pairs[i].second);
    knot.pairs.push_back(i);
  }
  std::vector<Knot> result;
  for (auto& [start, knot] : by_root) {
    knot.firsts = unique_sorted(std::move(knot.firsts));
    knot.seconds = unique_sorted(std::move(knot.seconds));
    result.push_back(std::move(knot));
  }
  return result;
}

// One column more a row stands for "unmatched", at no gain.
void solve(const std::vector<ScoredPair>& pairs, const Knot& knot,
           std::vector<std::uint32_t>& chosen) {
  const std::size_t rows = knot.firsts.size();
  std::vector<std::vector<double>> cost(rows, std::vector<double>(knot.seconds.size() + rows, 0.0));
  std::vector<std::vector<std::uint32_t>> pair_at(
      rows, std::vector<std::uint32_t>(knot.seconds.size(), none));
  const auto place = [](const std::vector<std::uint32_t>& sorted, std::uint32_t value) {
    return static_cast<std::size_t>(std::ranges::lower_bound(sorted, value) - sorted.begin());
  };
  for (const std::uint32_t i : knot.pairs) {
    const std::size_t row = place(knot.firsts, pairs[i].first);
    const std::size_t column = place(knot.seconds, pairs[i].second);
    cost[row][column] = -pairs[i].score;
    pair_at[row][column] = i;
  }
  const std::vector<std::uint32_t> column_of = cheapest(cost);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint32_t column = column_of[row];
    if (column < knot.seconds.size() && pair_at[row][column] != none) {
      chosen.push_back(pair_at[row][column]);
    }
  }
}

void take_best_first(const std::vector<ScoredPair>& pairs, const Knot& knot,
                     std::vector<std::uint32_t>& chosen) {
  std::vector<std::uint32_t> order = knot.pairs;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t i) { return pairs[i].score; });
  std::vector<bool> first_taken(knot.firsts.back() + std::size_t{1});
  std::vector<bool> second_taken(knot.seconds.back() + std::size_t{1});
  for (const std::uint32_t i : order) {
    if (first_taken[pairs[i].first] || second_taken[pairs[i].second]) continue;
    first_taken[pairs[i].first] = second_taken[pairs[i].second] = true;
    chosen.push_back(i);
  }
}

}  // namespace

Assignment best_assignment(const std::vector<ScoredPair>& pairs, std::uint32_t firsts,
                           std::uint32_t seconds, std::uint32_t most) {
  Assignment result;
  for (const Knot& knot : knots(pairs, firsts, seconds)) {
    if (knot.pairs.size() == 1) {
      result.chosen.push_back(knot.pairs.front());
    } else if (std::max(knot.firsts.size(), knot.seconds.size()) <= most) {
      solve(pairs, knot, result.chosen);
    } else {
      take_best_first(pairs, knot, result.chosen);
      result.optimal = false;
    }
  }
  std::ranges::sort(result.chosen);
  return result;
}

}  // namespace partnergraph
