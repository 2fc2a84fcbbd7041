// Where on a ring do vertices stand, and how do the lines between them run?
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "drawing.hpp"
#include "markup.hpp"

namespace partnergraph {

inline constexpr double ring_foot = 56.0;
inline constexpr double ring_page_width = 1280.0;

/// Vertices stand on a ring as wide as a slide, with equal heights between them, and their labels
/// outside of it: lines run inside, so that no label is crossed.
class OverlapRing {
 public:
  /// Below `top`, so that the picture is no higher than a slide.
  OverlapRing(std::size_t vertices, double top)
      : right_((vertices + 1) / 2), count_(vertices), top_(top) {
    step_ = std::clamp((slide_height - ring_foot - top) / static_cast<double>(right_), least_step,
                       most_step);
  }

  [[nodiscard]] double bottom() const { return top_ + height(); }
  [[nodiscard]] double step() const { return step_; }
  [[nodiscard]] double height() const { return step_ * static_cast<double>(right_); }
  [[nodiscard]] bool on_right(std::size_t place) const { return place < right_; }

  // Clockwise from the top: down the right side, up the left one.
  [[nodiscard]] Point at(std::size_t place) const {
    const bool right = on_right(place);
    const std::size_t rows = right ? right_ : count_ - right_;
    const std::size_t row = right ? place : count_ - 1 - place;
    const double y = height() * (static_cast<double>(row) + 0.5) / static_cast<double>(rows);
    const double up = 2.0 * y / height() - 1.0;
    const double reach = straight + bulge * std::sqrt(1.0 - up * up);
    return {std::round(ring_page_width / 2.0 + (right ? reach : -reach)), std::round(top_ + y)};
  }

  // Bent towards the middle of the ring, the farther apart the more: arcs of one side lie in each
  // other.
  [[nodiscard]] std::string curve(Point from, Point to) const {
    const double across = ring_page_width / 2.0 - (from.x + to.x) / 2.0;
    const double down = std::abs(from.y - to.y);
    const double inwards = std::clamp(across, -14.0 - 0.8 * down, 14.0 + 0.8 * down);
    return "M" + coordinate(from.x) + ' ' + coordinate(from.y) + 'Q' +
           coordinate((from.x + to.x) / 2.0 + inwards) + ' ' + coordinate((from.y + to.y) / 2.0) +
           ' ' + coordinate(to.x) + ' ' + coordinate(to.y);
  }

 private:
  static constexpr double slide_height = 720.0;
  static constexpr double least_step = 17.5;  // one line of a label, and a mark with two digits
  static constexpr double most_step = 46.0;
  static constexpr double straight = 140.0;  // half the width of the ring at its ends
  static constexpr double bulge = 80.0;      // what it gains towards its middle

  std::size_t right_;  // vertices on the right side
  std::size_t count_;
  double top_;
  double step_ = 0.0;  // from vertex to vertex down the right side
};

}  // namespace partnergraph
