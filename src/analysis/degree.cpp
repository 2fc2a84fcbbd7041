#include <partnergraph/analysis/degree.hpp>

namespace partnergraph {
namespace {

template <StrongId Row, StrongId Col>
std::vector<double> degrees(Adjacency<Row, Col> rows) {
  std::vector<double> result;
  result.reserve(rows.size());
  for (const Row row : rows.ids()) result.push_back(static_cast<double>(rows[row].size()));
  return result;
}

void divide(std::vector<double>& scores, std::uint32_t other) {
  if (other == 0) return;  // then every degree is 0
  for (double& score : scores) score /= other;
}

}  // namespace

Scores degree(const BipartiteGraph& graph) {
  return {degrees(graph.partners()), degrees(graph.measures())};
}

Scores degree_normalised(const BipartiteGraph& graph) {
  Scores scores = degree(graph);
  divide(scores.measures, graph.measures().size());
  divide(scores.partners, graph.partners().size());
  return scores;
}

}  // namespace partnergraph
