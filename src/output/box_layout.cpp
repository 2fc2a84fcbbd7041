#include "box_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace partnergraph {
namespace {

struct Vector {
  double x = 0.0;
  double y = 0.0;
};

// Labels are wide: distances count less along x, so that the forces see the boxes as squares.
constexpr double stretch = 1.7;

// Sunflower seeds: even, without randomness. The turn is the golden angle.
void begin_as_spiral(std::vector<Box>& boxes, double spacing) {
  constexpr double cosine = -0.7373688780783197;
  constexpr double sine = 0.6754902942615238;
  Vector direction{1.0, 0.0};
  double number = 0.5;
  for (Box& box : boxes) {
    const double radius = 0.6 * spacing * std::sqrt(number);
    box.x = radius * direction.x * stretch;
    box.y = radius * direction.y;
    direction = {direction.x * cosine - direction.y * sine,
                 direction.x * sine + direction.y * cosine};
    number += 1.0;
  }
}

// Indexes of boxes by the square cell that holds their centre: near boxes without all pairs.
class Cells {
 public:
  Cells(const std::vector<Box>& boxes, double width, double height)
      : width_(width), height_(height) {
    order_.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) order_.push_back({cell(boxes[i]), i});
    std::ranges::sort(order_);
  }

  // Calls visit(index) for each box in the 3 x 3 cells around `box`, in a fixed order.
  template <class Visit>
  void around(const Box& box, Visit visit) const {
    const Cell middle = cell(box);
    for (std::int64_t row = -1; row <= 1; ++row) {
      const Cell first{middle.row + row, middle.column - 1};
      const Cell last{middle.row + row, middle.column + 1};
      auto at = std::ranges::lower_bound(order_, std::pair{first, std::size_t{0}});
      for (; at != order_.end() && at->first <= last; ++at) visit(at->second);
    }
  }

 private:
  struct Cell {
    std::int64_t row = 0;
    std::int64_t column = 0;
    friend auto operator<=>(const Cell&, const Cell&) = default;
  };
  [[nodiscard]] Cell cell(const Box& box) const {
    return {static_cast<std::int64_t>(std::floor(box.y / height_)),
            static_cast<std::int64_t>(std::floor(box.x / width_))};
  }

  double width_;
  double height_;
  std::vector<std::pair<Cell, std::size_t>> order_;
};

// One round: all pairs that are near repel, ties pull together, all are drawn to the middle.
void add_forces(const std::vector<Box>& boxes, const BoxTies& ties, double spacing,
                std::vector<Vector>& force) {
  const auto between = [&boxes](std::size_t i, std::size_t j) {
    return Vector{(boxes[i].x - boxes[j].x) / stretch, boxes[i].y - boxes[j].y};
  };
  // Far boxes hardly push; in a crowd, what is not quite near is left out too.
  const double reach = (boxes.size() > 400 ? 2.0 : 3.0) * spacing;
  const Cells cells(boxes, reach * stretch, reach);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    force[i] = {-0.06 * boxes[i].x / stretch, -0.06 * boxes[i].y};
    cells.around(boxes[i], [&](std::size_t j) {
      if (i == j) return;
      const Vector apart = between(i, j);
      const double square = std::max(apart.x * apart.x + apart.y * apart.y, 1e-3);
      if (square > reach * reach) return;
      const double push = spacing * spacing / square;
      force[i].x += apart.x * push;
      force[i].y += apart.y * push;
    });
  }
  for (const auto& [i, j] : ties) {
    const Vector apart = between(i, j);
    const double pull = std::sqrt(apart.x * apart.x + apart.y * apart.y) / spacing;
    force[i].x -= apart.x * pull;
    force[i].y -= apart.y * pull;
    force[j].x += apart.x * pull;
    force[j].y += apart.y * pull;
  }
}

void settle_by_forces(std::vector<Box>& boxes, const BoxTies& ties, double spacing) {
  const std::size_t rounds =
      std::clamp<std::size_t>(40'000 / (boxes.size() + 1), std::size_t{30}, std::size_t{160});
  std::vector<Vector> force(boxes.size());
  for (std::size_t round = 0; round < rounds; ++round) {
    add_forces(boxes, ties, spacing, force);
    const double left = static_cast<double>(rounds - round) / static_cast<double>(rounds);
    const double longest = 1.2 * spacing * left * left + 0.5;  // cools down
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const double length = std::sqrt(force[i].x * force[i].x + force[i].y * force[i].y);
      if (length <= 0.0) continue;
      const double step = std::min(length, longest) / length;
      boxes[i].x += force[i].x * step * stretch;
      boxes[i].y += force[i].y * step;
    }
  }
}

