// Who stands on the shortest ways between others?
#pragma once

#include <cstdint>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

struct Betweenness {
  Scores
      raw;  ///< sum over unordered pairs of other vertices of the share of shortest paths through v
  Scores
      normalised;  ///< raw / largest value possible for a vertex of that mode, in [0, 1] if exact
};

/// What raw betweenness is divided by.
enum class BetweennessMaximum : std::uint8_t {
  exact,         ///< betweenness_maximum: scores are in [0, 1]
  printed_1997,  ///< 2 (own - 1) (other - 1) where own > other, else the exact one: too small (442
                 ///< for Davis' women), so that a score can exceed 1. R's netrics has it.
};

/// Exact betweenness over all vertices of both modes. Weights are ignored.
/// Path counts are scaled, so that they can't overflow. Time O((M + O) E), memory O(M + O + E),
/// and O(M + O) a thread; at most 32 sums of that length are kept.
/// Method: U. Brandes, J. Math. Sociology 25(2), 2001, doi:10.1080/0022250X.2001.9990249.
[[nodiscard]] Betweenness betweenness(const BipartiteGraph& graph,
                                      BetweennessMaximum maximum = BetweennessMaximum::exact);

/// Largest raw betweenness that a vertex can have in a mode of `own` vertices beside one of
/// `other`. 0 if no pair of others exists. S. P. Borgatti, D. S. Halgin, "Analyzing Affiliation
/// Networks", in The SAGE Handbook of Social Network Analysis, 2011. (Davis: women 445, not the 442
/// of 1997.)
[[nodiscard]] double betweenness_maximum(double own, double other);

}  // namespace partnergraph
