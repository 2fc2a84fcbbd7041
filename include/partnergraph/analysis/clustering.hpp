// Do those whom a vertex meets have the same neighbours as it has?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// The mean over the other vertices u of the own mode that share a neighbour with v, c of them, of
/// c divided by something. In (0, 1]; NaN for a vertex that shares a neighbour with nobody.
struct Clustering {
  Scores dot;  ///< c / |N(u) | N(v)|
  Scores min;  ///< c / smaller degree
  Scores max;  ///< c / larger degree
};

/// Weights are ignored. Time: the sum over all vertices of the square of the degree; memory
/// O(M + O) a thread. No projection is held.
/// M. Latapy, C. Magnien, N. Del Vecchio, Social Networks 30(1), 2008,
/// doi:10.1016/j.socnet.2007.04.006.
[[nodiscard]] Clustering clustering(const BipartiteGraph& graph);

}  // namespace partnergraph