// Pushes each overlapping pair apart, along the axis that takes the shorter way. True if none was.
bool push_apart(std::vector<Box>& boxes, double widest, double highest) {
  bool none = true;
  const Cells cells(boxes, widest, highest);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    cells.around(boxes[i], [&](std::size_t j) {
      if (j <= i || !overlap(boxes[i], boxes[j])) return;
      none = false;
      Box& a = boxes[i];
      Box& b = boxes[j];
      const double in_x = (a.width + b.width) / 2.0 - std::abs(a.x - b.x);
      const double in_y = (a.height + b.height) / 2.0 - std::abs(a.y - b.y);
      if (in_x / stretch < in_y) {
        const double half = (in_x / 2.0 + 0.01) * (a.x < b.x ? -1.0 : 1.0);
        a.x += half;
        b.x -= half;
      } else {
        const double half = (in_y / 2.0 + 0.01) * (a.y < b.y ? -1.0 : 1.0);
        a.y += half;
        b.y -= half;
      }
    });
  }
  return none;
}

// What pushing did not part stands in rows, as wide as they are high, from the top of the cloud.
void set_in_rows(std::vector<Box>& boxes) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return boxes[i].y; });
  double area = 0.0;
  for (const Box& box : boxes) area += box.width * box.height;
  const double width = std::sqrt(area * stretch);
  double x = 0.0;
  double y = 0.0;
  double highest = 0.0;
  for (const std::size_t i : order) {
    Box& box = boxes[i];
    if (x > 0.0 && x + box.width > width) {
      x = 0.0;
      y += highest;
      highest = 0.0;
    }
    box.x = x + box.width / 2.0;
    box.y = y + box.height / 2.0;
    x += box.width;
    highest = std::max(highest, box.height);
  }
}

void remove_overlaps(std::vector<Box>& boxes) {
  double widest = 1.0;
  double highest = 1.0;
  for (const Box& box : boxes) {
    widest = std::max(widest, box.width);
    highest = std::max(highest, box.height);
  }
  for (int growth = 0; growth < 12; ++growth) {
    for (int round = 0; round < 80; ++round) {
      if (push_apart(boxes, widest, highest)) return;
    }
    for (Box& box : boxes) {
      box.x *= 1.08;
      box.y *= 1.08;
    }
  }
  set_in_rows(boxes);
}

double area_of(const std::vector<Box>& boxes) {
  Vector least{boxes.front().x, boxes.front().y};
  Vector most = least;
  for (const Box& box : boxes) {
    least = {std::min(least.x, box.x - box.width / 2.0),
             std::min(least.y, box.y - box.height / 2.0)};
    most = {std::max(most.x, box.x + box.width / 2.0), std::max(most.y, box.y + box.height / 2.0)};
  }
  return (most.x - least.x) * (most.y - least.y);
}

// Forces leave more room than labels need. Of several scales, the one that takes least of the page
// once its overlaps are removed.
void draw_together(std::vector<Box>& boxes) {
  constexpr std::size_t most_tried = 400;  // above, one scale: time counts more than room
  std::vector<Box> best;
  for (const double scale : {0.75, 0.6, 0.45, 0.3}) {
    std::vector<Box> tried = boxes;
    for (Box& box : tried) {
      box.x *= scale;
      box.y *= scale;
    }
    remove_overlaps(tried);
    if (best.empty() || area_of(tried) < area_of(best)) best = std::move(tried);
    if (boxes.size() > most_tried) break;
  }
  boxes = std::move(best);
}

}  // namespace

bool overlap(const Box& a, const Box& b) {
  return std::abs(a.x - b.x) < (a.width + b.width) / 2.0 &&
         std::abs(a.y - b.y) < (a.height + b.height) / 2.0;
}

void lay_out(std::vector<Box>& boxes, const BoxTies& ties) {
  if (boxes.empty()) return;
  double area = 0.0;
  for (const Box& box : boxes) area += box.width * box.height;
  const double spacing = std::sqrt(area / static_cast<double>(boxes.size()) / stretch);
  begin_as_spiral(boxes, spacing);
  settle_by_forces(boxes, ties, spacing);
  draw_together(boxes);
}

}  // namespace partnergraph
