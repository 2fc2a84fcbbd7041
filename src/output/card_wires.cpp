#include "card_wires.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace partnergraph {
namespace {

constexpr double lane_air = 6.0;      // above a lane
constexpr double channel_air = 12.0;  // between the outer lanes and the cards
constexpr double label_air = 14.0;    // between two labels of a lane, and to the ends of a line
constexpr double page_air = 8.0;      // beside a label at the edge of the page
constexpr double least_room = 40.0;   // between two rows of cards

// One line in a channel: from an edge of it to a lane, along the lane, and to an edge again.
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

// The lines of one channel, from edge to edge between two rows of cards or outside of both.
class Channel {
 public:
  void add(Strand strand) { strands_.push_back(strand); }

  // Orders the lines from top to bottom and gives each a lane.
  void set_lanes() {
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

  [[nodiscard]] double height() const { return height_; }

  // @param top, bottom  of the channel on the page
  void draw(double top, double bottom, double page_width, std::vector<CardWire>& wires) const {
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

 private:
  // Of the strands, in their order from the top: below those that share no lane with them.
  [[nodiscard]] std::vector<std::size_t> levels() const {
    std::vector<std::size_t> levels(strands_.size(), 0);
    for (std::size_t k = 0; k < order_.size(); ++k) {
      for (std::size_t before = 0; before < k; ++before) {
        if (share_a_lane(strands_[order_[before]], strands_[order_[k]])) continue;
        levels[order_[k]] = std::max(levels[order_[k]], levels[order_[before]] + 1);
      }
    }
    return levels;
  }

  static std::size_t lanes(const std::vector<std::size_t>& levels) {
    return levels.empty() ? 0 : *std::ranges::max_element(levels) + 1;
  }

  // Lines that cross or run through a label first, then lanes, then the way down and up.
  [[nodiscard]] std::tuple<int, std::size_t, std::size_t> cost() const {
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
  [[nodiscard]] int through_label(std::size_t i, double x,
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
      if ((near(other.from) && passes(other.from_top)) ||
          (near(other.to) && passes(other.to_top))) {
        ++count;
      }
    }
    return count;
  }

  // As near to the middle of its lane as there is a place where no line runs through it.
  [[nodiscard]] double label_x(std::size_t i) const {
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

  std::vector<Strand> strands_;
  std::vector<std::size_t> order_;   // from top to bottom
  std::vector<std::size_t> levels_;  // lane of each strand
  std::vector<double> lane_y_;       // from the upper edge
  double height_ = 0.0;
};

class WiredGrid {
 public:
  WiredGrid(const CardGrid& cards, double card_height, const std::vector<CardLink>& links)
      : grid_(cards), card_height_(card_height), links_(links), channels_(cards.rows() + 1) {}

  WiredCards run() {
    result_.wires.resize(links_.size());
    set_ports();
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!side_by_side(links_[i])) add_strand(i);
    }
    for (Channel& channel : channels_) channel.set_lanes();
    double y = 0.0;
    std::vector<double> tops;  // of rows
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      y += row == 0 ? channels_[row].height() : std::max(least_room, channels_[row].height());
      tops.push_back(y);
      y += card_height_;
    }
    for (std::size_t card = 0; card < grid_.size(); ++card) {
      result_.cards.push_back({grid_.left(grid_.column_of(card)), tops[grid_.row_of(card)]});
    }
    result_.height = y + channels_.back().height();
    for (std::size_t c = 0; c < channels_.size(); ++c) {
      channels_[c].draw(c == 0 ? 0.0 : tops[c - 1] + card_height_,
                        c < tops.size() ? tops[c] : result_.height, grid_.width(), result_.wires);
    }
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (side_by_side(links_[i])) join(i);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool side_by_side(const CardLink& link) const {
    const auto [left, right] = std::minmax(link.first, link.second);
    return grid_.row_of(left) == grid_.row_of(right) && right - left == 1;
  }

  // Below the row of the same number less one; lines within a row keep away from the other row.
  [[nodiscard]] std::size_t channel_of(const CardLink& link) const {
    const std::size_t first = grid_.row_of(link.first);
    const std::size_t second = grid_.row_of(link.second);
    if (first != second) return std::max(first, second);
    return first == 0 ? 0 : first + 1;
  }

  // Where lines leave the cards of a column, those to the left on the left: no two in one place.
  struct Port {
    int order = 0;
    std::size_t link = 0;
    friend auto operator<=>(const Port&, const Port&) = default;
  };

  // Between rows, lines to near columns stand on the left of those to far ones; within a row, where
  // they lie in each other, those to the right of them.
  [[nodiscard]] int port_order(std::size_t channel, std::size_t column, std::size_t towards) const {
    const auto to = static_cast<int>(towards);
    const auto all = static_cast<int>(grid_.columns());
    if (channel > 0 && channel < grid_.rows()) return to;
    return towards < column ? -to : 2 * all - to;
  }

  void set_ports() {
    ports_.assign(channels_.size(), std::vector<std::vector<Port>>(grid_.columns()));
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (side_by_side(links_[i])) continue;
      const std::size_t a = grid_.column_of(links_[i].first);
      const std::size_t b = grid_.column_of(links_[i].second);
      const std::size_t channel = channel_of(links_[i]);
      auto& columns = ports_[channel];
      columns[a].push_back({port_order(channel, a, b), i});
      if (a != b) columns[b].push_back({port_order(channel, b, a), i});
    }
    for (auto& columns : ports_) {
      for (auto& column : columns) std::ranges::sort(column);
    }
  }

  [[nodiscard]] double port(std::size_t channel, std::size_t column, std::size_t link) const {
    const auto& ports = ports_[channel][column];
    const auto place = std::ranges::find(ports, link, &Port::link) - ports.begin() + 1;
    return grid_.left(column) + std::round(card_width * static_cast<double>(place) /
                                           static_cast<double>(ports.size() + 1));
  }

  void add_strand(std::size_t i) {
    const CardLink& link = links_[i];
    const std::size_t channel = channel_of(link);
    std::size_t left = link.first;
    std::size_t right = link.second;
    if (grid_.column_of(left) > grid_.column_of(right)) std::swap(left, right);
    const auto at_top = [&](std::size_t card) { return grid_.row_of(card) + 1 == channel; };
    Strand strand{i,
                  port(channel, grid_.column_of(left), i),
                  port(channel, grid_.column_of(right), i),
                  at_top(left),
                  at_top(right),
                  link.narrow,
                  false};
    if (strand.to - strand.from >= link.wide.width + 2.0 * label_air) {
      strand.label = link.wide;
      strand.wide = true;
    }
    channels_[channel].add(strand);
  }

  // A straight line in the gap between two cards of a row.
  void join(std::size_t i) {
    const auto [left, right] = std::minmax(links_[i].first, links_[i].second);
    const double y = std::round(result_.cards[left].y + card_height_ / 2.0);
    const double begin = result_.cards[left].x + card_width;
    const double end = result_.cards[right].x;
    result_.wires[i].corners = {{begin, y}, {end, y}};
    result_.wires[i].label = {(begin + end) / 2.0, y};
  }

  const CardGrid& grid_;
  double card_height_;
  const std::vector<CardLink>& links_;
  std::vector<Channel> channels_;                      // above each row, and below the last
  std::vector<std::vector<std::vector<Port>>> ports_;  // by channel and column, from left to right
  WiredCards result_;
};

}  // namespace

WiredCards wired_cards(const CardGrid& cards, double card_height,
                       const std::vector<CardLink>& links) {
  return WiredGrid(cards, card_height, links).run();
}

}  // namespace partnergraph
