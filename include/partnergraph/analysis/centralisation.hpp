// How far does a mode hang on its most central member?
#pragma once

#include <optional>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Sum over a mode of (its largest score - score), as a share of the largest sum that a connected
/// graph with modes of that size can have: 0 if all score the same, 1 for a spider. In [0, 1].
/// None for a mode of one vertex or beside a mode of one, and where a header below says so.
struct Centralisation {
  std::optional<double> measures;
  std::optional<double> partners;
  friend bool operator==(const Centralisation&, const Centralisation&) = default;
};

/// Of `degree`; largest sum (n - 1) (m - 1). None if a vertex has no tie. O(M + O).
/// S. P. Borgatti, M. G. Everett, Social Networks 19(3), 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] Centralisation degree_centralisation(const BipartiteGraph& graph);

/// Of `betweenness_normalised`, whose largest sum is n - 1: one vertex at 1, all others at 0.
/// O(M + O).
[[nodiscard]] Centralisation betweenness_centralisation(const Scores& normalised);

/// Of `closeness_normalised` of a connected graph, which the caller knows it to be. The largest sum
/// is that of the spider: a centre tied to the whole other mode, the n - 1 others to one vertex of
/// it each, spread evenly. Trying every graph of up to 4 x 4 confirms it. The sums that are printed
/// in 1997 are smaller, so that a spider has more than 1 by them. O(M + O).
[[nodiscard]] Centralisation closeness_centralisation(const Scores& normalised);

}  // namespace partnergraph
