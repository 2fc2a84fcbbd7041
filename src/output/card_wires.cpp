#include "card_wires.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wire_channel.hpp"

namespace partnergraph {
namespace {

constexpr double least_room = 40.0;  // between two rows of cards

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
    for (WireChannel& channel : channels_) channel.set_lanes();
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
  std::vector<WireChannel> channels_;                  // above each row, and below the last
  std::vector<std::vector<std::vector<Port>>> ports_;  // by channel and column, from left to right
  WiredCards result_;
};

}  // namespace

WiredCards wired_cards(const CardGrid& cards, double card_height,
                       const std::vector<CardLink>& links) {
  return WiredGrid(cards, card_height, links).run();
}

}  // namespace partnergraph
