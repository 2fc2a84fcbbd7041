// Both modes as one row of vertices, those of small degree first: kernels that walk from a vertex
// only to lower ones pass by the hubs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct RankedGraph {
  std::uint32_t measure_count = 0;
  std::vector<std::uint32_t> order;    ///< rank -> flat vertex (measures, then partners)
  std::vector<std::size_t> offsets;    ///< by rank; size() + 1 entries
  std::vector<std::uint32_t> targets;  ///< ranks, ascending within a vertex; 2 E
  std::vector<std::uint32_t> ties;     ///< beside targets: which tie; by measure, then partner

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(order.size()); }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t rank) const {
    const std::size_t begin = offsets[rank];
    return std::span(targets).subspan(begin, offsets[rank + std::size_t{1}] - begin);
  }
};

/// Ranked by degree, then measures before partners, then ids. `ties` stay empty unless asked for.
/// Time and memory O(M + O + E).
[[nodiscard]] RankedGraph ranked_graph(const BipartiteGraph& graph, bool with_ties);

/// Each butterfly is met at its corner of the highest rank, `top`: two ways of two steps from there
/// to the corner opposite, over vertices that are all lower. Calls step(i, j) for each way, with
/// the places of its two steps in graph.targets.
template <class Step>
void for_each_way(const RankedGraph& graph, std::uint32_t top, Step step) {
  for (std::size_t i = graph.offsets[top]; i < graph.offsets[top + std::size_t{1}]; ++i) {
    const std::uint32_t via = graph.targets[i];
    if (via > top) break;
    // `top` itself is among the targets of `via` and ends the loop.
    for (std::size_t j = graph.offsets[via]; graph.targets[j] < top; ++j) step(i, j);
  }
}

}  // namespace partnergraph
