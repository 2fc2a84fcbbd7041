#include "lattice_layout.hpp"

#include <algorithm>
#include <cmath>

namespace partnergraph {
namespace {

constexpr std::size_t cards_a_row = 7;
constexpr double card_gap = 16.0;
constexpr double line_gap = 8.0;  // between two lines that pass a row in one gap
constexpr double row_gap = 58.0;  // lines are seen here

using Covers = std::vector<std::pair<std::size_t, std::size_t>>;

double count(std::size_t n) {
  return static_cast<double>(n);
}

// Cards by the number of cards above them, one below the other; in a level, near those. Those that
// neither cover a card nor are covered come last.
std::vector<std::vector<std::size_t>> levels_of(std::size_t cards, const Covers& covers) {
  std::vector<std::size_t> level(cards);
  std::vector<bool> tied(cards);
  std::size_t deepest = 0;
  for (const auto& [upper, lower] : covers) {
    tied[upper] = tied[lower] = true;
    level[lower] = std::max(level[lower], level[upper] + 1);
    deepest = std::max(deepest, level[lower]);
  }
  std::vector<std::vector<std::size_t>> levels(deepest + 2);
  for (std::size_t i = 0; i < level.size(); ++i) {
    levels[tied[i] ? level[i] : deepest + 1].push_back(i);
  }
  std::erase_if(levels, [](const auto& list) { return list.empty(); });
  std::vector<double> x(cards);
  for (auto& list : levels) {
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t card : list) {
      double sum = 0.0;
      double above = 0.0;
      for (const auto& [upper, lower] : covers) {
        if (lower != card) continue;
        sum += x[upper];
        above += 1.0;
      }
      order.emplace_back(above > 0.0 ? sum / above : 0.0, card);
    }
    std::ranges::sort(order);
    for (std::size_t k = 0; k < order.size(); ++k) {
      list[k] = order[k].second;
      x[list[k]] = (count(k) + 0.5) / count(order.size());
    }
  }
  return levels;
}

class Layout {
 public:
  Layout(std::size_t cards, const Covers& covers)
      : covers_(covers), row_of_(cards), middle_(cards) {
    for (const auto& level : levels_of(cards, covers)) {
      // Rows of a level are as full as each other.
      const std::size_t rows = (level.size() + cards_a_row - 1) / cards_a_row;
      for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::size_t> list;
        for (std::size_t k = row; k < level.size(); k += rows) list.push_back(level[k]);
        for (const std::size_t card : list) row_of_[card] = rows_.size();
        rows_.push_back({std::move(list), {}});
      }
    }
  }

  LatticeLayout run() {
    for (Row& row : rows_) {
      row.passing.resize(row.cards.size() + 1);
      set_middles(row);
    }
    choose_gaps();
    for (Row& row : rows_) set_middles(row);
    LatticeLayout layout;
    double left = 0.0;
    for (const Row& row : rows_) {
      left = std::min(left, row.left);
      layout.width = std::max(layout.width, -2.0 * row.left);
    }
    layout.height = count(rows_.size()) * (lattice_card_height + row_gap) - row_gap;
    for (std::size_t card = 0; card < row_of_.size(); ++card) {
      layout.cards.push_back({middle_[card] - left - lattice_card_width / 2.0, top(row_of_[card])});
    }
    for (std::size_t i = 0; i < covers_.size(); ++i) layout.lines.push_back(line(i, left));
    return layout;
  }

 private:
  struct Passing {
    double towards = 0.0;  // where the straight line would pass
    std::size_t cover = 0;
    double x = 0.0;
  };
  struct Row {
    std::vector<std::size_t> cards;             // from left to right
    std::vector<std::vector<Passing>> passing;  // left of each card, and right of the last
    double left = 0.0;                          // of all that stands in it; its middle is 0
  };

  static double top(std::size_t row) { return count(row) * (lattice_card_height + row_gap); }

  // Cards and the lines that pass them, from left to right around 0.
  void set_middles(Row& row) {
    double x = 0.0;
    for (std::size_t gap = 0; gap < row.passing.size(); ++gap) {
      const bool outside = gap == 0 || gap == row.cards.size();
      auto& passing = row.passing[gap];
      const double lines = count(passing.size() + 1) * line_gap;
      const double width = outside && passing.empty() ? 0.0 : std::max(card_gap, lines);
      for (std::size_t k = 0; k < passing.size(); ++k) {
        passing[k].x = x + width * count(k + 1) / count(passing.size() + 1);
      }
      x += width;
      if (gap == row.cards.size()) break;
      middle_[row.cards[gap]] = x + lattice_card_width / 2.0;
      x += lattice_card_width;
    }
    row.left = -std::round(x / 2.0);
    for (auto& passing : row.passing) {
      for (Passing& each : passing) each.x = std::round(each.x + row.left);
    }
    for (const std::size_t card : row.cards) middle_[card] = std::round(middle_[card] + row.left);
  }

  // Of each row that a line passes, the gap that is nearest to its straight way.
  void choose_gaps() {
    for (std::size_t i = 0; i < covers_.size(); ++i) {
      const auto& [upper, lower] = covers_[i];
      const double rows = count(row_of_[lower]) - count(row_of_[upper]);
      for (std::size_t r = row_of_[upper] + 1; r < row_of_[lower]; ++r) {
        const double part = (count(r) - count(row_of_[upper])) / rows;
        const double x = middle_[upper] + part * (middle_[lower] - middle_[upper]);
        Row& row = rows_[r];
        std::size_t gap = 0;
        while (gap < row.cards.size() && middle_[row.cards[gap]] < x) ++gap;
        row.passing[gap].push_back({x, i, 0.0});
      }
    }
    for (Row& row : rows_) {
      for (auto& passing : row.passing) {
        std::ranges::sort(passing, {},
                          [](const Passing& each) { return std::pair(each.towards, each.cover); });
      }
    }
  }

  [[nodiscard]] std::vector<Point> line(std::size_t cover, double left) const {
    const auto& [upper, lower] = covers_[cover];
    std::vector<Point> points{{middle_[upper] - left, top(row_of_[upper]) + lattice_card_height}};
    for (std::size_t r = row_of_[upper] + 1; r < row_of_[lower]; ++r) {
      for (const auto& passing : rows_[r].passing) {
        const auto at = std::ranges::find(passing, cover, &Passing::cover);
        if (at == passing.end()) continue;
        points.push_back({at->x - left, top(r)});
        points.push_back({at->x - left, top(r) + lattice_card_height});
      }
    }
    points.push_back({middle_[lower] - left, top(row_of_[lower])});
    return points;
  }

  const Covers& covers_;
  std::vector<Row> rows_;
  std::vector<std::size_t> row_of_;  // by card
  std::vector<double> middle_;       // by card
};

}  // namespace

LatticeLayout lattice_layout(std::size_t cards, const Covers& covers) {
  return Layout(cards, covers).run();
}

}  // namespace partnergraph
