// Which parts of the network are not connected with each other?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Numbered by their first vertex in the order: measures ascending, then partners ascending.
struct Components {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> measures;  ///< component of each measure, in [0, count)
  std::vector<std::uint32_t> partners;
};

/// Connected components through boost::connected_components. Time O(M + O + E).
[[nodiscard]] Components components(const BipartiteGraph& graph);

}  // namespace partnergraph
