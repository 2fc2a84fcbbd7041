// Structural holes where they are in two-mode data: without the projection, which ties everybody in
// one measure with each other.
#pragma once

#include <cstdint>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// How much of what v gives to each of its neighbours a comes back to a over others: the sum over a
/// of the square of
///   1/d(v) + sum over v's other neighbours q, and over what q and a share except v, j, of
///            1 / (d(v) d(q) d(j)).
/// > 0; NaN without ties. Weights are ignored. Time: the sum over all vertices of the square of the
/// degree; memory O(M + O) a thread. J. Hollway, J.-F. Morin, J. Pauwelyn, International
/// Environmental Agreements 20, 2020.
[[nodiscard]] Scores two_mode_constraint(const BipartiteGraph& graph);

/// The others of its mode that v meets, less how many others of these each of them meets, on
/// average, in v's own neighbourhood: n - 2t/n, with n those who share a neighbour with v and t the
/// pairs of them that share one of v's neighbours. >= 1; NaN for a vertex that meets nobody.
/// Weights are ignored. Time two_mode_size_work(graph), memory O(M + O) a thread.
/// J. Burchard, B. Cornwell, Social Networks 55, 2018, pp. 11-20.
[[nodiscard]] Scores two_mode_effective_size(const BipartiteGraph& graph);

/// The sum over all vertices of the third power of the degree.
[[nodiscard]] std::uint64_t two_mode_size_work(const BipartiteGraph& graph);

}  // namespace partnergraph
