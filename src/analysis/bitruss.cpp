#include <partnergraph/analysis/bitruss.hpp>

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace partnergraph {
namespace {

// A tie seen from one of its ends.
struct Arm {
  std::uint32_t to = 0;  // the other end
  std::uint32_t tie = 0;
};

// The ties that are still there; vertices are the measures, then the partners.
class Weave {
 public:
  // Only ties with butterflies.
  Weave(const BipartiteGraph& graph, const std::vector<std::uint64_t>& butterflies)
      : arms_(std::size_t{graph.partners().size()} + graph.measures().size()) {
    ends_.resize(butterflies.size());
    std::uint32_t tie = 0;
    for (const MeasureId m : graph.partners().ids()) {
      for (const PartnerId p : graph.partners()[m]) {
        const std::uint32_t partner = graph.partners().size() + p.value;
        if (butterflies[tie] > 0) {
          arms_[m.index()].push_back({partner, tie});
          arms_[partner].push_back({m.value, tie});
          ends_[tie] = {m.value, partner};
        }
        ++tie;
      }
    }
    mark_.resize(arms_.size());
  }

  // The steps of remove() for all ties, if none were gone before.
  [[nodiscard]] std::uint64_t work() const {
    std::vector<std::uint64_t> from(arms_.size());
    for (std::uint32_t v = 0; v < arms_.size(); ++v) from[v] = steps_from(v);
    std::uint64_t work = 0;
    for (std::uint32_t v = 0; v < arms_.size(); ++v) {
      for (const Arm& arm : arms_[v]) {
        if (v == ends_[arm.tie].first) work += std::min(from[v], from[arm.to]);
      }
    }
    return work;
  }

  // Takes the tie away and calls lost(other) for the three other ties of each butterfly it was in.
  template <class Lost>
  void remove(std::uint32_t tie, Lost lost) {
    auto [near, far] = ends_[tie];
    drop(near, tie);
    drop(far, tie);
    if (steps_from(near) < steps_from(far)) std::swap(near, far);
    // near - x and far - w are ties; a tie w - x closes a butterfly.
    for (const Arm& x : arms_[near]) mark_[x.to] = x.tie + std::uint64_t{1};
    for (const Arm& w : arms_[far]) {
      for (const Arm& x : arms_[w.to]) {
        if (mark_[x.to] == 0) continue;
        lost(w.tie);
        lost(x.tie);
        lost(static_cast<std::uint32_t>(mark_[x.to] - 1));
      }
    }
    for (const Arm& x : arms_[near]) mark_[x.to] = 0;
  }

 private:
  void drop(std::uint32_t vertex, std::uint32_t tie) {
    std::vector<Arm>& arms = arms_[vertex];
    *std::ranges::find(arms, tie, &Arm::tie) = arms.back();
    arms.pop_back();
  }
  [[nodiscard]] std::size_t steps_from(std::uint32_t vertex) const {
    std::size_t steps = 0;
    for (const Arm& arm : arms_[vertex]) steps += arms_[arm.to].size();
    return steps;
  }

  std::vector<std::vector<Arm>> arms_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
  std::vector<std::uint64_t> mark_;  // the tie to the vertex in hand, plus 1; all 0 in between
};

}  // namespace

std::vector<std::uint64_t> bitruss_numbers(const BipartiteGraph& graph,
                                           const ButterflyCounts& butterflies) {
  std::vector<std::uint64_t> support = butterflies.ties;
  Weave weave(graph, support);

  // The tie with the fewest butterflies goes first. An entry whose count is no longer the tie's is
  // out of date: a later one stands in its place.
  using Entry = std::pair<std::uint64_t, std::uint32_t>;
  std::vector<Entry> entries;
  for (std::uint32_t tie = 0; tie < support.size(); ++tie) {
    if (support[tie] > 0) entries.emplace_back(support[tie], tie);
  }
  std::priority_queue queue(std::greater<Entry>(), std::move(entries));
  std::vector<bool> settled(support.size());
  std::vector<std::uint32_t> lowered;
  while (!queue.empty()) {
    const auto [level, tie] = queue.top();
    queue.pop();
    if (settled[tie] || level != support[tie]) continue;
    settled[tie] = true;
    weave.remove(tie, [&, level = level](std::uint32_t other) {
      if (support[other] <= level) return;  // stays in the part where each has `level`
      --support[other];
      lowered.push_back(other);
    });
    std::ranges::sort(lowered);
    lowered.erase(std::unique(lowered.begin(), lowered.end()), lowered.end());
    for (const std::uint32_t other : lowered) queue.emplace(support[other], other);
    lowered.clear();
  }
  return support;
}

std::uint64_t bitruss_work(const BipartiteGraph& graph, const ButterflyCounts& butterflies) {
  return Weave(graph, butterflies.ties).work();
}

}  // namespace partnergraph
