#include "page_choice.hpp"

#include <algorithm>

namespace partnergraph {
namespace {

template <StrongId Vertex, StrongId Other>
Chosen<Vertex> most_tied(Adjacency<Vertex, Other> adjacent, std::size_t most) {
  Chosen<Vertex> chosen;
  for (const Vertex v : adjacent.ids()) chosen.ids.push_back(v);
  if (chosen.ids.size() > most) {
    std::ranges::stable_sort(
        chosen.ids, [&](Vertex a, Vertex b) { return adjacent[a].size() > adjacent[b].size(); });
    chosen.ids.resize(most);
    std::ranges::sort(chosen.ids);
  }
  chosen.number.assign(adjacent.size(), Chosen<Vertex>::left_out);
  for (std::uint32_t i = 0; i < chosen.ids.size(); ++i) chosen.number[chosen.ids[i].index()] = i;
  return chosen;
}

std::size_t mentions_of(const Programme& programme, const PageChoice& chosen) {
  std::size_t mentions = 0;
  for (const MeasureId m : chosen.measures.ids) {
    mentions += static_cast<std::size_t>(
        std::ranges::count_if(programme[m].mentions,
                              [&](const Mention& mention) { return chosen.has(mention.partner); }));
  }
  return mentions;
}

}  // namespace

PageChoice page_choice(const Programme& programme, const BipartiteGraph& graph) {
  const std::size_t measures = programme.measures.size();
  for (std::size_t most = most_page_vertices;; most /= 2) {
    const std::size_t half = most / 2;
    const std::size_t of_measures =
        std::max(half, most - std::min(programme.partners.size(), most - half));
    PageChoice chosen{most_tied(graph.partners(), std::min(of_measures, measures)),
                      most_tied(graph.measures(), most - std::min(measures, of_measures))};
    if (most <= 4 || mentions_of(programme, chosen) <= most_page_mentions) return chosen;
  }
}

}  // namespace partnergraph
