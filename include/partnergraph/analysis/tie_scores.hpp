// Numbers of a single tie.
#pragma once

#include <cstdint>
#include <vector>

namespace partnergraph {

/// In the order of the ties: by measure, then partner. Each as long as the graph has ties, or empty
/// if it was left out.
struct TieScores {
  std::vector<std::uint64_t> butterflies;  ///< that it takes part in
  std::vector<std::uint64_t> bitruss;      ///< its bitruss number
  std::vector<bool> bridges;               ///< its loss would tear a component apart
};

}  // namespace partnergraph
