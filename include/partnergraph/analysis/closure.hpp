// Do those who have met once meet again?
#pragma once

#include <cstdint>
#include <optional>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Paths of three ties (measure, partner, measure, partner), each once. At most E * E, so below
/// 2^64. Time O(E).
[[nodiscard]] std::uint64_t three_paths(const BipartiteGraph& graph);

/// The share of the paths of three ties whose ends are tied, 4 butterflies / three_paths, in [0,
/// 1]; none if there is no such path. Cost: that of butterflies(). G. Robins, M. Alexander,
/// Computational & Mathematical Organization Theory 10(1), 2004,
/// doi:10.1023/B:CMOT.0000032580.12184.c0.
[[nodiscard]] std::optional<double> robins_alexander(const BipartiteGraph& graph);
/// The same where the butterflies have been counted already. Time O(E).
[[nodiscard]] std::optional<double> robins_alexander(const BipartiteGraph& graph,
                                                     std::uint64_t butterflies);

/// Opsahl's C* of each mode: of the paths of four ties a - . - b - . - c over three different
/// vertices of the mode and two of the other, the share whose ends a and c have a common neighbour
/// besides these two. In [0, 1]; none if there is no such path.
struct FourPathClosure {
  std::optional<double> measures;
  std::optional<double> partners;
};

/// Weights are ignored. Paths are counted, not walked: time closure_work(graph), memory O(M + O) a
/// thread. Exact up to the last division while a mode has fewer than 2^127 paths.
/// T. Opsahl, Social Networks 35(2), 2013, doi:10.1016/j.socnet.2011.07.001.
[[nodiscard]] FourPathClosure opsahl_closure(const BipartiteGraph& graph);

/// Steps that opsahl_closure takes at most, up to a small factor; also structural_holes(). Time
/// O(E).
[[nodiscard]] std::uint64_t closure_work(const BipartiteGraph& graph);

}  // namespace partnergraph
