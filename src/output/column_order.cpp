#include "column_order.hpp"

#include <algorithm>
#include <numeric>

namespace partnergraph {
namespace {

template <StrongId Vertex>
std::vector<std::uint32_t> positions(const std::vector<Vertex>& column) {
  std::vector<std::uint32_t> place(column.size());
  for (std::uint32_t i = 0; i < column.size(); ++i) place[column[i].index()] = i;
  return place;
}

template <StrongId Vertex>
std::vector<Vertex> by_block(const std::vector<std::uint32_t>& blocks) {
  std::vector<Vertex> column;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) column.push_back(Vertex{i});
  std::ranges::stable_sort(column, {}, [&](Vertex v) { return blocks[v.index()]; });
  return column;
}

// Mean place of the neighbours of each vertex; a vertex without ties keeps its own share of the
// way.
template <StrongId Vertex, StrongId Other>
std::vector<double> barycentres(const std::vector<Vertex>& column,
                                Adjacency<Vertex, Other> adjacent,
                                const std::vector<std::uint32_t>& other_places) {
  std::vector<double> centres(column.size());
  for (std::size_t i = 0; i < column.size(); ++i) {
    const auto others = adjacent[column[i]];
    double sum = 0.0;
    for (const Other other : others) sum += other_places[other.index()];
    centres[column[i].index()] = others.empty() ? static_cast<double>(i * other_places.size()) /
                                                      static_cast<double>(column.size())
                                                : sum / static_cast<double>(others.size());
  }
  return centres;
}

// Sorts `column` by the mean barycentre of its blocks, then by barycentre within each.
template <StrongId Vertex, StrongId Other>
void sort_by_barycentre(std::vector<Vertex>& column, const std::vector<std::uint32_t>& blocks,
                        Adjacency<Vertex, Other> adjacent,
                        const std::vector<std::uint32_t>& other_places) {
  const auto centres = barycentres(column, adjacent, other_places);
  const std::uint32_t block_count = blocks.empty() ? 0 : *std::ranges::max_element(blocks) + 1;
  std::vector<double> block_sum(block_count);
  std::vector<double> block_size(block_count);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    block_sum[blocks[i]] += centres[i];
    block_size[blocks[i]] += 1.0;
  }
  std::ranges::stable_sort(column, [&](Vertex a, Vertex b) {
    const std::uint32_t block_a = blocks[a.index()];
    const std::uint32_t block_b = blocks[b.index()];
    if (block_a == block_b) return centres[a.index()] < centres[b.index()];
    const double mean_a = block_sum[block_a] / block_size[block_a];
    const double mean_b = block_sum[block_b] / block_size[block_b];
    return mean_a != mean_b ? mean_a < mean_b : block_a < block_b;
  });
}

}  // namespace

std::uint64_t crossings(const BipartiteGraph& graph, const ColumnOrder& order) {
  const auto place = positions(order.partners);
  std::vector<std::uint64_t> tree(order.partners.size() + 1);  // Fenwick: ends seen so far
  std::uint64_t seen = 0;
  std::uint64_t total = 0;
  for (const MeasureId measure : order.measures) {
    const auto ends = graph.partners()[measure];
    for (const PartnerId end : ends) {
      std::uint64_t above_or_same = 0;
      for (std::size_t i = place[end.index()] + std::size_t{1}; i > 0; i &= i - 1) {
        above_or_same += tree[i];
      }
      total += seen - above_or_same;
    }
    for (const PartnerId end : ends) {
      for (std::size_t i = place[end.index()] + std::size_t{1}; i < tree.size();
           i += i & (~i + 1)) {
        ++tree[i];
      }
    }
    seen += ends.size();
  }
  return total;
}

ColumnOrder column_order(const BipartiteGraph& graph,
                         const std::vector<std::uint32_t>& measure_blocks,
                         const std::vector<std::uint32_t>& partner_blocks) {
  constexpr int most_rounds = 24;
  constexpr int patience = 4;  // rounds without a better order
  ColumnOrder order{by_block<MeasureId>(measure_blocks), by_block<PartnerId>(partner_blocks)};
  ColumnOrder best = order;
  std::uint64_t fewest = crossings(graph, order);
  int idle = 0;
  for (int round = 0; round < most_rounds && idle < patience && fewest > 0; ++round, ++idle) {
    sort_by_barycentre(order.partners, partner_blocks, graph.measures(), positions(order.measures));
    sort_by_barycentre(order.measures, measure_blocks, graph.partners(), positions(order.partners));
    const std::uint64_t now = crossings(graph, order);
    if (now < fewest) {
      fewest = now;
      best = order;
      idle = -1;
    }
  }
  return best;
}

}  // namespace partnergraph
