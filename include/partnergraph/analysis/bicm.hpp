// How likely is each tie if only the degrees of both sides are known?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// The bipartite configuration model: of all ways to draw ties independently that give every vertex
/// its degree on average, the one of largest entropy. p_ij = x_i y_j / (1 + x_i y_j), so that
/// vertices of the same degree have the same probabilities.
struct Bicm {
  std::vector<std::uint32_t> measure_class;  ///< of each measure
  std::vector<std::uint32_t> partner_class;  ///< of each partner
  std::size_t partner_classes = 0;
  std::vector<double> probabilities;  ///< [measure class * partner_classes + partner class], [0, 1]
  double residual = 0.0;  ///< largest |degree - expected degree| / max(1, degree) of any vertex
  double log_likelihood = 0.0;   ///< of the graph that it was fitted to, <= 0
  std::uint32_t iterations = 0;  ///< Newton steps

  [[nodiscard]] double probability(MeasureId measure, PartnerId partner) const {
    return probabilities[measure_class[measure.index()] * partner_classes +
                         partner_class[partner.index()]];
  }
};

/// Fits both degree sequences. Ties that every graph with these degrees has (those of a vertex tied
/// to all, say), and those that none has, are found by their counts and have exactly 1 and 0. The
/// rest is a concave problem, solved by Newton's method with conjugate gradients on the classes;
/// the residual is at most 1e-10, or `residual` says what was reached. Weights are ignored.
///
/// Time O(M + P + E + A B steps) for A and B different degrees of the two sides, memory O(M + P + A
/// B). Deterministic.
///
/// F. Saracco, R. Di Clemente, A. Gabrielli, T. Squartini, Scientific Reports 5, 10595, 2015.
[[nodiscard]] Bicm fit_bicm(const BipartiteGraph& graph);

}  // namespace partnergraph
