// Which overlaps are worth drawing: a network of one side that keeps what chance does not explain.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/overlap_chance.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

enum class BackboneMethod : std::uint8_t {
  svn,        ///< statistically validated network: hypergeometric p
  bicm,       ///< Poisson-binomial p of the bipartite configuration model
  disparity,  ///< disparity filter of the projection, whose weights are the numbers shared
};

template <StrongId Vertex>
struct BackboneEdge {
  Vertex first;  ///< first < second
  Vertex second;
  std::uint32_t shared = 0;
  double p = 1.0;          ///< in [0, 1]; disparity: the smaller alpha of the two ends
  double corrected = 1.0;  ///< what was compared with `alpha`; disparity: p
  friend bool operator==(const BackboneEdge&, const BackboneEdge&) = default;
};

struct BackboneOptions {
  BackboneMethod method = BackboneMethod::svn;
  double alpha = 0.05;  ///< an edge is kept below it, in (0, 1]
  /// Over all pairs of the side. The disparity filter takes none: its p are not of pairs.
  Correction correction = Correction::benjamini_hochberg;
  /// `less` gives the pairs that avoid each other, those that share nothing among them: then every
  /// pair is looked at, O(M^2). Not for the disparity filter.
  Direction direction = Direction::more;
};

/// @return the edges, ascending by (first, second); often none in a small programme.
/// @throws std::invalid_argument if alpha is not in (0, 1], or if the disparity filter is asked for
/// a correction or for pairs that avoid each other.
///
/// Disparity: an end with strength s (the sum of its weights) and k neighbours gives an edge of
/// weight w the value (1 - w / s)^(k - 1), 1 for k = 1; one of both ends below alpha keeps it.
/// Time: two-step paths, after the chances of all pairs (overlap_chance.hpp). Memory O(M) a thread
/// and the edges: the projection is streamed. The same in every bit on any number of threads.
///
/// M. Tumminello et al., PLoS ONE 6(3) e17994, 2011; F. Saracco et al., New J. Phys. 19, 053022,
/// 2017; M. A. Serrano, M. Boguna, A. Vespignani, PNAS 106(16), 2009.
[[nodiscard]] std::vector<BackboneEdge<MeasureId>> measure_backbone(
    const BipartiteGraph& graph, const BackboneOptions& options = {});
[[nodiscard]] std::vector<BackboneEdge<PartnerId>> partner_backbone(
    const BipartiteGraph& graph, const BackboneOptions& options = {});

}  // namespace partnergraph
