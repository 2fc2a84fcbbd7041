#include <partnergraph/analysis/distance.hpp>

#include <algorithm>
#include <vector>

#include <partnergraph/analysis/threads.hpp>

#include "flat_graph.hpp"
#include "parallel.hpp"
#include "wide_count.hpp"

namespace partnergraph {
namespace {

// Whole numbers: the order in which they are put together doesn't matter.
struct Reach {
  std::uint32_t farthest = 0;
  std::uint64_t pairs = 0;  // ordered
  WideCount sum = 0;
  Reach& operator+=(const Reach& other) {
    farthest = std::max(farthest, other.farthest);
    pairs += other.pairs;
    sum += other.sum;
    return *this;
  }
};

constexpr std::uint32_t nobody = 0xFFFFFFFF;

// Breadth-first searches that use the same memory.
class Search {
 public:
  explicit Search(const FlatGraph& graph) : graph_(graph), seen_by_(graph.size(), nobody) {}

  Reach from(std::uint32_t source) {
    Reach reach;
    seen_by_[source] = source;
    queue_.assign(1, source);
    std::size_t begin = 0;
    for (std::uint32_t distance = 1; begin < queue_.size(); ++distance) {
      const std::size_t end = queue_.size();
      for (; begin < end; ++begin) {
        for (const std::uint32_t w : graph_[queue_[begin]]) {
          if (seen_by_[w] == source) continue;
          seen_by_[w] = source;
          queue_.push_back(w);
        }
      }
      const std::uint64_t found = queue_.size() - end;
      if (found == 0) break;
      reach.farthest = distance;
      reach.pairs += found;
      reach.sum += static_cast<WideCount>(distance) * found;
    }
    return reach;
  }

 private:
  const FlatGraph& graph_;
  std::vector<std::uint32_t> seen_by_;  // the last source that reached the vertex
  std::vector<std::uint32_t> queue_;
};

}  // namespace

Distances distances(const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  std::vector<Reach> reached(thread_count());
  std::vector<std::optional<Search>> searches(reached.size());
  parallel_chunks(flat.size(), 64, [&](const Chunk& chunk) {
    auto& search = searches[chunk.thread];
    if (!search) search.emplace(flat);
    for (std::size_t v = chunk.first; v < chunk.last; ++v) {
      reached[chunk.thread] += search->from(static_cast<std::uint32_t>(v));
    }
  });
  Reach all;
  for (const Reach& part : reached) all += part;
  Distances result;
  result.diameter = all.farthest;
  if (all.pairs > 0) result.mean = static_cast<double>(all.sum) / static_cast<double>(all.pairs);
  return result;
}

}  // namespace partnergraph
