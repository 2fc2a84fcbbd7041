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

struct Rectangle {
  double x = 0.0;  ///< of the left top corner
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;
};

/// Sets x and y so that no rectangle comes nearer to another than `gap` and all fit on a page of
/// that aspect, large ones (which should come first) in the middle. `near` tells how much two of
/// them (first < second) want to be neighbours.
void pack(std::vector<Rectangle>& rectangles,
          const std::vector<std::pair<std::pair<std::size_t, std::size_t>, double>>& near,
          double aspect, double gap);

}  // namespace partnergraph
