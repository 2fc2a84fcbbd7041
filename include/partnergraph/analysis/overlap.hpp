// Which measures share partners, which partners share measures, and how strongly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// Two vertices of the same side and what they have in common. N(v) is the neighbourhood of v, c
/// the number of shared neighbours, d_j the degree of a shared neighbour j.
template <StrongId Vertex>
struct Overlap {
  Vertex first;  ///< first < second
  Vertex second;
  std::uint32_t shared = 0;          ///< c = |N(first) & N(second)|, >= 1
  double jaccard = 0.0;              ///< c / |N(first) | N(second)|, in (0, 1]
  double overlap = 0.0;              ///< c / min degree (Simpson), in (0, 1]
  double dice = 0.0;                 ///< 2c / sum of degrees, in (0, 1]
  double cosine = 0.0;               ///< c / sqrt(product of degrees), in (0, 1]
  double newman = 0.0;               ///< sum of 1/(d_j - 1), >= 0
  double resource_allocation = 0.0;  ///< sum of 1/d_j, > 0
  double adamic_adar = 0.0;          ///< sum of 1/ln d_j, > 0
  /// P(X >= c) if both vertices drew their neighbours at random from the other side, in [0, 1]
  double p_hypergeometric = 1.0;

  friend bool operator==(const Overlap&, const Overlap&) = default;
};

struct OverlapOptions {
  std::uint32_t min_shared = 1;  ///< leave out pairs that share fewer; >= 1
  /// Keep at most so many pairs: those that share most, then of the larger Jaccard, then of smaller
  /// ids. Bounds the memory, not the time.
  std::size_t strongest = std::numeric_limits<std::size_t>::max();
};

/// How often two vertices of a side meet in a shared neighbour: the time that their overlaps take,
/// and no smaller than the number of pairs.
struct OverlapForecast {
  std::uint64_t measures = 0;  ///< sum over partners of d (d - 1) / 2
  std::uint64_t partners = 0;  ///< sum over measures of d (d - 1) / 2
};

/// What the overlaps would cost, without computing any. O(M + O).
[[nodiscard]] OverlapForecast overlap_forecast(const BipartiteGraph& graph);

/// Every pair of measures with at least `options.min_shared` common partners.
///
/// @return each unordered pair once, ascending by (first, second).
/// @throws std::invalid_argument if `min_shared` is 0: that would ask for all M^2 pairs.
///
/// Time O(M + (E + W) log M), memory O(M + result), for M measures, E ties and W two-step paths
/// measure-partner-measure (the sum over partners of degree^2). Deterministic, no I/O.
///
/// Indices: P. Jaccard, New Phytologist 11(2), 1912; M. E. J. Newman, PRE 64, 016132, 2001
/// (1/(d-1)); T. Zhou, L. Lü, Y.-C. Zhang, Eur. Phys. J. B 71, 2009 (resource allocation); L.
/// Adamic, E. Adar, Social Networks 25(3), 2003; hypergeometric: M. Tumminello et al., PLoS ONE
/// 6(3) e17994, 2011. Method: row-wise sparse A * A^T, F. G. Gustavson, ACM TOMS 4(3), 1978,
/// doi:10.1145/355791.355796.
[[nodiscard]] std::vector<Overlap<MeasureId>> measure_overlaps(const BipartiteGraph& graph,
                                                               OverlapOptions options = {});

/// The same question asked from the other side: pairs of partners and their common measures.
[[nodiscard]] std::vector<Overlap<PartnerId>> partner_overlaps(const BipartiteGraph& graph,
                                                               OverlapOptions options = {});

}  // namespace partnergraph
