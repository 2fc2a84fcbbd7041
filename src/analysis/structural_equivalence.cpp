#include <algorithm>

#include <partnergraph/analysis/blockmodel.hpp>

namespace partnergraph {
namespace {

template <StrongId Row, StrongId Col>
std::vector<std::vector<Row>> classes_of(Adjacency<Row, Col> adjacent) {
  std::vector<Row> order;
  for (const Row row : adjacent.ids()) order.push_back(row);
  const auto less = [&](Row a, Row b) {
    return std::ranges::lexicographical_compare(adjacent[a], adjacent[b]);
  };
  std::ranges::stable_sort(order, less);
  std::vector<std::vector<Row>> classes;
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first + 1;
    while (last < order.size() &&
           std::ranges::equal(adjacent[order[first]], adjacent[order[last]])) {
      ++last;
    }
    if (last - first > 1) {
      classes.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(first),
                           order.begin() + static_cast<std::ptrdiff_t>(last));
    }
    first = last;
  }
  std::ranges::sort(classes, {}, [](const std::vector<Row>& one) { return one.front(); });
  return classes;
}

}  // namespace

StructuralEquivalence structural_equivalence(const BipartiteGraph& graph) {
  return {classes_of(graph.partners()), classes_of(graph.measures())};
}

}  // namespace partnergraph
