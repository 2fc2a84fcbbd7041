#include <partnergraph/analysis/clustering.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "two_steps.hpp"

namespace partnergraph {
namespace {

struct OneMode {
  std::vector<double> dot;
  std::vector<double> min;
  std::vector<double> max;
};

template <StrongId Row, StrongId Col>
OneMode of_mode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  const std::vector<double> undefined(rows.size(), std::numeric_limits<double>::quiet_NaN());
  OneMode result{undefined, undefined, undefined};
  std::vector<std::uint32_t> degree;  // side by side: looked up once a pair
  for (const Row v : rows.ids()) degree.push_back(static_cast<std::uint32_t>(rows[v].size()));
  for_each_two_steps(rows, columns, [&](const TwoSteps<Row, Col>& two_steps, Row v) {
    if (two_steps.reached().empty()) return;
    const double own = degree[v.index()];
    double dot = 0.0;
    double min = 0.0;
    double max = 0.0;
    for (const Row u : two_steps.reached()) {
      const double other = degree[u.index()];
      const double shared = two_steps.shared(u);
      dot += shared / (own + other - shared);
      min += shared / std::min(own, other);
      max += shared / std::max(own, other);
    }
    const auto met = static_cast<double>(two_steps.reached().size());
    result.dot[v.index()] = dot / met;
    result.min[v.index()] = min / met;
    result.max[v.index()] = max / met;
  });
  return result;
}

}  // namespace

Clustering clustering(const BipartiteGraph& graph) {
  OneMode measures = of_mode(graph.partners(), graph.measures());
  OneMode partners = of_mode(graph.measures(), graph.partners());
  return {{std::move(measures.dot), std::move(partners.dot)},
          {std::move(measures.min), std::move(partners.min)},
          {std::move(measures.max), std::move(partners.max)}};
}

}  // namespace partnergraph
