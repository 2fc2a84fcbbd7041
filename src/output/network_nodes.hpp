// What the picture of the network is made of: a box for each mark with its label, and their ties.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/network_layout.hpp>

#include "box_layout.hpp"

namespace partnergraph {

/// One drawn vertex of either mode.
struct NetworkNode {
  std::uint32_t id = 0;         ///< of the measure or partner
  std::uint32_t coalition = 0;  ///< from 0
  std::size_t degree = 0;       ///< in hundredths of the largest where weights are ties
  double radius = 0.0;          ///< of the mark
  std::vector<std::string> label;
  double label_width = 0.0;
  Box box;  ///< of mark and label with some air around them, still without a place
};

struct NetworkNodes {
  std::vector<NetworkNode> list;  ///< measures first, both ascending by id
  std::size_t measures = 0;
  BoxTies ties;      ///< indexes of `list`, the measure first
  bool cut = false;  ///< some vertices with ties are left out
};

/// Those with most ties, see NetworkLayoutOptions::max_vertices; none without a drawn tie.
/// Time O(M log M + O log O + E).
[[nodiscard]] NetworkNodes network_nodes(const Programme& programme, const BipartiteGraph& graph,
                                         const Coalitions& coalitions,
                                         const NetworkLayoutOptions& options);

/// Kept free around mark and label.
inline constexpr double box_air = 8.0;  // more than what rounding to pixels takes

}  // namespace partnergraph
