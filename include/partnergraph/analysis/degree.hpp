// How many partners has a measure, in how many measures is a partner?
#pragma once

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Number of ties of each vertex. O(M + O).
[[nodiscard]] Scores degree(const BipartiteGraph& graph);

/// Degree divided by the size of the other mode, in [0, 1]; 0 where the other mode is empty. O(M +
/// O). S. P. Borgatti, M. G. Everett, Social Networks 19(3), 1997,
/// doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] Scores degree_normalised(const BipartiteGraph& graph);

}  // namespace partnergraph
