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
  std::uint32_t restarts = 20;  ///< >= 1; more may find a better division. Large graphs get fewer
  std::uint64_t seed = 1;       ///< same seed, same division
  /// Work for the proof that nothing is better, in table cells, about 1e9 a second. 0: no proof.
  std::uint64_t proof_budget = 500'000'000;
};

/// Q = (1/W) sum over coalitions of [W_c - gamma K_c D_c / W], with W the total weight of ties, W_c
/// the weight inside coalition c, K_c and D_c the strengths of its measures and of its partners.
///
/// Best of `restarts` runs, each of them one search that begins with every vertex alone and up to
/// 300 that begin at the run's best division with a quarter of it shaken up. A search moves
/// vertices, splits coalitions into groups and moves and merges those until nothing improves. There
/// are 2,000,000 / E searches in all up to 5,000 ties, 500,000 / E from 20,000 ties and at least
/// one, and each has at most 5 + 10,000,000 / E rounds. Deterministic, on any number of threads.
///
/// An exact search, component by component, proves that nothing is better, finds what is, or
/// stops at its budget. It begins behind the first 60 searches, as a proof makes the others
/// needless. Up to about 14 measures or partners it always ends, sparse programmes of 40 by 60 end
/// too; elsewhere the bound is proven, and so is `optimal`. Components of more than 200,000 pairs
/// get the simple bound: Q is a sum over the pairs of one measure and one partner in the same
/// coalition of (w - gamma k d / W) / W, so no division exceeds the sum of what is positive.
/// @throws std::invalid_argument if resolution is not positive and finite or restarts is 0.
/// Time about O(searches * E * rounds) and 1 ns a cell of proof_budget; memory O(M + O + E).
/// M. J. Barber, PRE 76, 066102, 2007, doi:10.1103/PhysRevE.76.066102.
[[nodiscard]] Coalitions coalitions(const BipartiteGraph& graph,
                                    const CoalitionOptions& options = {});

/// Barber's Q of a given division (labels of any numbering). O((M + O) log(M + O) + E).
/// @throws std::invalid_argument if the labels are not as many as the vertices.
[[nodiscard]] double barber_modularity(const BipartiteGraph& graph,
                                       const std::vector<std::uint32_t>& measures,
                                       const std::vector<std::uint32_t>& partners,
                                       double resolution = 1.0);

}  // namespace partnergraph
