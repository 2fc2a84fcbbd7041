// Which few partners together reach everybody best, and whose absence breaks the network most?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// What a set of partners is good for. All in [0, 1], more is better for the goal.
enum class KeyPlayerGoal : std::uint8_t {
  reach,                   ///< KPP-POS: DR, the mean of 1 / distance from the set to all outside it
  fragmentation,           ///< KPP-NEG: F, the share of pairs that are apart without the set
  distance_fragmentation,  ///< KPP-NEG: DF, the mean of 1 - 1 / distance of pairs without the set
};

struct KeyPlayers {
  KeyPlayerGoal goal = KeyPlayerGoal::reach;
  /// The best sets, each ascending; all that are equally good where `exact` (at most 100), else
  /// one. None if there are too few partners, or a single evaluation exceeds the budget.
  std::vector<std::vector<PartnerId>> sets;
  std::uint64_t ties = 0;    ///< how many sets are as good, as far as known
  double value = 0.0;        ///< of these sets
  double base = 0.0;         ///< of the empty set
  bool exact = false;        ///< every set was tried; otherwise greedy and swaps: best found
  std::uint32_t tried = 0;   ///< partners that were candidates: all, or those with most measures
  std::uint32_t direct = 0;  ///< measures that have a partner of the first set
};

struct KeyPlayerOptions {
  KeyPlayerGoal goal = KeyPlayerGoal::reach;
  std::uint32_t size = 2;  ///< partners of a set, >= 1
  /// Steps from vertex to vertex. Decides between all sets and greedy with swaps, and how many
  /// partners the latter tries.
  std::uint64_t max_work = 250'000'000;
};

/// Distances run over the whole two-mode graph; vertices out of reach add 0. With n vertices
/// outside the set K: DR = sum over them of 1 / d(K, v) / n; F = 1 - sum over components of s (s -
/// 1) / (n (n - 1)); DF = 1 - sum over ordered pairs of 1 / d / (n (n - 1)). 0 if n < 2 (DR: n <
/// 1).
///
/// All sets of the size where that fits the budget; else greedy, then swaps of one in for one out
/// while that helps. Values within 1e-12 are equal. Deterministic: ties go to the smaller ids.
/// @throws std::invalid_argument if size is 0.
/// Time O(max_work), memory O(M + O + E). S. P. Borgatti, CMOT 12, 2006,
/// doi:10.1007/s10588-006-7084-x.
[[nodiscard]] KeyPlayers key_players(const BipartiteGraph& graph,
                                     const KeyPlayerOptions& options = {});

/// What one set is worth. O((M + O + E), times (M + O) for DF).
/// @throws std::out_of_range if it names an unknown partner
[[nodiscard]] double key_player_value(const BipartiteGraph& graph, KeyPlayerGoal goal,
                                      const std::vector<PartnerId>& partners);

}  // namespace partnergraph
