// How the network hangs together, of each vertex, each tie and the whole: what findings show of it.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/analysis/tie_scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>

namespace partnergraph {

struct Structure {
  std::vector<Metric> scores;
  TieScores ties;
  Diagnostics notes;  ///< what was left out, and why
};

/// Writes what it finds of the whole graph into `facts`. Budgets as in FindingsOptions; memory
/// O(metrics * (M + O) + E) and O(M + O) a thread.
[[nodiscard]] Structure structure_of(const BipartiteGraph& graph, const FindingsOptions& options,
                                     GraphFacts& facts);

}  // namespace partnergraph
