#include <partnergraph/analysis/components.hpp>

#include <boost/graph/connected_components.hpp>
#include <boost/property_map/property_map.hpp>

#include <partnergraph/boost_graph.hpp>

namespace partnergraph {

Components components(const BipartiteGraph& graph) {
  std::vector<std::uint32_t> flat(num_vertices(graph));
  const auto map = boost::make_iterator_property_map(flat.begin(), get(boost::vertex_index, graph));
  Components result;
  result.count = flat.empty() ? 0 : boost::connected_components(graph, map);
  const auto middle = flat.begin() + static_cast<std::ptrdiff_t>(graph.partners().size());
  result.measures.assign(flat.begin(), middle);
  result.partners.assign(middle, flat.end());
  return result;
}

}  // namespace partnergraph
