// Who stands between others that have no ties of their own?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// R. S. Burt's measures, Structural Holes, 1992. NaN for a vertex that shares a neighbour with
/// nobody.
struct StructuralHoles {
  Scores constraint;      ///< > 0; small for a vertex whose contacts don't meet without it
  Scores effective_size;  ///< contacts, less the share of each that others lead to as well
};

/// What a tie of the projection counts for.
enum class ProjectionTie {
  shared,  ///< the number of shared neighbours
  one,     ///< 1
};

/// For each vertex in the projection of its mode, in which those who share a neighbour are tied by
/// w: with p_ij = w_ij / sum_j w_ij and m_jq = w_jq / max_q w_jq,
///   constraint     = sum over contacts j of (p_ij + sum_q p_iq p_qj)^2
///   effective size = sum over contacts j of (1 - sum_q p_iq m_jq).
///
/// The projection is never held. Weights of the graph are ignored. Equal in every bit on any number
/// of threads. Memory O(M + O) a thread. Time: `shared` closure_work(graph); `one` the sum over all
/// pairs that share a neighbour of the sum of the degrees of one's neighbours.
[[nodiscard]] StructuralHoles structural_holes(const BipartiteGraph& graph,
                                               ProjectionTie tie = ProjectionTie::shared);

}  // namespace partnergraph
