#include "ranked_graph.hpp"

#include <algorithm>
#include <numeric>

#include "tie_index.hpp"

namespace partnergraph {
namespace {

// Counting sort; equal degrees keep their order.
std::vector<std::uint32_t> by_degree(const std::vector<std::uint32_t>& degrees) {
  const std::uint32_t largest = degrees.empty() ? 0 : *std::ranges::max_element(degrees);
  std::vector<std::uint32_t> next(largest + std::size_t{2});
  for (const std::uint32_t degree : degrees) ++next[degree + std::size_t{1}];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> order(degrees.size());
  for (std::uint32_t v = 0; v < degrees.size(); ++v) order[next[degrees[v]]++] = v;
  return order;
}

}  // namespace

RankedGraph ranked_graph(const BipartiteGraph& graph, bool with_ties) {
  const auto partners = graph.partners();
  const auto measures = graph.measures();
  std::vector<std::uint32_t> degrees;
  degrees.reserve(std::size_t{partners.size()} + measures.size());
  for (const MeasureId m : partners.ids()) {
    degrees.push_back(static_cast<std::uint32_t>(partners[m].size()));
  }
  for (const PartnerId p : measures.ids()) {
    degrees.push_back(static_cast<std::uint32_t>(measures[p].size()));
  }

  RankedGraph ranked;
  ranked.measure_count = partners.size();
  ranked.order = by_degree(degrees);
  std::vector<std::uint32_t> rank(degrees.size());
  ranked.offsets.reserve(degrees.size() + 1);
  ranked.offsets.push_back(0);
  for (std::uint32_t r = 0; r < ranked.size(); ++r) {
    rank[ranked.order[r]] = r;
    ranked.offsets.push_back(ranked.offsets.back() + degrees[ranked.order[r]]);
  }

  // Every vertex in order of rank writes itself into its neighbours' lists, which so are sorted.
  ranked.targets.resize(2 * graph.tie_count());
  if (with_ties) ranked.ties.resize(ranked.targets.size());
  const TieIndex index(graph);
  std::vector<std::size_t> next(ranked.offsets.begin(), ranked.offsets.end() - 1);
  const auto write = [&](std::uint32_t neighbour, std::uint32_t r, std::uint32_t tie) {
    const std::size_t at = next[rank[neighbour]]++;
    ranked.targets[at] = r;
    if (with_ties) ranked.ties[at] = tie;
  };
  for (std::uint32_t r = 0; r < ranked.size(); ++r) {
    const std::uint32_t v = ranked.order[r];
    if (v < ranked.measure_count) {
      std::uint32_t tie = index.first(MeasureId{v});
      for (const PartnerId p : partners[MeasureId{v}]) {
        write(ranked.measure_count + p.value, r, tie++);
      }
    } else {
      const PartnerId partner{v - ranked.measure_count};
      const auto ties = index[partner];
      const auto of_partner = measures[partner];
      for (std::size_t i = 0; i < of_partner.size(); ++i) {
        write(of_partner[i].value, r, ties[i]);
      }
    }
  }
  return ranked;
}

}  // namespace partnergraph
