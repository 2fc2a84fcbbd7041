// How often do two partners meet in two measures?
#pragma once

#include <cstdint>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Number of 2 x 2 complete subgraphs (two measures that share two partners, four-cycles), each
/// once. Exact below 2^64. Weights are ignored.
///
/// Time O(E log E + sum over ties of the smaller degree of their ends), at most O(E^1.5), so that
/// no hub makes it quadratic; memory O(M + O + E). K. Wang, X. Lin, L. Qin, W. Zhang, Y. Zhang,
/// PVLDB 12(10), 2019, doi:10.14778/3339490.3339497.
[[nodiscard]] std::uint64_t butterflies(const BipartiteGraph& graph);

}  // namespace partnergraph
