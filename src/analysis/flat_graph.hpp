// Both modes as one row of vertices for the kernels that don't tell them apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Vertices: measures ascending, then partners ascending. Every tie stands at both of its ends.
struct FlatGraph {
  std::uint32_t measure_count = 0;
  std::vector<std::size_t> offsets;    ///< size() + 1 entries
  std::vector<std::uint32_t> targets;  ///< 2 E, ascending within a vertex

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(offsets.size() - 1);
  }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t vertex) const {
    const std::size_t begin = offsets[vertex];
    return std::span(targets).subspan(begin, offsets[vertex + std::size_t{1}] - begin);
  }
};

/// Time and memory O(M + O + E).
[[nodiscard]] FlatGraph flat_graph(const BipartiteGraph& graph);

/// One number a flat vertex, taken apart into the modes.
[[nodiscard]] Scores by_mode(const std::vector<double>& flat, std::uint32_t measure_count);

}  // namespace partnergraph
