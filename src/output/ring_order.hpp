// In which order around a ring do those who have something in common stand near each other?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace partnergraph {

struct RingTie {
  std::size_t first = 0;  ///< indexes of blocks
  std::size_t second = 0;
  std::uint64_t weight = 1;
};

/// Sum of weight * steps the shorter way around the ring. O(n + ties).
[[nodiscard]] std::uint64_t ring_length(const std::vector<std::size_t>& order,
                                        const std::vector<RingTie>& ties);

/// Each index once; around the ring, vertices with the same block stand together. Begins with
/// blocks ascending and indexes ascending within them, and is never longer than that: vertices
/// within their block, and whole blocks, are moved and turned around while the length shrinks, at
/// most 30 rounds. The order starts where least weight lies between its first half (the larger, if
/// they differ) and the other: those are the two sides of a picture, and what lies between them its
/// long lines. Deterministic. Time O(rounds * n^2 * (n + ties)): for pictures of some dozens.
/// @param blocks  one number a vertex
[[nodiscard]] std::vector<std::size_t> ring_order(const std::vector<std::uint32_t>& blocks,
                                                  const std::vector<RingTie>& ties);

}  // namespace partnergraph
