// In which order do lines run through the room beside a row of cards, and where do labels stand?
#pragma once

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

#include "card_wires.hpp"

namespace partnergraph {

/// Between two labels of a lane, and from a label to the ends of its line.
inline constexpr double label_air = 14.0;

/// One line in a channel: from an edge of it to a lane, along the lane, and to an edge again.
struct Strand {
  std::size_t link = 0;
  double from = 0.0;  // x of its ends, the left one first
  double to = 0.0;
  bool from_top = false;  // the end is at the upper edge
  bool to_top = false;
  LabelSize label;
  bool wide = false;

  [[nodiscard]] bool upright() const { return from == to; }
  // What its lane keeps free for it.
  [[nodiscard]] double left() const {
    return std::min(from, (from + to - label.width) / 2.0) - label_air / 2.0;
  }
  [[nodiscard]] double right() const {
    return std::max(to, (from + to + label.width) / 2.0) + label_air / 2.0;
  }
};

/// The lines of one channel, from edge to edge between two rows of cards or outside of both.
class WireChannel {
 public:
  void add(Strand strand) { strands_.push_back(strand); }

  /// Orders the lines from top to bottom, so that few cross, and gives each a lane. Swaps pairs of
  /// them while that helps, at most 8 rounds.
  void set_lanes();

  [[nodiscard]] double height() const { return height_; }

  /// Sets the wires of its lines.
  /// @param top, bottom  of the channel on the page
  void draw(double top, double bottom, double page_width, std::vector<CardWire>& wires) const;

 private:
  [[nodiscard]] std::vector<std::size_t> levels() const;
  [[nodiscard]] std::tuple<int, std::size_t, std::size_t> cost() const;
  [[nodiscard]] int through_label(std::size_t i, double x,
                                  const std::vector<std::size_t>& levels) const;
  [[nodiscard]] double label_x(std::size_t i) const;

  std::vector<Strand> strands_;
  std::vector<std::size_t> order_;   // from top to bottom
  std::vector<std::size_t> levels_;  // lane of each strand
  std::vector<double> lane_y_;       // from the upper edge
  double height_ = 0.0;
};

}  // namespace partnergraph
