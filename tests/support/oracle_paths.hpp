// Distances and numbers of shortest paths between all pairs of vertices. Slow and simple by design.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::oracle {

constexpr double unreachable = std::numeric_limits<double>::infinity();

/// Vertices: measures, then partners.
struct AllPairs {
  std::size_t measures = 0;
  std::vector<std::vector<double>> distance;  ///< `unreachable` between components
  std::vector<std::vector<double>> paths;  ///< number of shortest ones; 1 from a vertex to itself
};

/// Floyd and Warshall for the distances; the paths of length d to t end with a tie to a neighbour
/// of t at distance d - 1.
inline AllPairs all_pairs(const BipartiteGraph& graph) {
  const std::size_t m = graph.partners().size();
  const std::size_t n = m + graph.measures().size();
  std::vector<std::vector<bool>> tied(n, std::vector<bool>(n));
  AllPairs all{m, std::vector(n, std::vector<double>(n, unreachable)),
               std::vector(n, std::vector<double>(n))};
  for (const MeasureId a : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[a]) {
      tied[a.index()][m + p.index()] = tied[m + p.index()][a.index()] = true;
      all.distance[a.index()][m + p.index()] = all.distance[m + p.index()][a.index()] = 1.0;
    }
  }
  for (std::size_t v = 0; v < n; ++v) all.distance[v][v] = 0.0;
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        const double over_k = all.distance[i][k] + all.distance[k][j];
        if (over_k < all.distance[i][j]) all.distance[i][j] = over_k;
      }
    }
  }
  for (std::size_t s = 0; s < n; ++s) {
    all.paths[s][s] = 1.0;
    for (std::size_t d = 1; d < n; ++d) {
      for (std::size_t t = 0; t < n; ++t) {
        if (all.distance[s][t] != static_cast<double>(d)) continue;
        for (std::size_t u = 0; u < n; ++u) {
          if (tied[u][t] && all.distance[s][u] + 1.0 == all.distance[s][t]) {
            all.paths[s][t] += all.paths[s][u];
          }
        }
      }
    }
  }
  return all;
}

/// For every pair s < t of others: the share of their shortest paths that runs through v.
inline std::vector<double> betweenness(const AllPairs& all) {
  const std::size_t n = all.distance.size();
  std::vector<double> result(n);
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = s + 1; t < n; ++t) {
        if (v == s || v == t || all.distance[s][t] == unreachable) continue;
        if (all.distance[s][v] + all.distance[v][t] != all.distance[s][t]) continue;
        result[v] += all.paths[s][v] * all.paths[v][t] / all.paths[s][t];
      }
    }
  }
  return result;
}

struct Nearness {
  std::vector<double> closeness;
  std::vector<double> harmonic;
};

inline Nearness nearness(const AllPairs& all) {
  const std::size_t n = all.distance.size();
  Nearness result{std::vector<double>(n), std::vector<double>(n)};
  for (std::size_t v = 0; v < n; ++v) {
    double own = 0.0;
    double other = 0.0;
    double sum = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
      if (all.distance[v][t] == unreachable) continue;
      ((v < all.measures) == (t < all.measures) ? own : other) += 1.0;
      sum += all.distance[v][t];
      if (t != v) result.harmonic[v] += 1.0 / all.distance[v][t];
    }
    if (sum == 0.0) continue;
    result.closeness[v] =
        (other + 2.0 * (own - 1.0)) / sum * (own + other - 1.0) / (static_cast<double>(n) - 1.0);
  }
  return result;
}

}  // namespace partnergraph::oracle
