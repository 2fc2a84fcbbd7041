// Rectangles of various sizes side by side on a page, none over another.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace partnergraph {

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
