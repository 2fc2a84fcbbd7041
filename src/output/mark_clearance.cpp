#include "mark_clearance.hpp"

#include <algorithm>
#include <utility>

#include "network_nodes.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_marks = 250;
constexpr std::size_t most_looks = 60'000'000;
constexpr int most_rounds = 6;
constexpr double air = 2.0;  // between a mark and a tie that passes it; rounding takes one

bool runs_through(Point from, Point to, Point mark, double radius) {
  const double x = to.x - from.x;
  const double y = to.y - from.y;
  const double length = x * x + y * y;  // squared
  const double along = (mark.x - from.x) * x + (mark.y - from.y) * y;
  if (along <= 0.0 || along >= length) return false;  // its ends are marks of their own
  const double across = (mark.x - from.x) * y - (mark.y - from.y) * x;
  return across * across < radius * radius * length;
}

class Clearance {
 public:
  Clearance(std::vector<LabelledMark>& marks, const std::vector<bool>& above,
            const std::vector<std::size_t>& blocks, const std::vector<Rectangle>& areas,
            const BoxTies& ties)
      : marks_(marks), above_(above), blocks_(blocks), areas_(areas), ties_(ties) {
    own_.resize(marks.size());
    members_.resize(areas.size());
    for (std::size_t t = 0; t < ties.size(); ++t) {
      own_[ties[t].first].push_back(t);
      own_[ties[t].second].push_back(t);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
      members_[blocks[i]].push_back(i);
      centres_.push_back(centre_of(marks[i], above[i]));
    }
  }

  void run() {
    bool moved = true;
    for (int round = 0; round < most_rounds && moved; ++round) {
      moved = false;
      for (std::size_t i = 0; i < marks_.size(); ++i) {
        if (looks_ > most_looks) return;
        if (crossed(i) == 0) continue;
        moved = move(i) || moved;
        if (crossed(i) > 0) moved = exchange(i) || moved;
      }
    }
  }

 private:
  // Ties through the mark of i, and ties of i through other marks.
  [[nodiscard]] std::size_t crossed(std::size_t i) {
    std::size_t count = 0;
    for (const auto& [a, b] : ties_) {
      if (a != i && b != i && meet(a, b, i)) ++count;
    }
    for (const std::size_t t : own_[i]) {
      for (std::size_t k = 0; k < marks_.size(); ++k) {
        if (k != ties_[t].first && k != ties_[t].second && meet(ties_[t].first, ties_[t].second, k))
          ++count;
      }
    }
    looks_ += ties_.size() + own_[i].size() * marks_.size();
    return count;
  }

  [[nodiscard]] bool meet(std::size_t a, std::size_t b, std::size_t mark) const {
    return runs_through(centres_[a], centres_[b], centres_[mark], marks_[mark].radius + air);
  }

  void place(std::size_t i, double x, double y) {
    marks_[i].box.x = x;
    marks_[i].box.y = y;
    centres_[i] = centre_of(marks_[i], above_[i]);
  }

  [[nodiscard]] bool is_free(std::size_t i) const {
    const Box& box = marks_[i].box;
    const Rectangle& area = areas_[blocks_[i]];
    return box.x - box.width / 2.0 >= area.x && box.y - box.height / 2.0 >= area.y &&
           box.x + box.width / 2.0 <= area.x + area.width &&
           box.y + box.height / 2.0 <= area.y + area.height &&
           std::ranges::none_of(members_[blocks_[i]], [&](std::size_t other) {
             return other != i && overlap(box, marks_[other].box);
           });
  }

  // To the nearest of the places where fewest cross. @return whether it moved
  bool move(std::size_t i) {
    constexpr int reach = 12;  // steps
    constexpr double step_x = 14.0;
    constexpr double step_y = 8.0;
    const Box home = marks_[i].box;
    std::size_t fewest = crossed(i);
    double nearest = 0.0;
    Box best = home;
    for (int row = -reach; row <= reach; ++row) {
      for (int column = -reach; column <= reach; ++column) {
        const double x = step_x * column;
        const double y = step_y * row;
        place(i, home.x + x, home.y + y);
        if (!is_free(i)) continue;
        const std::size_t count = crossed(i);
        const double far = x * x + y * y;
        if (count > fewest || (count == fewest && far >= nearest)) continue;
        fewest = count;
        nearest = far;
        best = marks_[i].box;
      }
    }
    place(i, best.x, best.y);
    return best.x != home.x || best.y != home.y;
  }

  // With another one of its block, if that leaves fewer. @return whether it did
  bool exchange(std::size_t i) {
    for (const std::size_t other : members_[blocks_[i]]) {
      if (other == i || looks_ > most_looks) continue;
      const std::size_t before = crossed(i) + crossed(other);
      swap_places(i, other);
      if (is_free(i) && is_free(other) && crossed(i) + crossed(other) < before) return true;
      swap_places(i, other);
    }
    return false;
  }

  void swap_places(std::size_t a, std::size_t b) {
    const Box at = marks_[a].box;
    place(a, marks_[b].box.x, marks_[b].box.y);
    place(b, at.x, at.y);
  }

  std::vector<LabelledMark>& marks_;
  const std::vector<bool>& above_;
  const std::vector<std::size_t>& blocks_;
  const std::vector<Rectangle>& areas_;
  const BoxTies& ties_;
  std::vector<Point> centres_;                     // of marks
  std::vector<std::vector<std::size_t>> own_;      // by mark: its ties
  std::vector<std::vector<std::size_t>> members_;  // by block: its marks
  std::size_t looks_ = 0;
};

}  // namespace

Point centre_of(const LabelledMark& mark, bool label_above) {
  const double edge = mark.box.height / 2.0 - box_air / 2.0 - mark.radius;
  return {mark.box.x, label_above ? mark.box.y + edge : mark.box.y - edge};
}

void move_off_ties(std::vector<LabelledMark>& marks, const std::vector<bool>& above,
                   const std::vector<std::size_t>& blocks, const std::vector<Rectangle>& areas,
                   const BoxTies& ties) {
  if (marks.size() <= most_marks) Clearance(marks, above, blocks, areas, ties).run();
}

}  // namespace partnergraph
