#include <partnergraph/analysis/bicm.hpp>

#include <utility>

#include "bicm_fit.hpp"

namespace partnergraph {
namespace {

template <StrongId Row, StrongId Col>
std::vector<std::uint32_t> class_of_each(Adjacency<Row, Col> rows, const DegreeClasses& classes) {
  std::vector<std::uint32_t> result;
  result.reserve(rows.size());
  for (const Row row : rows.ids()) result.push_back(classes.of_degree[rows[row].size()]);
  return result;
}

}  // namespace

Bicm fit_bicm(const BipartiteGraph& graph) {
  const DegreeClasses measures = degree_classes(graph.partners());
  const DegreeClasses partners = degree_classes(graph.measures());
  BicmFit fit = fit_bicm(measures, partners);
  Bicm result;
  result.measure_class = class_of_each(graph.partners(), measures);
  result.partner_class = class_of_each(graph.measures(), partners);
  result.partner_classes = partners.count();
  result.probabilities = std::move(fit.probabilities);
  result.residual = fit.residual;
  result.log_likelihood = fit.log_likelihood;
  result.iterations = fit.iterations;
  return result;
}

}  // namespace partnergraph
