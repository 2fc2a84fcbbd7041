// Which partners and measures belong together?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// A division of both modes. Coalitions are numbered by size (vertices), largest first, then by
/// their first vertex. A vertex without ties is a coalition of its own.
struct Coalitions {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> measures;  ///< coalition of each measure, in [0, count)
  std::vector<std::uint32_t> partners;
  double modularity = 0.0;        ///< Barber's Q of this division, in [-1, 1]; 0 without ties
  double modularity_bound = 0.0;  ///< no division can exceed it
  bool optimal = false;           ///< modularity == bound: proven best
};

struct CoalitionOptions {
  double resolution = 1.0;      ///< gamma > 0: larger finds more and smaller coalitions
  std::uint32_t restarts = 20;  ///< >= 1; more may find a better division
  std::uint64_t seed = 1;       ///< same seed, same division
};

/// Q = (1/W) sum over coalitions of [W_c - gamma K_c D_c / W], with W the total weight of ties, W_c
/// the weight inside coalition c, K_c and D_c the strengths of its measures and of its partners.
///
/// Best of `restarts` runs of local moving and merging, then label swaps until nothing improves:
/// "best found", not proven, unless `optimal`. Deterministic.
/// @throws std::invalid_argument if resolution is not positive or restarts is 0.
/// Time about O(restarts * E * rounds), memory O(M + O + E).
/// M. J. Barber, PRE 76, 066102, 2007, doi:10.1103/PhysRevE.76.066102.
[[nodiscard]] Coalitions coalitions(const BipartiteGraph& graph,
                                    const CoalitionOptions& options = {});

/// Barber's Q of a given division (labels of any numbering). O(M + O + E).
[[nodiscard]] double barber_modularity(const BipartiteGraph& graph,
                                       const std::vector<std::uint32_t>& measures,
                                       const std::vector<std::uint32_t>& partners,
                                       double resolution = 1.0);

}  // namespace partnergraph
