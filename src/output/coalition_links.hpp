// What do two cards of coalitions have in common, and who holds them together most?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct CoalitionLink {
  std::size_t first = 0;  ///< cards; first < second
  std::size_t second = 0;
  std::uint32_t ties = 0;  ///< between a measure of one and a partner of the other
  PartnerId bridge;        ///< with most of these ties, the lowest among equals
};

/// Most ties first, then ascending. Time O(E log E) for E ties.
/// @param cards     how many there are; a vertex whose card is none of them is left out
/// @param measures  card of each
[[nodiscard]] std::vector<CoalitionLink> coalition_links(const BipartiteGraph& graph,
                                                         std::size_t cards,
                                                         const std::vector<std::size_t>& measures,
                                                         const std::vector<std::size_t>& partners);

}  // namespace partnergraph
