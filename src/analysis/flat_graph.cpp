#include "flat_graph.hpp"

namespace partnergraph {

FlatGraph flat_graph(const BipartiteGraph& graph) {
  const auto partners = graph.partners();
  const auto measures = graph.measures();
  FlatGraph flat;
  flat.measure_count = partners.size();
  flat.offsets.reserve(std::size_t{partners.size()} + measures.size() + 1);
  flat.targets.reserve(2 * graph.tie_count());
  flat.offsets.push_back(0);
  for (const MeasureId m : partners.ids()) {
    for (const PartnerId p : partners[m]) flat.targets.push_back(partners.size() + p.value);
    flat.offsets.push_back(flat.targets.size());
  }
  for (const PartnerId p : measures.ids()) {
    for (const MeasureId m : measures[p]) flat.targets.push_back(m.value);
    flat.offsets.push_back(flat.targets.size());
  }
  return flat;
}

Scores by_mode(const std::vector<double>& flat, std::uint32_t measure_count) {
  const auto middle = flat.begin() + static_cast<std::ptrdiff_t>(measure_count);
  return {{flat.begin(), middle}, {middle, flat.end()}};
}

}  // namespace partnergraph
