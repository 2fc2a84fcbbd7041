#include <partnergraph/analysis/cut.hpp>

#include <algorithm>
#include <cstdint>

#include "flat_graph.hpp"

namespace partnergraph {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

// A depth-first walk that keeps the way back in the vertices themselves.
class Walk {
 public:
  explicit Walk(const FlatGraph& graph)
      : graph_(graph),
        number_(graph.size(), none),
        low_(graph.size()),
        parent_(graph.size(), none),
        next_(graph.size()),
        articulation_(graph.size()) {}

  // Calls bridge(upper, lower) for every bridge of the component.
  template <class Bridge>
  void component_of(std::uint32_t root, Bridge bridge) {
    if (number_[root] != none) return;
    enter(root, none);
    std::uint32_t children_of_root = 0;
    for (std::uint32_t v = root; v != none;) {
      if (next_[v] == graph_[v].size()) {
        const std::uint32_t up = parent_[v];
        if (up != none) {
          low_[up] = std::min(low_[up], low_[v]);
          if (low_[v] > number_[up]) bridge(up, v);
          if (up != root && low_[v] >= number_[up]) articulation_[up] = 1.0;
          if (up == root && ++children_of_root == 2) articulation_[root] = 1.0;
        }
        v = up;
        continue;
      }
      const std::uint32_t w = graph_[v][next_[v]++];
      if (number_[w] == none) {
        enter(w, v);
        v = w;
      } else if (w != parent_[v]) {
        low_[v] = std::min(low_[v], number_[w]);
      }
    }
  }

  [[nodiscard]] const std::vector<double>& articulation() const { return articulation_; }

 private:
  void enter(std::uint32_t v, std::uint32_t from) {
    parent_[v] = from;
    number_[v] = low_[v] = entered_++;
  }

  const FlatGraph& graph_;
  std::vector<std::uint32_t> number_;  // in the order of entry
  std::vector<std::uint32_t> low_;     // lowest number in reach of the subtree by one tie back
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> next_;  // place of the neighbour to look at next
  std::vector<double> articulation_;
  std::uint32_t entered_ = 0;
};

}  // namespace

Cuts cuts(const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  Cuts result;
  result.bridges.resize(graph.tie_count());
  Walk walk(flat);
  for (std::uint32_t root = 0; root < flat.size(); ++root) {
    walk.component_of(root, [&](std::uint32_t a, std::uint32_t b) {
      const auto [measure, partner] = std::minmax(a, b);
      const auto row = flat[measure];  // the ties of a measure lie in one row, in their order
      const auto at = std::ranges::lower_bound(row, partner) - row.begin();
      result.bridges[flat.offsets[measure] + static_cast<std::size_t>(at)] = true;
      ++result.bridge_count;
    });
  }
  result.articulation_count =
      static_cast<std::size_t>(std::ranges::count(walk.articulation(), 1.0));
  result.articulation = by_mode(walk.articulation(), flat.measure_count);
  return result;
}

}  // namespace partnergraph
