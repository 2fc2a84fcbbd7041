// Structure of a network by its definitions, from a dense table: slow and simple by design, sharing
// no code with src/.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::oracle {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// tied[row][column]: measures are rows. Ask the flipped graph for what concerns partners.
using Table = std::vector<std::vector<bool>>;

inline Table table(const BipartiteGraph& graph) {
  Table tied(graph.partners().size(), std::vector<bool>(graph.measures().size()));
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m]) tied[m.index()][p.index()] = true;
  }
  return tied;
}

inline std::size_t columns_of(const Table& tied) {
  return tied.empty() ? 0 : tied[0].size();
}

inline std::size_t degree_of_row(const Table& tied, std::size_t row) {
  return static_cast<std::size_t>(std::ranges::count(tied[row], true));
}

inline std::size_t degree_of_column(const Table& tied, std::size_t column) {
  return static_cast<std::size_t>(
      std::ranges::count_if(tied, [column](const auto& row) { return row[column]; }));
}

/// Columns that are tied to all of `rows`.
inline std::vector<std::size_t> common(const Table& tied, const std::vector<std::size_t>& rows) {
  std::vector<std::size_t> result;
  for (std::size_t c = 0; c < columns_of(tied); ++c) {
    if (std::ranges::all_of(rows, [&](std::size_t r) { return tied[r][c]; })) result.push_back(c);
  }
  return result;
}

/// Number of shared columns of each two rows; 0 on the diagonal.
inline std::vector<std::vector<double>> projection(const Table& tied) {
  std::vector<std::vector<double>> weight(tied.size(), std::vector<double>(tied.size()));
  for (std::size_t a = 0; a < tied.size(); ++a) {
    for (std::size_t b = 0; b < tied.size(); ++b) {
      if (a != b) weight[a][b] = static_cast<double>(common(tied, {a, b}).size());
    }
  }
  return weight;
}

/// Mean over the rows that a row meets of shared / divisor(its degree, the other's, shared).
inline std::vector<double> clustering(
    const Table& tied, const std::function<double(double, double, double)>& divisor) {
  const auto shared = projection(tied);
  std::vector<double> result(tied.size(), undefined);
  for (std::size_t v = 0; v < tied.size(); ++v) {
    double sum = 0.0;
    double met = 0.0;
    for (std::size_t u = 0; u < tied.size(); ++u) {
      if (shared[v][u] == 0.0) continue;
      met += 1.0;
      sum += shared[v][u] / divisor(static_cast<double>(degree_of_row(tied, v)),
                                    static_cast<double>(degree_of_row(tied, u)), shared[v][u]);
    }
    if (met > 0.0) result[v] = sum / met;
  }
  return result;
}

/// For each row: pairs of its columns that another row has, too / all pairs.
inline std::vector<double> redundancy(const Table& tied) {
  std::vector<double> result(tied.size(), undefined);
  for (std::size_t v = 0; v < tied.size(); ++v) {
    double pairs = 0.0;
    double linked = 0.0;
    for (std::size_t a = 0; a < columns_of(tied); ++a) {
      for (std::size_t b = a + 1; b < columns_of(tied); ++b) {
        if (!tied[v][a] || !tied[v][b]) continue;
        pairs += 1.0;
        for (std::size_t u = 0; u < tied.size(); ++u) {
          if (u == v || !tied[u][a] || !tied[u][b]) continue;
          linked += 1.0;
          break;
        }
      }
    }
    if (pairs > 0.0) result[v] = linked / pairs;
  }
  return result;
}

/// Takes away vertices below their threshold, again and again.
inline void peel(Table& tied, std::size_t alpha, std::size_t beta, std::vector<bool>& row_in,
                 std::vector<bool>& column_in) {
  row_in.assign(tied.size(), true);
  column_in.assign(columns_of(tied), true);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t r = 0; r < tied.size(); ++r) {
      if (!row_in[r] || degree_of_row(tied, r) >= alpha) continue;
      row_in[r] = false;
      tied[r].assign(columns_of(tied), false);
      changed = true;
    }
    for (std::size_t c = 0; c < columns_of(tied); ++c) {
      if (!column_in[c] || degree_of_column(tied, c) >= beta) continue;
      column_in[c] = false;
      for (auto& row : tied) row[c] = false;
      changed = true;
    }
  }
}

struct Butterflies {
  std::uint64_t total = 0;
  std::vector<std::uint64_t> rows;
  std::vector<std::uint64_t> columns;
  std::vector<std::vector<std::uint64_t>> ties;
};

/// Every two rows with every two columns.
inline Butterflies butterflies_by_part(const Table& tied) {
  const std::size_t width = columns_of(tied);
  Butterflies count{0, std::vector<std::uint64_t>(tied.size()), std::vector<std::uint64_t>(width),
                    std::vector(tied.size(), std::vector<std::uint64_t>(width))};
  for (std::size_t a = 0; a < tied.size(); ++a) {
    for (std::size_t b = a + 1; b < tied.size(); ++b) {
      for (std::size_t c = 0; c < width; ++c) {
        for (std::size_t d = c + 1; d < width; ++d) {
          if (!tied[a][c] || !tied[a][d] || !tied[b][c] || !tied[b][d]) continue;
          ++count.total;
          for (const std::size_t r : {a, b}) ++count.rows[r];
          for (const std::size_t k : {c, d}) ++count.columns[k];
          for (const std::size_t r : {a, b}) {
            for (const std::size_t k : {c, d}) ++count.ties[r][k];
          }
        }
      }
    }
  }
  return count;
}

