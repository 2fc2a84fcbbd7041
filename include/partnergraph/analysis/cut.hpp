// Whose loss, and the loss of which tie, would tear the network apart?
#pragma once

#include <cstddef>
#include <vector>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct Cuts {
  Scores articulation;        ///< 1 for a vertex without which its component falls apart, else 0
  std::vector<bool> bridges;  ///< by measure, then partner: true for a tie of which that is so
  std::size_t articulation_count = 0;
  std::size_t bridge_count = 0;
};

/// Articulation points and bridges. Without recursion: a path of any length needs no stack. Time
/// O(M + O + E), memory O(M + O + E), 24 bytes a vertex beside the ties.
/// J. Hopcroft, R. Tarjan, Communications of the ACM 16(6), 1973, doi:10.1145/362248.362272.
[[nodiscard]] Cuts cuts(const BipartiteGraph& graph);

}  // namespace partnergraph
