// Boxes of various sizes, some of them tied: near what they are tied to, and none over another.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace partnergraph {

struct Box {
  double width = 0.0;
  double height = 0.0;
  double x = 0.0;  ///< of the centre
  double y = 0.0;
};

using BoxTies = std::vector<std::pair<std::size_t, std::size_t>>;  ///< two indexes of boxes each

/// Sets x and y. The first boxes begin in the middle, so they should be those with most ties.
/// Deterministic: + - * / and square roots only.
void lay_out(std::vector<Box>& boxes, const BoxTies& ties);

[[nodiscard]] bool overlap(const Box& a, const Box& b);

}  // namespace partnergraph
