// How few partners reach every measure, which sets do it, and who is in all of them?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct CoverStep {
  PartnerId partner;
  std::vector<MeasureId>
      reached;  ///< measures that this choice was the first to satisfy, ascending
  friend bool operator==(const CoverStep&, const CoverStep&) = default;
};

/// How many of the optimal sets a partner is in.
struct CoverShare {
  PartnerId partner;
  double share = 0.0;  ///< in (0, 1]; 1: nobody can do without this partner
  friend bool operator==(const CoverShare&, const CoverShare&) = default;
};

/// Every set that is as good as the one shown.
struct OptimalCovers {
  /// All were counted. False if the smallest cover is not proven, or the budget ended first: then
  /// `count` is how many are known to exist.
  bool complete = false;
  std::uint64_t count = 0;                   ///< at most 2^53 - 1
  std::vector<std::vector<PartnerId>> sets;  ///< each ascending, the list ascending; may be cut
  std::vector<CoverShare> shares;            ///< largest first, then by id; none unless complete
};

struct Cover {
  std::vector<CoverStep> steps;         ///< must-haves first, then in the order of choice
  std::uint32_t asked = 0;              ///< measures that were to be reached
  std::vector<MeasureId> out_of_reach;  ///< those of them with too few allowed partners, ascending
  double cost = 0.0;                    ///< sum of the costs: without costs, the number of partners
  double lower_bound = 0.0;             ///< no cover of the reachable measures costs less
  bool optimal = false;                 ///< cost == lower_bound: proven smallest
  OptimalCovers optima;
};

struct CoverOptions {
  std::vector<PartnerId> must_have = {};  ///< chosen in any case, in this order
  std::vector<PartnerId> must_not = {};   ///< never chosen
  std::uint32_t at_least = 1;             ///< partners that each measure needs; >= 1
  /// Cost of each partner, > 0 and finite; empty: each costs 1.
  std::vector<double> costs = {};
  /// The measures that must be reached; nothing: all of them.
  std::optional<std::vector<MeasureId>> measures = std::nullopt;
  /// Optimal sets that are listed, fewer where they have 100,000 members together; all are counted.
  std::uint32_t max_listed = 100;
  /// Ties looked at before the search for a proof, and then the count, end with what they have.
  std::uint64_t max_work = 40'000'000;
};

/// The cheapest cover, proven where the budget allows. The problem is made smaller first (measures
/// whose partners are all needed; measures that are reached whenever another one is; partners that
/// another one replaces at no higher cost; parts that share nothing), then solved by branch and
/// bound: on a partner of the measure with fewest choices left, in and then out. The first
/// incumbent is greedy, with what became superfluous dropped; bounds are solutions of the dual
/// linear programme, by ascent and at the root by subgradient steps. Large problems keep greedy and
/// bound. Of several optimal sets the greedy one is shown if it is one, else the first found.
///
/// The optimal sets are counted by the same search without the reductions that lose some; parts
/// multiply.
/// @throws std::invalid_argument if at_least is 0, costs are not one a partner or not positive, or
/// must_have and must_not overlap.
/// @throws std::out_of_range if an option names an unknown vertex.
/// Time O(E log O + max_work), memory O(M + O + E). Deterministic.
/// V. Chvatal, Math. of OR 4(3), 1979, doi:10.1287/moor.4.3.233 (greedy); J. E. Beasley, EJOR
/// 31(1), 1987, doi:10.1016/0377-2217(87)90141-X (reductions and dual bounds).
[[nodiscard]] Cover smallest_cover(const BipartiteGraph& graph, const CoverOptions& options = {});

}  // namespace partnergraph
