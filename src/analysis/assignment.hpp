// Which pairs, one to one, are worth most together?
#pragma once

#include <cstdint>
#include <vector>

namespace partnergraph {

struct ScoredPair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double score = 0.0;  ///< > 0
};

struct Assignment {
  std::vector<std::uint32_t> chosen;  ///< indices of the pairs, ascending
  bool optimal =
      true;  ///< false: a knot had more than `most` vertices a side and was done greedily
};

/// Pairs of which no two share a side, with the largest sum of scores. Each connected knot of pairs
/// is solved apart, by shortest augmenting paths over its table. Deterministic: ties go to earlier
/// pairs.
/// @param firsts, seconds  numbers of vertices of the sides
/// Time O(n^2 m) for a knot of n x m, memory O(n m).
[[nodiscard]] Assignment best_assignment(const std::vector<ScoredPair>& pairs, std::uint32_t firsts,
                                         std::uint32_t seconds, std::uint32_t most);

}  // namespace partnergraph
