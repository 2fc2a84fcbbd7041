// How far apart are those who can reach each other?
#pragma once

#include <cstdint>
#include <optional>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Over all pairs of vertices of either mode that a path joins; a step is a tie.
struct Distances {
  std::uint32_t diameter = 0;  ///< the largest; 0 without ties
  std::optional<double> mean;  ///< >= 1; none without ties
};

/// Exact. Weights are ignored. Time O((M + O) E), memory O(M + O) a thread beside the graph.
[[nodiscard]] Distances distances(const BipartiteGraph& graph);

}  // namespace partnergraph
