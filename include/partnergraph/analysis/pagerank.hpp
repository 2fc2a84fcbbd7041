// Where does a walker along the ties spend their time?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// The walker follows a tie, chosen by weight, with probability `damping`; otherwise, and where
/// there is no tie, they go on from any vertex of either mode. All scores together sum to 1.
/// Relative error about 10^-12. Time O(E) a step, 30 steps at 0.85; memory O(M + O), and 16 bytes a
/// weighted tie.
/// @throws std::invalid_argument if damping is not in [0, 1).
/// L. Page et al., Stanford InfoLab 1999-66, 1999.
[[nodiscard]] Scores pagerank(const BipartiteGraph& graph, double damping = 0.85);

}  // namespace partnergraph
