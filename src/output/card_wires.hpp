// How do lines run between cards, so that none is hidden by a card and each has room for its label?
#pragma once

#include <cstddef>
#include <vector>

#include "card_grid.hpp"
#include "drawing.hpp"

namespace partnergraph {

/// Pixels that a label needs around the point of its line that it stands on.
struct LabelSize {
  double width = 0.0;  ///< half of it to each side
  double above = 0.0;
  double below = 0.0;
};

/// A line that is asked for.
struct CardLink {
  std::size_t first = 0;  ///< cards, not the same
  std::size_t second = 0;
  LabelSize narrow;  ///< its label, no wider than `narrow_label`
  LabelSize wide;    ///< the same where there is more room
};

inline constexpr double narrow_label = 110.0;

struct CardWire {
  std::vector<Point> corners;  ///< two, or four that form a step or a bracket; right angles only
  Point label;                 ///< the point on the line that its label stands on
  bool wide = false;           ///< the label may be CardLink::wide
  bool upright = false;        ///< the line runs through its label from top to bottom
};

struct WiredCards {
  std::vector<Point> cards;     ///< left top corners; the drawing begins at height 0
  std::vector<CardWire> wires;  ///< one a link
  double height = 0.0;          ///< of cards and lines
};

/// Cards side by side are joined straight. Other lines run in lanes between the two rows of cards,
/// those within a row above or below both: none touches a card but its own two, no two share a
/// stretch, no label touches a card or another label. Lanes are ordered so that few lines cross,
/// and labels slide along their lane to where few lines run through them. Deterministic.
/// Time O(L^4) for L links, which are few.
[[nodiscard]] WiredCards wired_cards(const CardGrid& cards, double card_height,
                                     const std::vector<CardLink>& links);

}  // namespace partnergraph
