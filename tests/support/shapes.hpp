// Graphs with answers in closed form, and what the laws do to a graph.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::test {

/// Every measure with every partner.
inline BipartiteGraph complete(std::uint32_t measures, std::uint32_t partners) {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < measures; ++m) {
    for (std::uint32_t p = 0; p < partners; ++p) ties.push_back({MeasureId{m}, PartnerId{p}});
  }
  return {measures, partners, ties};
}

/// m0 - p0 - m1 - p1 - ... with `vertices` vertices.
inline BipartiteGraph path(std::uint32_t vertices) {
  std::vector<Participation> ties;
  for (std::uint32_t v = 0; v + 1 < vertices; ++v) {
    ties.push_back({MeasureId{(v + 1) / 2}, PartnerId{v / 2}});
  }
  return {(vertices + 1) / 2, vertices / 2, ties};
}

/// A path of `half` measures and `half` partners whose ends are tied.
inline BipartiteGraph cycle(std::uint32_t half) {
  std::vector<Participation> ties;
  for (std::uint32_t v = 0; v < half; ++v) {
    ties.push_back({MeasureId{v}, PartnerId{v}});
    ties.push_back({MeasureId{(v + 1) % half}, PartnerId{v}});
  }
  return {half, half, ties};
}

/// m0 with all partners, every other measure with one partner, in turn.
inline BipartiteGraph spider(std::uint32_t measures, std::uint32_t partners) {
  std::vector<Participation> ties;
  for (std::uint32_t p = 0; p < partners; ++p) ties.push_back({MeasureId{0}, PartnerId{p}});
  for (std::uint32_t m = 1; m < measures; ++m) {
    ties.push_back({MeasureId{m}, PartnerId{(m - 1) % partners}});
  }
  return {measures, partners, ties};
}

inline std::vector<Participation> ties_of(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  const auto partners = graph.partners();
  for (const MeasureId m : partners.ids()) {
    for (std::size_t i = 0; i < partners[m].size(); ++i) {
      const double weight = graph.weighted() ? partners.weights(m)[i] : 1.0;
      ties.push_back({m, partners[m][i], weight});
    }
  }
  return ties;
}

/// Measures and partners in each other's place.
inline BipartiteGraph flipped(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  for (const auto& [m, p, weight] : ties_of(graph)) {
    ties.push_back({MeasureId{p.value}, PartnerId{m.value}, weight});
  }
  return {graph.measures().size(), graph.partners().size(), ties};
}

/// `b` beside `a`, its ids behind those of `a`.
inline BipartiteGraph disjoint_union(const BipartiteGraph& a, const BipartiteGraph& b) {
  std::vector<Participation> ties = ties_of(a);
  for (const auto& [m, p, weight] : ties_of(b)) {
    ties.push_back({MeasureId{m.value + a.partners().size()},
                    PartnerId{p.value + a.measures().size()}, weight});
  }
  return {a.partners().size() + b.partners().size(), a.measures().size() + b.measures().size(),
          ties};
}

/// Ids in reverse order.
inline BipartiteGraph reversed(const BipartiteGraph& graph) {
  const std::uint32_t measures = graph.partners().size();
  const std::uint32_t partners = graph.measures().size();
  std::vector<Participation> ties;
  for (const auto& [m, p, weight] : ties_of(graph)) {
    ties.push_back({MeasureId{measures - 1 - m.value}, PartnerId{partners - 1 - p.value}, weight});
  }
  return {measures, partners, ties};
}

}  // namespace partnergraph::test
