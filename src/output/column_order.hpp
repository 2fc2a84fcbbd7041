// In which order do two columns cross few ties?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Both columns from top to bottom; each vertex once.
struct ColumnOrder {
  std::vector<MeasureId> measures;
  std::vector<PartnerId> partners;
};

/// Pairs of ties that cross when both columns are drawn in this order. Time O(E log E).
[[nodiscard]] std::uint64_t crossings(const BipartiteGraph& graph, const ColumnOrder& order);

/// Vertices with the same block (a coalition) stay together. Starts from blocks ascending and ids
/// ascending within them, and never crosses more than that.
///
/// Method: barycentres in turn, for blocks and within blocks, best order kept. K. Sugiyama, S.
/// Tagawa, M. Toda, IEEE Trans. SMC 11(2), 1981, doi:10.1109/TSMC.1981.4308636.
/// @param measure_blocks, partner_blocks  one number a vertex
/// Time O(rounds * E log E), at most 24 rounds. Deterministic.
[[nodiscard]] ColumnOrder column_order(const BipartiteGraph& graph,
                                       const std::vector<std::uint32_t>& measure_blocks,
                                       const std::vector<std::uint32_t>& partner_blocks);

}  // namespace partnergraph
