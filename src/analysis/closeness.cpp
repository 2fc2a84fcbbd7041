#include <partnergraph/analysis/closeness.hpp>

#include "flat_graph.hpp"

namespace partnergraph {
namespace {

// What is reached from one vertex. Even distances lie in its own mode, odd ones in the other.
struct Reach {
  std::uint64_t own = 1;  // with the vertex itself
  std::uint64_t other = 0;
  std::uint64_t distance_sum = 0;
  double harmonic = 0.0;
};

// Breadth-first search; its memory is used again by the next source.
class Search {
 public:
  explicit Search(const FlatGraph& graph) : graph_(graph), seen_by_(graph.size(), nobody) {}

  Reach from(std::uint32_t source) {
    Reach reach;
    seen_by_[source] = source;
    frontier_.assign(1, source);
    for (std::uint64_t distance = 1; !frontier_.empty(); ++distance) {
      step(source);
      const std::uint64_t found = frontier_.size();
      (distance % 2 == 0 ? reach.own : reach.other) += found;
      reach.distance_sum += distance * found;
      reach.harmonic += static_cast<double>(found) / static_cast<double>(distance);
    }
    return reach;
  }

 private:
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;

  void step(std::uint32_t source) {
    next_.clear();
    for (const std::uint32_t v : frontier_) {
      for (const std::uint32_t w : graph_[v]) {
        if (seen_by_[w] == source) continue;
        seen_by_[w] = source;
        next_.push_back(w);
      }
    }
    frontier_.swap(next_);
  }

  const FlatGraph& graph_;
  std::vector<std::uint32_t> seen_by_;  // the last source that reached the vertex
  std::vector<std::uint32_t> frontier_;
  std::vector<std::uint32_t> next_;
};

// 1 where nothing could be nearer: every vertex of the other mode at 1, of the own mode at 2.
double two_mode_closeness(const Reach& reach, std::uint32_t vertices) {
  if (reach.distance_sum == 0) return 0.0;
  const auto least = static_cast<double>(reach.other + 2 * (reach.own - 1));
  const auto others = static_cast<double>(reach.own + reach.other - 1);
  return least / static_cast<double>(reach.distance_sum) * (others / (vertices - 1.0));
}

}  // namespace

Closeness closeness(const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  std::vector<double> normalised(flat.size());
  std::vector<double> harmonic(flat.size());
  Search search(flat);
  for (std::uint32_t v = 0; v < flat.size(); ++v) {
    const Reach reach = search.from(v);
    normalised[v] = two_mode_closeness(reach, flat.size());
    harmonic[v] = reach.harmonic;
  }
  return {by_mode(normalised, flat.measure_count), by_mode(harmonic, flat.measure_count)};
}

}  // namespace partnergraph
