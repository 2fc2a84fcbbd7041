#include <partnergraph/analysis/core.hpp>

#include <cstdint>
#include <utility>
#include <vector>

#include "degree_order.hpp"
#include "flat_graph.hpp"

namespace partnergraph {

Scores core_numbers(const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  std::vector<std::uint32_t> degrees(flat.size());
  for (std::uint32_t v = 0; v < flat.size(); ++v) {
    degrees[v] = static_cast<std::uint32_t>(flat[v].size());
  }
  DegreeOrder order(std::move(degrees));
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const std::uint32_t v = order.at(place);
    for (const std::uint32_t w : flat[v]) {
      if (order.left(w) > order.left(v)) order.lower(w);
    }
  }
  std::vector<double> core(flat.size());
  for (std::uint32_t v = 0; v < flat.size(); ++v) core[v] = order.left(v);
  return by_mode(core, flat.measure_count);
}

}  // namespace partnergraph
