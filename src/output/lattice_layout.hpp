// Where do the cards of a lattice stand, and how do the lines between them pass the cards between?
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "drawing.hpp"

namespace partnergraph {

struct LatticeLayout {
  std::vector<Point> cards;               ///< left top corners, by number
  std::vector<std::vector<Point>> lines;  ///< one a cover: from card to card, see below
  double width = 0.0;
  double height = 0.0;
};

inline constexpr double lattice_card_width = 164.0;
inline constexpr double lattice_card_height = 78.0;

/// A card stands below all that cover it, near the middle of them. A line leaves its upper card at
/// the lower edge, passes each row of cards between straight down in a gap, and ends at the upper
/// edge of its lower card: from the first point to the second across the room between two rows,
/// from the second to the third straight down, and so on. No line touches another card, and none
/// shares its way through a gap. Time O(n log n + c * rows) for n cards and c covers.
/// @param covers  upper and lower card, ascending; the upper number is the smaller
[[nodiscard]] LatticeLayout lattice_layout(
    std::size_t cards, const std::vector<std::pair<std::size_t, std::size_t>>& covers);

}  // namespace partnergraph
