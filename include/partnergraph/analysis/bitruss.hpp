// Which ties lie in the densest weave of the network?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/butterfly.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// For each tie, by measure, then partner: the largest k such that it lies in a part of the network
/// in which every tie is in at least k butterflies of that part. 0 for a tie without butterflies.
///
/// `butterflies` is butterfly_counts(graph). Weights are ignored.
/// Time O(bitruss_work(graph, butterflies) + butterflies * log E), memory O(M + O + E).
/// Z. Zou, "Bitruss decomposition of bipartite graphs", DASFAA 2016.
[[nodiscard]] std::vector<std::uint64_t> bitruss_numbers(const BipartiteGraph& graph,
                                                         const ButterflyCounts& butterflies);

/// Most steps that peeling may take: for each tie with butterflies the smaller of the sums, for one
/// end and the other, of the degrees of its neighbours. Time and memory O(M + O + E).
[[nodiscard]] std::uint64_t bitruss_work(const BipartiteGraph& graph,
                                         const ButterflyCounts& butterflies);

}  // namespace partnergraph
