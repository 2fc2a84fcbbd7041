// Which vertices are ranked high by high-ranked vertices of the other mode, starting from a query?
#pragma once

#include <optional>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// measures = alpha F partners + (1 - alpha) query.measures, and the same for the partners with
/// beta and F'; the three kernels differ in F alone.
struct RankOptions {
  double alpha = 0.85;  ///< what the measures take from their ties, in [0, 1]
  double beta = 0.85;   ///< what the partners take
  /// Where the walk begins and comes back to; >= 0, each mode with a positive sum, which is scaled
  /// to 1. Nothing: all vertices of a mode alike.
  std::optional<Scores> query;
};

/// F = w / sqrt(s(measure) s(partner)), s being the sum of the weights of a vertex' ties. With
/// alpha = beta = 1 nothing comes back to the query: the scores are then the limit for both going
/// to 1, each mode scaled to sum 1, which in a connected graph is sqrt(s) / sum of sqrt(s).
/// Relative error about 10^-12. Time O(E) a step, 30 steps; memory O(M + O), and 16 bytes a
/// weighted tie.
/// @throws std::invalid_argument for options out of range.
/// X. He, M. Gao, M.-Y. Kan, D. Wang, IEEE TKDE 29(1), 2017, doi:10.1109/TKDE.2016.2611584.
[[nodiscard]] Scores birank(const BipartiteGraph& graph, const RankOptions& options = {});

/// F = w / s(giver): a vertex shares itself out among its ties, so that without isolated vertices
/// each mode sums to 1. alpha * beta < 1.
/// H. Deng, M. R. Lyu, I. King, KDD 2009, doi:10.1145/1557019.1557051.
[[nodiscard]] Scores cohits(const BipartiteGraph& graph, const RankOptions& options = {});

/// F = w / (s(measure) s(partner)) in units of the lightest weight (without weights: 1 / (d d')),
/// which keeps the walk from growing. alpha * beta < 1.
/// X. Rui, M. Li, Z. Li, W.-Y. Ma, N. Yu, "Bipartite graph reinforcement model for web image
/// annotation", ACM Multimedia 2007, doi:10.1145/1291233.1291378.
[[nodiscard]] Scores bgrm(const BipartiteGraph& graph, const RankOptions& options = {});

}  // namespace partnergraph
