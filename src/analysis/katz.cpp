#include <partnergraph/analysis/katz.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "two_mode_walk.hpp"

namespace partnergraph {
namespace {

double heaviest_weight(const BipartiteGraph& graph) {
  if (!graph.weighted()) return 1.0;
  double heaviest = 0.0;
  for (const MeasureId m : graph.partners().ids()) {
    for (const double w : graph.partners().weights(m)) heaviest = std::max(heaviest, w);
  }
  return heaviest;
}

}  // namespace

Katz katz(const BipartiteGraph& graph, const Eigenvector& vectors, const KatzOptions& options) {
  if (!(options.share > 0.0 && options.share < 1.0)) {
    throw std::invalid_argument("katz: share must be in (0, 1), not " +
                                std::to_string(options.share));
  }
  const double unit = heaviest_weight(graph);
  const double value = vectors.singular_value;  // in units of the heaviest weight, as alpha is here
  const double alpha = options.alpha ? *options.alpha * unit
                       : value > 0.0 ? options.share / value
                                     : options.share;
  if (!(alpha >= 0.0 && alpha * value < 1.0)) {
    throw std::invalid_argument("katz: alpha must be at least 0 and below 1 / singular value = " +
                                std::to_string(1.0 / value / unit) + ", not " +
                                std::to_string(alpha / unit));
  }
  TieOperator ties(graph, TieValue::weight);
  TwoModeWalk walk{alpha,
                   alpha,
                   {std::vector<double>(graph.partners().size(), 1.0),
                    std::vector<double>(graph.measures().size(), 1.0)},
                   value * value};
  return {fixed_point(ties, whole(graph), std::move(walk)).scores, alpha / unit};
}

}  // namespace partnergraph
