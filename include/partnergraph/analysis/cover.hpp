// How few partners reach every measure?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct CoverStep {
  PartnerId partner;
  std::vector<MeasureId>
      reached;  ///< measures that this choice was the first to satisfy, ascending
  friend bool operator==(const CoverStep&, const CoverStep&) = default;
};

struct Cover {
  std::vector<CoverStep> steps;         ///< must-haves first, then in the order of choice
  std::vector<MeasureId> out_of_reach;  ///< measures with too few allowed partners, ascending
  std::uint32_t lower_bound = 0;        ///< no cover of the reachable measures has fewer partners
  bool optimal = false;                 ///< steps.size() == lower_bound
};

struct CoverOptions {
  std::vector<PartnerId> must_have = {};  ///< chosen in any case, in this order
  std::vector<PartnerId> must_not = {};   ///< never chosen
  std::uint32_t at_least = 1;             ///< partners that each measure needs; >= 1
};

/// Greedy: always the partner that satisfies most open demands, ties to the smaller id; a choice
/// that later ones made superfluous is dropped. The bound is the must-haves and, for what they
/// leave open, the larger of two: the demands of measures that share no allowed partner (a
/// packing), and what all demands pay at 1 / (most demands that one of their partners could meet),
/// which no cover can collect with fewer partners (linear duality).
/// @throws std::invalid_argument if at_least is 0, or must_have and must_not overlap.
/// @throws std::out_of_range if an option names an unknown partner.
/// Time O(E log O). V. Chvatal, Math. of OR 4(3), 1979, doi:10.1287/moor.4.3.233.
[[nodiscard]] Cover smallest_cover(const BipartiteGraph& graph, const CoverOptions& options = {});

}  // namespace partnergraph
