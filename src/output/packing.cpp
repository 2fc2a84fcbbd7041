#include "packing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace partnergraph {
namespace {

bool nearer_than(const Rectangle& a, const Rectangle& b, double gap) {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap &&
         b.y < a.y + a.height + gap;
}

struct Extent {
  double left = 0.0;
  double top = 0.0;
  double right = 0.0;
  double bottom = 0.0;

  [[nodiscard]] Extent with(const Rectangle& r) const {
    return {std::min(left, r.x), std::min(top, r.y), std::max(right, r.x + r.width),
            std::max(bottom, r.y + r.height)};
  }
  /// Width of the least page of that aspect that holds it.
  [[nodiscard]] double page(double aspect) const {
    return std::max(right - left, (bottom - top) * aspect);
  }
};

// Of more rectangles than this, the rest stands in rows below: pairs of edges would be too many.
constexpr std::size_t most_fitted = 14;

class Packing {
 public:
  Packing(std::vector<Rectangle>& rectangles, double aspect, double gap)
      : rectangles_(rectangles), aspect_(aspect), gap_(gap) {}

  // Tries every pair of edges of those placed before, and takes the place that costs least.
  void fit(std::size_t index, const std::vector<double>& nearness) {
    Rectangle& rectangle = rectangles_[index];
    if (index == 0) {
      rectangle.x = 0.0;
      rectangle.y = 0.0;
    } else {
      Rectangle best = rectangle;
      double least = -1.0;
      for (std::size_t i = 0; i < index; ++i) {
        for (std::size_t j = 0; j < index; ++j) {
          for (const double x : starts(rectangles_[i].x, rectangles_[i].width, rectangle.width)) {
            for (const double y :
                 starts(rectangles_[j].y, rectangles_[j].height, rectangle.height)) {
              const Rectangle tried{x, y, rectangle.width, rectangle.height};
              if (is_taken(tried, index)) continue;
              const double costs = cost(tried, index, nearness);
              if (least < 0.0 || costs < least) {
                least = costs;
                best = tried;
              }
            }
          }
        }
      }
      rectangle = best;
    }
    extent_ =
        index == 0 ? Extent{0, 0, rectangle.width, rectangle.height} : extent_.with(rectangle);
  }

  void set_rest_in_rows(std::size_t from) {
    double area = 0.0;
    for (std::size_t i = from; i < rectangles_.size(); ++i) {
      area += (rectangles_[i].width + gap_) * (rectangles_[i].height + gap_);
    }
    const double width = std::max(extent_.right - extent_.left, std::sqrt(area * aspect_));
    double x = extent_.left;
    double y = extent_.bottom + gap_;
    double highest = 0.0;
    for (std::size_t i = from; i < rectangles_.size(); ++i) {
      Rectangle& rectangle = rectangles_[i];
      if (x > extent_.left && x + rectangle.width > extent_.left + width) {
        x = extent_.left;
        y += highest + gap_;
        highest = 0.0;
      }
      rectangle.x = x;
      rectangle.y = y;
      x += rectangle.width + gap_;
      highest = std::max(highest, rectangle.height);
    }
  }

 private:
  // Beside the other, before or behind it, or flush with either of its ends.
  [[nodiscard]] std::array<double, 4> starts(double from, double length, double own) const {
    return {from, from + length - own, from + length + gap_, from - own - gap_};
  }
  [[nodiscard]] bool is_taken(const Rectangle& tried, std::size_t index) const {
    for (std::size_t k = 0; k < index; ++k) {
      if (nearer_than(tried, rectangles_[k], gap_ - 1e-6)) return true;
    }
    return false;
  }
  [[nodiscard]] double cost(const Rectangle& tried, std::size_t index,
                            const std::vector<double>& nearness) const {
    double all = 0.0;
    double way = 0.0;
    for (std::size_t k = 0; k < index; ++k) {
      const Rectangle& other = rectangles_[k];
      const double x = tried.x + tried.width / 2.0 - other.x - other.width / 2.0;
      const double y = tried.y + tried.height / 2.0 - other.y - other.height / 2.0;
      const double wish = nearness[k] + 0.01;
      all += wish;
      way += wish * std::sqrt(x * x + y * y);
    }
    return extent_.with(tried).page(aspect_) + 0.4 * way / all;
  }

  std::vector<Rectangle>& rectangles_;
  double aspect_;
  double gap_;
  Extent extent_;
};

}  // namespace

void pack(std::vector<Rectangle>& rectangles,
          const std::vector<std::pair<std::pair<std::size_t, std::size_t>, double>>& near,
          double aspect, double gap) {
  const std::size_t fitted = std::min(rectangles.size(), most_fitted);
  Packing packing(rectangles, aspect, gap);
  for (std::size_t i = 0; i < fitted; ++i) {
    std::vector<double> nearness(i);
    for (const auto& [two, weight] : near) {
      if (two.second == i && two.first < i) nearness[two.first] += weight;
    }
    packing.fit(i, nearness);
  }
  packing.set_rest_in_rows(fitted);
}

}  // namespace partnergraph
