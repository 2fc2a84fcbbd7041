// How deep in the dense middle of the network does a vertex lie?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// The core number of each vertex: the largest k such that it lies in a part of the network in
/// which every vertex, of either mode, has at least k neighbours. A whole number, 0 without ties.
/// Weights are ignored. Time and memory O(M + O + E).
/// V. Batagelj, M. Zaversnik, "An O(m) algorithm for cores decomposition of networks", 2003,
/// arXiv:cs/0310049.
[[nodiscard]] Scores core_numbers(const BipartiteGraph& graph);

}  // namespace partnergraph
