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
/// `butterflies` is butterfly_counts(graph). Weights are ignored. Time O(E^1.5 + B log E) for the
/// B = butterflies.total; memory 20 bytes for each pair of ties that closes a butterfly with
/// another one, at most 2 B of them and at most E^1.5. K. Wang, X. Lin, L. Qin, W. Zhang, Y. Zhang,
/// "Efficient bitruss decomposition for large-scale bipartite graphs", ICDE 2020; Z. Zou, "Bitruss
/// decomposition of bipartite graphs", DASFAA 2016.
[[nodiscard]] std::vector<std::uint64_t> bitruss_numbers(const BipartiteGraph& graph,
                                                         const ButterflyCounts& butterflies);

/// Most steps that peeling takes.
[[nodiscard]] std::uint64_t bitruss_work(const ButterflyCounts& butterflies);

}  // namespace partnergraph
