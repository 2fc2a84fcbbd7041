// Who is reached by most walks, the longer ones counting less?
#pragma once

#include <optional>

#include <partnergraph/analysis/eigenvector.hpp>
#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct KatzOptions {
  /// What a step is worth. Must be below 1 / the first singular value; nothing: `share` of that.
  std::optional<double> alpha;
  double share = 0.85;  ///< of 1 / first singular value, in (0, 1)
};

struct Katz {
  Scores scores;       ///< x = alpha A x + 1 over both modes: 1 for a vertex without ties
  double alpha = 0.0;  ///< that was used; per weight 1 in a weighted graph, 0 if it underflows
};

/// `vectors` is eigenvector(graph): its singular value is the bound. Weights count. Relative error
/// about 10^-12 as long as alpha is not within 10^-6 of the bound.
/// Time O(E) a step, 30 steps at the default share; memory O(M + O), and 16 bytes a weighted tie.
/// @throws std::invalid_argument if alpha is negative or reaches the bound (the walks have no sum),
/// or share is not in (0, 1).
/// L. Katz, Psychometrika 18, 1953, doi:10.1007/BF02289026.
[[nodiscard]] Katz katz(const BipartiteGraph& graph, const Eigenvector& vectors,
                        const KatzOptions& options = {});

}  // namespace partnergraph
