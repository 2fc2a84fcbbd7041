#include "label_side.hpp"

#include <algorithm>
#include <cmath>

#include <partnergraph/output/network_layout.hpp>

#include "drawing.hpp"
#include "network_nodes.hpp"

namespace partnergraph {
namespace {

// How much of the line from `from` to `to` lies inside a rectangle (Liang-Barsky).
double length_inside(Point from, Point to, Point least, Point most) {
  if (std::max(from.x, to.x) < least.x || std::min(from.x, to.x) > most.x ||
      std::max(from.y, to.y) < least.y || std::min(from.y, to.y) > most.y) {
    return 0.0;
  }
  double begin = 0.0;
  double end = 1.0;
  const auto clip = [&](double start, double way, double low, double high) {
    if (way == 0.0) return start >= low && start <= high;
    const double a = (low - start) / way;
    const double b = (high - start) / way;
    begin = std::max(begin, std::min(a, b));
    end = std::min(end, std::max(a, b));
    return begin < end;
  };
  const double x = to.x - from.x;
  const double y = to.y - from.y;
  if (!clip(from.x, x, least.x, most.x) || !clip(from.y, y, least.y, most.y)) return 0.0;
  return (end - begin) * std::sqrt(x * x + y * y);
}

// Beyond so many, ties run behind every label, wherever it stands.
constexpr std::size_t most_looks = 10'000'000;

class Sides {
 public:
  Sides(const std::vector<LabelledMark>& marks, const std::vector<std::size_t>& blocks,
        const BoxTies& ties)
      : marks_(marks),
        ties_(ties),
        above_(marks.size()),
        own_(marks.size()),
        behind_(marks.size()),
        labels_(ties.size()) {
    members_.resize(blocks.empty() ? 0 : *std::ranges::max_element(blocks) + 1);
    for (std::size_t i = 0; i < marks.size(); ++i) members_[blocks[i]].push_back(i);
    if (looks(blocks) > most_looks) return;
    for (std::size_t t = 0; t < ties.size(); ++t) {
      own_[ties[t].first].push_back(t);
      own_[ties[t].second].push_back(t);
    }
    find_meetings(blocks);
  }

  std::vector<bool> run() {
    constexpr int most_rounds = 4;
    bool turned = true;
    for (int round = 0; round < most_rounds && turned; ++round) {
      turned = false;
      for (std::size_t i = 0; i < marks_.size(); ++i) turned = turn(i) || turned;
    }
    return above_;
  }

 private:
  // Labels that ties are held against.
  [[nodiscard]] std::size_t looks(const std::vector<std::size_t>& blocks) const {
    std::size_t count = 0;
    for (const auto& [first, second] : ties_) {
      count += members_[blocks[first]].size();
      if (blocks[second] != blocks[first]) count += members_[blocks[second]].size();
    }
    return count;
  }

  // Which ties may run behind which labels, whatever is turned: few of all.
  void find_meetings(const std::vector<std::size_t>& blocks) {
    double highest = 0.0;  // and so what turning may move the end of a tie
    for (const LabelledMark& mark : marks_) highest = std::max(highest, mark.box.height);
    const auto meet = [&](std::size_t t, std::size_t block) {
      const Box& from = marks_[ties_[t].first].box;
      const Box& to = marks_[ties_[t].second].box;
      for (const std::size_t i : members_[block]) {
        const Box& box = marks_[i].box;
        const double x = box.width / 2.0;
        const double y = box.height / 2.0 + highest / 2.0;
        if (length_inside({from.x, from.y}, {to.x, to.y}, {box.x - x, box.y - y},
                          {box.x + x, box.y + y}) == 0.0) {
          continue;
        }
        behind_[i].push_back(t);
        labels_[t].push_back(i);
      }
    };
    for (std::size_t t = 0; t < ties_.size(); ++t) {
      const std::size_t first = blocks[ties_[t].first];
      const std::size_t second = blocks[ties_[t].second];
      meet(t, first);
      if (second != first) meet(t, second);
    }
  }

  // Turns the label if that hides less. @return whether it did
  bool turn(std::size_t i) {
    constexpr double least_gain = 1.0;  // pixels
    const double now = hidden(i);
    if (now == 0.0) return false;
    above_[i] = !above_[i];
    if (hidden(i) + least_gain < now) return true;
    above_[i] = !above_[i];
    return false;
  }

  [[nodiscard]] Point mark(std::size_t i) const {
    const auto& [box, radius, width, lines] = marks_[i];
    const double edge = box.height / 2.0 - box_air / 2.0 - radius;
    return {box.x, above_[i] ? box.y + edge : box.y - edge};
  }

  // Of one tie, behind the label of i.
  [[nodiscard]] double hidden(std::size_t tie, std::size_t i) const {
    const auto& [box, radius, width, lines] = marks_[i];
    const double height = network_line_height * static_cast<double>(lines);
    const double edge = box.height / 2.0 - box_air / 2.0;
    const double top = above_[i] ? box.y - edge : box.y + edge - height;
    return length_inside(mark(ties_[tie].first), mark(ties_[tie].second),
                         {box.x - width / 2.0, top}, {box.x + width / 2.0, top + height});
  }

  // What would change if the label of i, and so its mark, were turned.
  [[nodiscard]] double hidden(std::size_t i) const {
    double sum = 0.0;
    for (const std::size_t tie : behind_[i]) sum += hidden(tie, i);
    for (const std::size_t tie : own_[i]) {
      for (const std::size_t label : labels_[tie]) {
        if (label != i) sum += hidden(tie, label);
      }
    }
    return sum;
  }

  const std::vector<LabelledMark>& marks_;
  const BoxTies& ties_;
  std::vector<bool> above_;
  std::vector<std::vector<std::size_t>> members_;  // by block: its marks
  std::vector<std::vector<std::size_t>> own_;      // by mark: its ties
  std::vector<std::vector<std::size_t>> behind_;   // by mark: ties that its label may hide
  std::vector<std::vector<std::size_t>> labels_;   // by tie: marks whose labels may hide it
};

}  // namespace

std::vector<bool> labels_above(const std::vector<LabelledMark>& marks,
                               const std::vector<std::size_t>& blocks, const BoxTies& ties) {
  return Sides(marks, blocks, ties).run();
}

}  // namespace partnergraph
