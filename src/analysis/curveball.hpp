// Random graphs with the degrees of a given one.
#pragma once

#include <partnergraph/model/bipartite_graph.hpp>

#include "splitmix64.hpp"

namespace partnergraph {

/// The graph after ten trades a measure: two measures pool the partners that they don't share and
/// draw anew, each as many as it had. All degrees stay. The weights of a measure stay with it, in
/// random order. G. Strona et al., Nat. Commun. 5:4114, 2014, doi:10.1038/ncomms5114. Time about
/// O(M + E) a ten trades, memory O(M + O + E).
[[nodiscard]] BipartiteGraph curveball(const BipartiteGraph& graph, SplitMix64 random);

}  // namespace partnergraph
