#include <partnergraph/analysis/butterfly.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

#include "flat_graph.hpp"

namespace partnergraph {
namespace {

// The same graph with its vertices numbered by degree, smallest first.
FlatGraph by_degree(const FlatGraph& graph) {
  std::vector<std::uint32_t> order(graph.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t v) { return graph[v].size(); });
  std::vector<std::uint32_t> rank(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i) rank[order[i]] = i;

  FlatGraph result;
  result.offsets.push_back(0);
  result.targets.reserve(graph.targets.size());
  for (const std::uint32_t v : order) {
    const auto begin = static_cast<std::ptrdiff_t>(result.targets.size());
    for (const std::uint32_t w : graph[v]) result.targets.push_back(rank[w]);
    std::sort(result.targets.begin() + begin, result.targets.end());
    result.offsets.push_back(result.targets.size());
  }
  return result;
}

}  // namespace

std::uint64_t butterflies(const BipartiteGraph& graph) {
  const FlatGraph flat = by_degree(flat_graph(graph));
  std::uint64_t result = 0;
  std::vector<std::uint32_t> met(flat.size());  // all zero between two vertices
  // Each butterfly is counted at its corner of the highest number, `top`: two ways of two steps
  // from there to the corner opposite, over vertices that are all smaller.
  for (std::uint32_t top = 0; top < flat.size(); ++top) {
    for (const std::uint32_t via : flat[top]) {
      if (via > top) break;
      for (const std::uint32_t opposite : flat[via]) {
        if (opposite >= top) break;
        result += met[opposite]++;  // 0 + 1 + ... + (ways - 1)
      }
    }
    for (const std::uint32_t via : flat[top]) {
      if (via > top) break;
      for (const std::uint32_t opposite : flat[via]) {
        if (opposite >= top) break;
        met[opposite] = 0;
      }
    }
  }
  return result;
}

}  // namespace partnergraph
