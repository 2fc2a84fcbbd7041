// One number per vertex of each mode: the shape of every centrality.
#pragma once

#include <string_view>
#include <vector>

namespace partnergraph {

/// `measures[m.index()]` and `partners[p.index()]`; as long as the modes of the graph.
/// NaN where the metric is not defined for a vertex and its header says so: outputs leave the place
/// empty (`null` in JSON).
struct Scores {
  std::vector<double> measures;
  std::vector<double> partners;
  friend bool operator==(const Scores&, const Scores&) = default;
};

/// Scores under the name that all outputs use ("betweenness_normalised").
struct Metric {
  std::string_view name;  ///< refers to a string literal
  Scores scores;
};

}  // namespace partnergraph
