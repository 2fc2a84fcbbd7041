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
  double association = 0.0;          ///< c / product of degrees (association strength), in (0, 1]
  double phi = 0.0;                  ///< Pearson correlation of the two rows of the incidence
                                     ///< matrix, in [-1, 1]; 0 if a row is full
  double bonacich = 0.0;             ///< Bonacich 1972: r = sqrt(n11 n00) / (sqrt(n11 n00) +
                                     ///< sqrt(n10 n01)), in [0, 1]; 0.5 if both products are 0
  double newman = 0.0;               ///< sum of 1/(d_j - 1), >= 0
  double resource_allocation = 0.0;  ///< sum of 1/d_j, > 0
  double adamic_adar = 0.0;          ///< sum of 1/ln d_j, > 0
  /// P(X >= c) if both vertices drew their neighbours at random from the other side, in [0, 1]
  double p_hypergeometric = 1.0;

  friend bool operator==(const Overlap&, const Overlap&) = default;
};

/// What pairs are ordered by; a larger value is stronger.
enum class OverlapIndex : std::uint8_t {
  shared,
  jaccard,
  overlap,
  dice,
  cosine,
  association,
  phi,
  bonacich,
  newman,
  resource_allocation,
  adamic_adar,
};

struct OverlapOptions {
  std::uint32_t min_shared = 1;  ///< leave out pairs that share fewer; >= 1
  OverlapIndex by = OverlapIndex::shared;
  /// Leave out pairs whose index `by` is below. Not a NaN.
  double at_least = std::numeric_limits<double>::lowest();
  /// Keep at most so many pairs, the first ones by `stronger`. Bounds the memory, not the time.
  std::size_t strongest = std::numeric_limits<std::size_t>::max();
  friend bool operator==(const OverlapOptions&, const OverlapOptions&) = default;
};

template <StrongId Vertex>
[[nodiscard]] double value_of(const Overlap<Vertex>& pair, OverlapIndex index) {
  switch (index) {
    case OverlapIndex::jaccard:
      return pair.jaccard;
    case OverlapIndex::overlap:
      return pair.overlap;
    case OverlapIndex::dice:
      return pair.dice;
    case OverlapIndex::cosine:
      return pair.cosine;
    case OverlapIndex::association:
      return pair.association;
    case OverlapIndex::phi:
      return pair.phi;
    case OverlapIndex::bonacich:
      return pair.bonacich;
    case OverlapIndex::newman:
      return pair.newman;
    case OverlapIndex::resource_allocation:
      return pair.resource_allocation;
    case OverlapIndex::adamic_adar:
      return pair.adamic_adar;
    case OverlapIndex::shared:
      break;
  }
  return pair.shared;
}

/// True if `a` stands before `b` in lists: larger index `by`, then shares more, then the larger
/// Jaccard, then the smaller ids.
template <StrongId Vertex>
[[nodiscard]] bool stronger(const Overlap<Vertex>& a, const Overlap<Vertex>& b, OverlapIndex by) {
  const double value_a = value_of(a, by);
  const double value_b = value_of(b, by);
  if (value_a != value_b) return value_a > value_b;
  if (a.shared != b.shared) return a.shared > b.shared;
  if (a.jaccard != b.jaccard) return a.jaccard > b.jaccard;
  if (a.first != b.first) return a.first < b.first;
  return a.second < b.second;
}

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
/// @throws std::invalid_argument if `min_shared` is 0: that would ask for all M^2 pairs; or if
/// `at_least` is a NaN.
///
/// Time O(M + E + W + R log R), memory O(R + threads * M), for M measures, E ties, W two-step paths
/// measure-partner-measure (`overlap_forecast`) and R pairs kept: rows are streamed, with an index
/// that is known from the count (all but the last three) a pair that is not kept costs nothing but
/// its counting. On many threads; the same result in every bit on any number of them.
///
/// Indices: P. Bonacich, Sociological Methodology 4, 1972 (r); P. Jaccard, New Phytologist 11(2),
/// 1912; M. E. J. Newman, PRE 64, 016132, 2001 (1/(d-1)); T. Zhou, L. Lü, Y.-C. Zhang, Eur. Phys.
/// J. B 71, 2009 (resource allocation); L. Adamic, E. Adar, Social Networks 25(3), 2003;
/// hypergeometric: M. Tumminello et al., PLoS ONE 6(3) e17994, 2011; association strength: N. J.
/// van Eck, L. Waltman, JASIST 60(8), 2009. Method: row-wise sparse A * A^T, F. G. Gustavson, ACM
/// TOMS 4(3), 1978, doi:10.1145/355791.355796.
[[nodiscard]] std::vector<Overlap<MeasureId>> measure_overlaps(const BipartiteGraph& graph,
                                                               OverlapOptions options = {});

/// The same question asked from the other side: pairs of partners and their common measures.
[[nodiscard]] std::vector<Overlap<PartnerId>> partner_overlaps(const BipartiteGraph& graph,
                                                               OverlapOptions options = {});

}  // namespace partnergraph
