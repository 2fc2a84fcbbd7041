#include <partnergraph/analysis/butterfly.hpp>

#include <algorithm>
#include <atomic>

#include <partnergraph/analysis/threads.hpp>

#include "parallel.hpp"
#include "ranked_graph.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t chunk = 64;  // the highest ranks, with most to do, lie side by side

using Met = std::vector<std::uint32_t>;  // ways from the top to each vertex; all 0 between two tops

// A thread's own, made when it first asks.
Met& own(std::vector<Met>& met, const Chunk& part, const RankedGraph& graph) {
  Met& mine = met[part.thread];
  if (mine.empty()) mine.resize(graph.size());
  return mine;
}

void add(std::uint64_t& sum, std::uint64_t count) {
  if (count != 0) std::atomic_ref(sum).fetch_add(count, std::memory_order_relaxed);
}

struct Sums {
  std::vector<std::uint64_t> vertices;  // by rank
  std::vector<std::uint64_t> ties;
};

// Two of the `ways` to one opposite corner make a butterfly, of which every way has ways - 1.
void count_from(const RankedGraph& graph, std::uint32_t top, Met& met, Sums& sums) {
  for_each_way(graph, top, [&](std::size_t, std::size_t j) { ++met[graph.targets[j]]; });
  std::uint64_t at_top = 0;  // twice
  for_each_way(graph, top, [&](std::size_t i, std::size_t j) {
    const std::uint64_t others = met[graph.targets[j]] - 1;
    if (others == 0) return;
    at_top += others;
    add(sums.vertices[graph.targets[i]], others);
    add(sums.ties[graph.ties[i]], others);
    add(sums.ties[graph.ties[j]], others);
  });
  add(sums.vertices[top], at_top / 2);
  for_each_way(graph, top, [&](std::size_t, std::size_t j) {
    const std::uint64_t ways = met[graph.targets[j]];
    if (ways == 0) return;
    add(sums.vertices[graph.targets[j]], ways * (ways - 1) / 2);
    met[graph.targets[j]] = 0;
  });
}

}  // namespace

std::uint64_t butterflies(const BipartiteGraph& graph) {
  const RankedGraph ranked = ranked_graph(graph, false);
  std::vector<Met> scratch(thread_count());
  return parallel_sum(ranked.size(), chunk, std::uint64_t{0}, [&](const Chunk& part) {
    Met& met = own(scratch, part, ranked);
    std::uint64_t count = 0;
    for (std::size_t i = part.first; i < part.last; ++i) {
      const auto top = static_cast<std::uint32_t>(i);
      for_each_way(ranked, top, [&](std::size_t, std::size_t j) {
        count += met[ranked.targets[j]]++;  // 0 + 1 + ... + (ways - 1)
      });
      for_each_way(ranked, top, [&](std::size_t, std::size_t j) { met[ranked.targets[j]] = 0; });
    }
    return count;
  });
}

ButterflyCounts butterfly_counts(const BipartiteGraph& graph) {
  const RankedGraph ranked = ranked_graph(graph, true);
  std::vector<Met> scratch(thread_count());
  Sums sums{std::vector<std::uint64_t>(ranked.size()),
            std::vector<std::uint64_t>(graph.tie_count())};
  parallel_chunks(ranked.size(), chunk, [&](const Chunk& part) {
    Met& met = own(scratch, part, ranked);
    for (std::size_t i = part.first; i < part.last; ++i) {
      count_from(ranked, static_cast<std::uint32_t>(i), met, sums);
    }
  });

  ButterflyCounts result;
  result.measures.resize(graph.partners().size());
  result.partners.resize(graph.measures().size());
  for (std::uint32_t r = 0; r < ranked.size(); ++r) {
    const std::uint32_t v = ranked.order[r];
    if (v < ranked.measure_count) {
      result.measures[v] = sums.vertices[r];
      result.total += sums.vertices[r];
    } else {
      result.partners[v - ranked.measure_count] = sums.vertices[r];
    }
  }
  result.total /= 2;  // two of its corners are measures
  result.ties = std::move(sums.ties);
  return result;
}

}  // namespace partnergraph
