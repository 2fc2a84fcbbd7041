// How near is a vertex to all others?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// What one breadth-first search from every vertex gives.
struct Closeness {
  Scores normalised;  ///< two-mode closeness, in [0, 1]; 0 for an isolated vertex
  Scores harmonic;    ///< sum of 1/distance to every other vertex; unreachable ones add 0
};

/// For a vertex of the mode with n members (other mode: m):
///   closeness = (m + 2 (n - 1)) / sum of distances,
/// with n and m counted in the vertex's component, times (component size - 1) / (N - 1), N = n + m
/// of the whole graph. Distances count ties; weights are ignored.
/// Time O((M + O)(M + O + E)), memory O(M + O) a thread.
/// S. P. Borgatti, M. G. Everett, Social Networks 19(3), 1997, doi:10.1016/S0378-8733(96)00301-2;
/// component factor as in S. Wasserman, K. Faust, Social Network Analysis, 1994, eq. 5.22.
[[nodiscard]] Closeness closeness(const BipartiteGraph& graph);

}  // namespace partnergraph
