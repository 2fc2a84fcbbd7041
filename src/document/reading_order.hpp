// In which order do people read boxes on a page?
#pragma once

#include <cstddef>
#include <vector>

namespace partnergraph {

/// A rectangle; y grows downwards. Any unit, the same for all boxes of a page.
struct ShapeBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// The boxes' indices in reading order. The page is cut along its widest empty strips that run from
/// edge to edge, into rows (top to bottom) or columns (left to right), and every piece again; boxes
/// that no strip parts go by their top, then their left edge. Boxes may overlap by a tenth. Time
/// O(n^2 log n) at worst; pages of more than 1,000 boxes are sorted by their edges alone.
[[nodiscard]] std::vector<std::size_t> reading_order(const std::vector<ShapeBox>& boxes);

}  // namespace partnergraph
