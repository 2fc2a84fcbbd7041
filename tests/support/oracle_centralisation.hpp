// How far a mode lags behind its most central member, from all pairs of vertices. Slow and simple
// by design.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

#include "support/oracle_paths.hpp"
#include "support/shapes.hpp"

namespace partnergraph::oracle {

/// Sum over a mode of (its largest score - score); 0 for an empty mode.
struct Lag {
  double measures = 0.0;
  double partners = 0.0;
};

struct Lags {
  Lag degree;
  Lag betweenness;  ///< of raw scores
  Lag closeness;
};

/// `scores`: measures, then partners.
inline Lag lag(const std::vector<double>& scores, std::size_t measures) {
  Lag result;
  for (std::size_t v = 0; v < scores.size(); ++v) {
    double largest = 0.0;
    for (std::size_t w = 0; w < scores.size(); ++w) {
      if ((w < measures) == (v < measures)) largest = std::max(largest, scores[w]);
    }
    (v < measures ? result.measures : result.partners) += largest - scores[v];
  }
  return result;
}

inline Lags lags(const BipartiteGraph& graph) {
  const AllPairs all = all_pairs(graph);
  std::vector<double> degree(all.distance.size());
  for (std::size_t v = 0; v < degree.size(); ++v) {
    degree[v] = static_cast<double>(std::ranges::count(all.distance[v], 1.0));
  }
  return {lag(degree, all.measures), lag(betweenness(all), all.measures),
          lag(nearness(all).closeness, all.measures)};
}

/// The largest possible ones: a spider with its centre in the one mode, and one in the other.
inline Lags most_lags(std::uint32_t measures, std::uint32_t partners) {
  Lags result = lags(test::spider(measures, partners));
  const Lags across = lags(test::spider(partners, measures));
  result.degree.partners = across.degree.measures;
  result.betweenness.partners = across.betweenness.measures;
  result.closeness.partners = across.closeness.measures;
  return result;
}

inline bool has_isolated(const BipartiteGraph& graph) {
  const AllPairs all = all_pairs(graph);
  return std::ranges::any_of(all.distance,
                             [](const auto& row) { return std::ranges::count(row, 1.0) == 0; });
}

inline Lag larger(const Lag& a, const Lag& b) {
  return {std::max(a.measures, b.measures), std::max(a.partners, b.partners)};
}

inline Lags larger(const Lags& a, const Lags& b) {
  return {larger(a.degree, b.degree), larger(a.betweenness, b.betweenness),
          larger(a.closeness, b.closeness)};
}

}  // namespace partnergraph::oracle
