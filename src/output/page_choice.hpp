// Which measures and partners of a large programme the page has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A page with more vertices than this is slow to open. Those with most ties stay, about as many
/// measures as partners; and fewer, where their mentions are more than `most_page_mentions`.
inline constexpr std::size_t most_page_vertices = 5'000;
inline constexpr std::size_t most_page_mentions = 60'000;

/// The vertices of one side that are on the page, numbered anew from 0.
template <StrongId Vertex>
struct Chosen {
  static constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

  std::vector<Vertex> ids;            ///< ascending
  std::vector<std::uint32_t> number;  ///< by id, or `left_out`

  [[nodiscard]] std::uint32_t operator[](Vertex id) const { return number[id.index()]; }
  [[nodiscard]] bool has(Vertex id) const { return number[id.index()] != left_out; }
};

struct PageChoice {
  Chosen<MeasureId> measures;
  Chosen<PartnerId> partners;

  [[nodiscard]] std::uint32_t operator[](MeasureId id) const { return measures[id]; }
  [[nodiscard]] std::uint32_t operator[](PartnerId id) const { return partners[id]; }
  [[nodiscard]] bool has(MeasureId id) const { return measures.has(id); }
  [[nodiscard]] bool has(PartnerId id) const { return partners.has(id); }
  [[nodiscard]] std::size_t size() const { return measures.ids.size() + partners.ids.size(); }
};

/// Time O(V log V + T) for V vertices and T mentions, for each time that the page is halved.
[[nodiscard]] PageChoice page_choice(const Programme& programme, const BipartiteGraph& graph);

}  // namespace partnergraph
