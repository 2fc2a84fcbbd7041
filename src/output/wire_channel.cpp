#include "wire_channel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace partnergraph {
namespace {

constexpr double lane_air = 6.0;      // above a lane
constexpr double channel_air = 12.0;  // between the outer lanes and the cards
constexpr double page_air = 8.0;      // beside a label at the edge of the page

bool share_a_lane(const Strand& a, const Strand& b) {
  return a.right() <= b.left() || b.right() <= a.left();
}

// How often the lower one, on its way up, and the upper one, on its way down, meet the other.
int crossings(const Strand& upper, const Strand& lower) {
  const auto meets = [](double x, const Strand& other) {
    return x > other.from && x < other.to ? 1 : 0;
  };
  int count = 0;
  if (lower.from_top) count += meets(lower.from, upper);
  if (lower.to_top && !lower.upright()) count += meets(lower.to, upper);
  if (!upper.from_top) count += meets(upper.from, lower);
  if (!upper.to_top && !upper.upright()) count += meets(upper.to, lower);
  return count;
}

std::size_t lanes(const std::vector<std::size_t>& levels) {
  return levels.empty() ? 0 : *std::ranges::max_element(levels) + 1;
}

}  // namespace

void WireChannel::set_lanes() {
  order_.clear();
  for (std::size_t i = 0; i < strands_.size(); ++i) order_.push_back(i);
  constexpr int most_rounds = 8;
  auto best = cost();
  bool better = true;
  for (int round = 0; round < most_rounds && better; ++round) {
    better = false;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (std::size_t j = i + 1; j < order_.size(); ++j) {
        std::swap(order_[i], order_[j]);
        if (const auto now = cost(); now < best) {
          best = now;
          better = true;
        } else {
          std::swap(order_[i], order_[j]);
        }
      }
    }
  }
  levels_ = levels();
  double bottom = channel_air - lane_air;
  for (std::size_t level = 0; level < lanes(levels_); ++level) {
    double above = 0.0;
    double below = 0.0;
    for (std::size_t i = 0; i < strands_.size(); ++i) {
      if (levels_[i] != level) continue;
      above = std::max(above, strands_[i].label.above);
      below = std::max(below, strands_[i].label.below);
    }
    lane_y_.push_back(std::round(bottom + lane_air + above));
    bottom = lane_y_.back() + below;
  }
  height_ = strands_.empty() ? 0.0 : std::ceil(bottom + channel_air);
}

void WireChannel::draw(double top, double bottom, double page_width,
                       std::vector<CardWire>& wires) const {
  for (std::size_t i = 0; i < strands_.size(); ++i) {
    const Strand& strand = strands_[i];
    CardWire& wire = wires[strand.link];
    const double y = top + lane_y_[levels_[i]];
    const auto edge = [&](bool at_top) { return at_top ? top : bottom; };
    wire.wide = strand.wide;
    wire.upright = strand.upright();
    if (wire.upright) {
      wire.corners = {{strand.from, top}, {strand.from, bottom}};
    } else {
      wire.corners = {{strand.from, edge(strand.from_top)},
                      {strand.from, y},
                      {strand.to, y},
                      {strand.to, edge(strand.to_top)}};
    }
    const double half = strand.label.width / 2.0;
    wire.label = {std::clamp(label_x(i), half + page_air, page_width - half - page_air), y};
  }
}

// Of the strands, in their order from the top: below those that share no lane with them.
std::vector<std::size_t> WireChannel::levels() const {
  std::vector<std::size_t> levels(strands_.size(), 0);
  for (std::size_t k = 0; k < order_.size(); ++k) {
    for (std::size_t before = 0; before < k; ++before) {
      if (share_a_lane(strands_[order_[before]], strands_[order_[k]])) continue;
      levels[order_[k]] = std::max(levels[order_[k]], levels[order_[before]] + 1);
    }
  }
  return levels;
}

// Lines that cross or run through a label first, then lanes, then the way down and up.
std::tuple<int, std::size_t, std::size_t> WireChannel::cost() const {
  const auto levels = this->levels();
  int crossed = 0;
  std::size_t way = 0;
  for (std::size_t a = 0; a < strands_.size(); ++a) {
    for (std::size_t b = 0; b < strands_.size(); ++b) {
      if (levels[a] < levels[b]) crossed += crossings(strands_[a], strands_[b]);
    }
    if (strands_[a].upright()) crossed += 2 * through_label(a, strands_[a].from, levels);
    if (strands_[a].from_top && strands_[a].to_top) way += levels[a];
    if (!strands_[a].from_top && !strands_[a].to_top) way += lanes(levels) - levels[a];
  }
  return {crossed, lanes(levels), way};
}

// How many lines run through the label of i if that stands at x.
int WireChannel::through_label(std::size_t i, double x,
                               const std::vector<std::size_t>& levels) const {
  constexpr double air = 8.0;
  const auto near = [&](double line) {
    return std::abs(line - x) < strands_[i].label.width / 2.0 + air;
  };
  int count = 0;
  for (std::size_t k = 0; k < strands_.size(); ++k) {
    if (k == i) continue;
    const Strand& other = strands_[k];
    // Towards the top it passes the lanes above its own, towards the bottom those below.
    const auto passes = [&](bool at_top) {
      return other.upright() || (at_top ? levels[i] <= levels[k] : levels[i] >= levels[k]);
    };
    if ((near(other.from) && passes(other.from_top)) || (near(other.to) && passes(other.to_top))) {
      ++count;
    }
  }
  return count;
}

// As near to the middle of its lane as there is a place where no line runs through it.
double WireChannel::label_x(std::size_t i) const {
  const Strand& strand = strands_[i];
  const double middle = std::round((strand.from + strand.to) / 2.0);
  const double reach = (strand.to - strand.from - strand.label.width) / 2.0 - label_air;
  double best = middle;
  int fewest = static_cast<int>(strands_.size()) + 1;
  constexpr double step = 4.0;
  for (double aside = 0.0; aside <= std::max(0.0, reach); aside += step) {
    for (const double x : {middle - aside, middle + aside}) {
      const int count = through_label(i, x, levels_);
      if (count < fewest) {
        fewest = count;
        best = x;
      }
    }
  }
  return best;
}

}  // namespace partnergraph
