#include <partnergraph/analysis/pagerank.hpp>

#include <stdexcept>
#include <string>
#include <utility>

#include "two_mode_walk.hpp"

namespace partnergraph {

Scores pagerank(const BipartiteGraph& graph, double damping) {
  if (!(damping >= 0.0 && damping < 1.0)) {
    throw std::invalid_argument("pagerank: damping must be in [0, 1), not " +
                                std::to_string(damping));
  }
  TieOperator ties(graph, TieValue::of_giver);
  // Every vertex gets the same from those who jump: what one gets more, all get more. So the scores
  // are found for a gift of 1 and divided by their sum.
  TwoModeWalk walk{damping,
                   damping,
                   {std::vector<double>(graph.partners().size(), 1.0),
                    std::vector<double>(graph.measures().size(), 1.0)}};
  Scores scores = fixed_point(ties, whole(graph), std::move(walk)).scores;
  double sum = 0.0;
  for (const auto* mode : {&scores.measures, &scores.partners}) {
    for (const double score : *mode) sum += score;
  }
  for (auto* mode : {&scores.measures, &scores.partners}) {
    for (double& score : *mode) score /= sum;
  }
  return scores;
}

}  // namespace partnergraph
