// Barber's Q cell by cell, and the best of all divisions. Slow and simple by design.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::oracle {

/// Sum over all cells of (A - gamma k d / W) / W where the labels agree.
inline double modularity(const BipartiteGraph& graph, const std::vector<std::uint32_t>& measures,
                         const std::vector<std::uint32_t>& partners, double gamma) {
  const auto rows = graph.partners();
  const auto total = static_cast<double>(graph.tie_count());
  if (total == 0.0) return 0.0;
  double q = 0.0;
  for (const MeasureId m : rows.ids()) {
    for (const PartnerId p : graph.measures().ids()) {
      if (measures[m.index()] != partners[p.index()]) continue;
      const bool tied = std::ranges::find(rows[m], p) != rows[m].end();
      const auto k = static_cast<double>(rows[m].size());
      const auto d = static_cast<double>(graph.measures()[p].size());
      q += ((tied ? 1.0 : 0.0) - gamma * k * d / total) / total;
    }
  }
  return q;
}

/// Tries every division: for graphs of up to about 9 vertices.
inline double best_modularity(const BipartiteGraph& graph, double gamma) {
  const std::size_t measures = graph.partners().size();
  std::vector<std::uint32_t> labels(measures + graph.measures().size());
  double best = 0.0;
  const std::function<void(std::size_t, std::uint32_t)> divide = [&](std::size_t at,
                                                                     std::uint32_t used) {
    if (at == labels.size()) {
      const auto middle = labels.begin() + static_cast<std::ptrdiff_t>(measures);
      best = std::max(best,
                      modularity(graph, {labels.begin(), middle}, {middle, labels.end()}, gamma));
      return;
    }
    for (std::uint32_t label = 0; label <= used; ++label) {
      labels[at] = label;
      divide(at + 1, std::max(used, label + 1));
    }
  };
  divide(0, 0);
  return best;
}

/// Tries every division of the partners, with each measure where it gains most: for graphs of up
/// to about 7 partners, any number of measures, any weights.
inline double best_modularity_by_partners(const BipartiteGraph& graph, double gamma) {
  const auto rows = graph.partners();
  const std::size_t partner_count = graph.measures().size();
  std::vector<std::vector<double>> weight(rows.size(), std::vector<double>(partner_count));
  std::vector<double> strength(rows.size());
  std::vector<double> partner_strength(partner_count);
  double total = 0.0;
  for (const MeasureId m : rows.ids()) {
    for (std::size_t i = 0; i < rows[m].size(); ++i) {
      const double w = graph.weighted() ? rows.weights(m)[i] : 1.0;
      weight[m.index()][rows[m][i].index()] = w;
      strength[m.index()] += w;
      partner_strength[rows[m][i].index()] += w;
      total += w;
    }
  }
  if (total == 0.0) return 0.0;
  double best = 0.0;
  std::vector<std::uint32_t> labels(partner_count);
  const std::function<void(std::size_t, std::uint32_t)> divide = [&](std::size_t at,
                                                                     std::uint32_t used) {
    if (at == partner_count) {
      double q = 0.0;
      for (std::size_t m = 0; m < rows.size(); ++m) {
        std::vector<double> gain(used);
        for (std::size_t p = 0; p < partner_count; ++p) {
          gain[labels[p]] +=
              (weight[m][p] - gamma * strength[m] * partner_strength[p] / total) / total;
        }
        double most = 0.0;
        for (const double g : gain) most = std::max(most, g);
        q += most;
      }
      best = std::max(best, q);
      return;
    }
    for (std::uint32_t label = 0; label <= used; ++label) {
      labels[at] = label;
      divide(at + 1, std::max(used, label + 1));
    }
  };
  divide(0, 0);
  return best;
}

}  // namespace partnergraph::oracle
