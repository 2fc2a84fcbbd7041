#include "reading_order.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace partnergraph {
namespace {

using Group = std::vector<std::size_t>;

constexpr double allowed_overlap = 0.1;  // of a box, at each end
constexpr double as_wide = 0.75;         // of the widest strip: cut there at once
constexpr std::size_t most_boxes = 1'000;

struct Interval {
  double begin = 0;
  double end = 0;
  std::size_t box = 0;
};

// A group cut at the widest empty strips across one axis; one piece if there is none.
struct Cut {
  double widest = 0;  // strip; 0 if there is none
  std::vector<Group> pieces;
};

Cut cut(std::vector<Interval> intervals) {
  std::ranges::sort(intervals, {}, [](const Interval& i) { return std::pair(i.begin, i.box); });
  std::vector<double> strips;  // in front of each interval, negative within overlaps
  double reached = intervals.front().begin;
  for (const Interval& interval : intervals) {
    strips.push_back(interval.begin - reached);
    reached = std::max(reached, interval.end);
  }
  Cut result{std::max(0.0, std::ranges::max(strips)), {{}}};
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    if (strips[i] > 0 && strips[i] >= as_wide * result.widest) result.pieces.emplace_back();
    result.pieces.back().push_back(intervals[i].box);
  }
  return result;
}

std::vector<Interval> columns(const std::vector<ShapeBox>& boxes, const Group& group) {
  std::vector<Interval> result;
  for (const std::size_t i : group) {
    const double slack = allowed_overlap * boxes[i].width;
    result.push_back({boxes[i].x + slack, boxes[i].x + boxes[i].width - slack, i});
  }
  return result;
}

std::vector<Interval> rows(const std::vector<ShapeBox>& boxes, const Group& group) {
  std::vector<Interval> result;
  for (const std::size_t i : group) {
    const double slack = allowed_overlap * boxes[i].height;
    result.push_back({boxes[i].y + slack, boxes[i].y + boxes[i].height - slack, i});
  }
  return result;
}

void sort_by_edges(const std::vector<ShapeBox>& boxes, Group& group) {
  std::ranges::sort(group, {},
                    [&](std::size_t i) { return std::tuple(boxes[i].y, boxes[i].x, i); });
}

}  // namespace

std::vector<std::size_t> reading_order(const std::vector<ShapeBox>& boxes) {
  Group all(boxes.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (boxes.size() > most_boxes) {
    sort_by_edges(boxes, all);
    return all;
  }
  std::vector<std::size_t> result;
  std::vector<Group> waiting;  // the next one last
  if (!all.empty()) waiting.push_back(std::move(all));
  while (!waiting.empty()) {
    Group group = std::move(waiting.back());
    waiting.pop_back();
    Cut by_column = cut(columns(boxes, group));
    Cut by_row = cut(rows(boxes, group));
    Cut& best = by_column.widest > by_row.widest ? by_column : by_row;
    if (best.widest > 0) {
      std::move(best.pieces.rbegin(), best.pieces.rend(), std::back_inserter(waiting));
      continue;
    }
    sort_by_edges(boxes, group);
    result.insert(result.end(), group.begin(), group.end());
  }
  return result;
}

}  // namespace partnergraph
