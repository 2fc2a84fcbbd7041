// Who is tied to those who are well tied themselves?
#pragma once

#include <cstdint>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

enum class EigenvectorForm : std::uint8_t {
  /// First singular vectors of each component; the squares of a mode sum to 1, of which a component
  /// has the share of its ties (of the sum of their squared weights).
  per_component,
  /// First singular vectors of the whole matrix: 0 outside the component with the largest singular
  /// value, the first of equal ones. The squares of a mode sum to 1.
  leading,
  /// First eigenvector of each mode's projection, its diagonal emptied; 0 outside the component
  /// with the largest eigenvalue. The largest score of a mode is 1. Not the two-mode vector.
  projection,
};

struct Eigenvector {
  /// >= 0; 0 for a vertex without ties.
  Scores scores;
  /// First singular value of the matrix divided by the heaviest weight; the largest of a component.
  /// 0 without ties.
  double singular_value = 0.0;
  /// max over components of |A A' x - s^2 x| / s^2 for the vector x and value s that were found.
  double residual = 0.0;
  /// How far a score can be off, in units of the vector's length: residual / (1 - (s2/s1)^2), the
  /// largest of a component, at most 1. Large where the second singular value is almost the first:
  /// then ties as good as choose the scores by chance.
  double uncertainty = 0.0;
};

/// The true two-mode vector (Bonacich): not that of a projection whose diagonal was emptied.
/// Components are solved apart, so equal ones get equal scores. Lanczos' method, exact to about
/// 10^-12 where the gap allows; ends without it after 4 * 10^9 visits of a tie. Weights count.
/// Time O(steps * E), usually 20 to 60 steps; memory O(M + O), and 16 bytes a weighted tie.
/// P. Bonacich, Social Networks 13(2), 1991, doi:10.1016/0378-8733(91)90018-O.
[[nodiscard]] Eigenvector eigenvector(const BipartiteGraph& graph,
                                      EigenvectorForm form = EigenvectorForm::per_component);

/// Measures as hubs, partners as authorities: the same vectors, each mode summing to 1.
/// J. M. Kleinberg, J. ACM 46(5), 1999, doi:10.1145/324133.324140.
[[nodiscard]] Scores hits(const Eigenvector& vectors);

}  // namespace partnergraph
