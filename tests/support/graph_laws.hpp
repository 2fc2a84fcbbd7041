// What must hold for any score of vertices: the laws, checked on one graph.
#pragma once

#include <cmath>
#include <vector>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

#include "support/near.hpp"
#include "support/shapes.hpp"

namespace partnergraph::test {

/// Both not defined, or near.
inline bool same_or_undefined(double a, double b, double tolerance = 1e-9) {
  return (std::isnan(a) && std::isnan(b)) || near(a, b, tolerance);
}

inline bool same_or_undefined(const std::vector<double>& a, const std::vector<double>& b,
                              double tolerance = 1e-9) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!same_or_undefined(a[i], b[i], tolerance)) return false;
  }
  return true;
}

inline bool same_or_undefined(const Scores& a, const Scores& b, double tolerance = 1e-9) {
  return same_or_undefined(a.measures, b.measures, tolerance) &&
         same_or_undefined(a.partners, b.partners, tolerance);
}

/// New names, the modes in each other's place, another network beside it and a tie told twice
/// change no score of a vertex. `score` gives the Scores of a graph.
template <class Score>
bool obeys_the_laws(const BipartiteGraph& graph, const BipartiteGraph& beside, Score score) {
  const Scores own = score(graph);
  const Scores turned = score(reversed(graph));
  if (!same_or_undefined(own, {{turned.measures.rbegin(), turned.measures.rend()},
                               {turned.partners.rbegin(), turned.partners.rend()}})) {
    return false;
  }
  const Scores across = score(flipped(graph));
  if (!same_or_undefined(own, {across.partners, across.measures})) return false;
  Scores apart = score(disjoint_union(graph, beside));
  apart.measures.resize(own.measures.size());
  apart.partners.resize(own.partners.size());
  if (!same_or_undefined(own, apart)) return false;
  std::vector<Participation> ties = ties_of(graph);
  ties.insert(ties.end(), ties.begin(), ties.end());
  const BipartiteGraph twice(graph.partners().size(), graph.measures().size(), ties);
  return same_or_undefined(own, score(twice));
}

}  // namespace partnergraph::test
