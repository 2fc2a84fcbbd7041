// Do busy partners join the measures with many partners, or those with few?
#pragma once

#include <optional>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Pearson correlation of the degrees at the two ends of a tie, every tie taken in both directions,
/// in [-1, 1]; none if all ends have one degree, or there is no tie. Summed in whole numbers, so
/// that only the last division rounds (below 2^31 ties). Weights are ignored. Time O(E).
/// M. E. J. Newman, Phys. Rev. Lett. 89, 208701, 2002, doi:10.1103/PhysRevLett.89.208701.
[[nodiscard]] std::optional<double> degree_assortativity(const BipartiteGraph& graph);

}  // namespace partnergraph