/// For k = 1, 2, ...: takes away ties with fewer than k butterflies until none is left.
inline std::vector<std::vector<std::uint64_t>> bitruss(Table tied) {
  std::vector number(tied.size(), std::vector<std::uint64_t>(columns_of(tied)));
  for (std::uint64_t k = 1;; ++k) {
    for (bool changed = true; changed;) {
      changed = false;
      const Butterflies count = butterflies_by_part(tied);
      for (std::size_t r = 0; r < tied.size(); ++r) {
        for (std::size_t c = 0; c < columns_of(tied); ++c) {
          if (!tied[r][c] || count.ties[r][c] >= k) continue;
          tied[r][c] = false;
          changed = true;
        }
      }
    }
    bool any = false;
    for (std::size_t r = 0; r < tied.size(); ++r) {
      for (std::size_t c = 0; c < columns_of(tied); ++c) {
        if (tied[r][c]) number[r][c] = k;
        any = any || tied[r][c];
      }
    }
    if (!any) return number;
  }
}

/// Walks every path a - e - b - f - c.
inline std::optional<double> opsahl(const Table& tied) {
  double paths = 0.0;
  double closed = 0.0;
  for (std::size_t a = 0; a < tied.size(); ++a) {
    for (std::size_t b = 0; b < tied.size(); ++b) {
      for (std::size_t c = a + 1; c < tied.size(); ++c) {
        if (b == a || b == c) continue;
        for (const std::size_t e : common(tied, {a, b})) {
          for (const std::size_t f : common(tied, {b, c})) {
            if (e == f) continue;
            paths += 1.0;
            const auto third = common(tied, {a, c});
            if (std::ranges::any_of(third, [=](std::size_t g) { return g != e && g != f; })) {
              closed += 1.0;
            }
          }
        }
      }
    }
  }
  if (paths == 0.0) return std::nullopt;
  return closed / paths;
}

/// Burt's measures in a network of weights with a diagonal of 0.
struct Holes {
  std::vector<double> constraint;
  std::vector<double> effective_size;
};

inline Holes structural_holes(const std::vector<std::vector<double>>& weight) {
  const std::size_t n = weight.size();
  Holes holes{std::vector<double>(n, undefined), std::vector<double>(n, undefined)};
  const auto share = [&](std::size_t i, std::size_t j) {
    double sum = 0.0;
    for (const double w : weight[i]) sum += w;
    return weight[i][j] / sum;
  };
  for (std::size_t i = 0; i < n; ++i) {
    double constraint = 0.0;
    double size = 0.0;
    bool alone = true;
    for (std::size_t j = 0; j < n; ++j) {
      if (weight[i][j] == 0.0) continue;
      alone = false;
      double invested = share(i, j);
      double redundant = 0.0;
      for (std::size_t q = 0; q < n; ++q) {
        if (q == i || q == j || weight[i][q] == 0.0) continue;
        invested += share(i, q) * share(q, j);
        redundant += share(i, q) * weight[j][q] / *std::ranges::max_element(weight[j]);
      }
      constraint += invested * invested;
      size += 1.0 - redundant;
    }
    if (alone) continue;
    holes.constraint[i] = constraint;
    holes.effective_size[i] = size;
  }
  return holes;
}

inline std::vector<double> two_mode_constraint(const Table& tied) {
  std::vector<double> result(tied.size(), undefined);
  for (std::size_t v = 0; v < tied.size(); ++v) {
    const auto own = common(tied, {v});
    if (own.empty()) continue;
    result[v] = 0.0;
    const double to_each = 1.0 / static_cast<double>(own.size());
    for (const std::size_t a : own) {
      double sum = to_each;
      for (const std::size_t q : own) {
        for (std::size_t j = 0; j < tied.size(); ++j) {
          if (q == a || j == v || !tied[j][q] || !tied[j][a]) continue;
          sum += to_each / static_cast<double>(degree_of_column(tied, q)) /
                 static_cast<double>(degree_of_row(tied, j));
        }
      }
      result[v] += sum * sum;
    }
  }
  return result;
}

inline std::vector<double> two_mode_effective_size(const Table& tied) {
  std::vector<double> result(tied.size(), undefined);
  for (std::size_t v = 0; v < tied.size(); ++v) {
    std::vector<std::size_t> met;
    for (std::size_t u = 0; u < tied.size(); ++u) {
      if (u != v && !common(tied, {u, v}).empty()) met.push_back(u);
    }
    if (met.empty()) continue;
    result[v] = static_cast<double>(met.size());
    for (const std::size_t j : met) {
      for (const std::size_t k : met) {
        if (j != k && !common(tied, {v, j, k}).empty()) {
          result[v] -= 1.0 / static_cast<double>(met.size());
        }
      }
    }
  }
  return result;
}

}  // namespace partnergraph::oracle
