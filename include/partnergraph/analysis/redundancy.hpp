// Would the neighbours of a vertex still be linked if it were gone?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// The share of the pairs of neighbours of v that another vertex is tied to as well, in [0, 1]: 1
/// if v brings nobody together who would not meet without it. NaN below two neighbours.
///
/// Weights are ignored. Time: the sum over all vertices of the square of the degree; memory
/// O(M + O) a thread. M. Latapy, C. Magnien, N. Del Vecchio, Social Networks 30(1), 2008,
/// doi:10.1016/j.socnet.2007.04.006.
[[nodiscard]] Scores redundancy(const BipartiteGraph& graph);

}  // namespace partnergraph
