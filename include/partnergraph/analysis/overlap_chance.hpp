// Do two vertices share more, or less, than chance gives vertices of their degrees?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// What "chance" keeps of the graph.
enum class ChanceModel : std::uint8_t {
  hypergeometric,  ///< the degrees of the two vertices; all neighbours are alike
  bicm,            ///< the degrees of both sides on average: see bicm.hpp
};

/// How a p-value is corrected for all pairs of the side having been tried.
enum class Correction : std::uint8_t {
  none,
  bonferroni,          ///< p times the number of pairs
  holm,                ///< step-down Bonferroni: S. Holm, Scand. J. Statist. 6, 1979
  benjamini_hochberg,  ///< false discovery rate: Y. Benjamini, Y. Hochberg, JRSS B 57, 1995
};

/// Which pairs are looked for.
enum class Direction : std::uint8_t {
  more,  ///< pairs that share more than chance: P(X >= shared)
  less,  ///< pairs that avoid each other: P(X <= shared)
};

/// A p-value and its corrections, all in [0, 1].
struct CorrectedP {
  double raw = 1.0;
  double bonferroni = 1.0;
  double holm = 1.0;
  double benjamini_hochberg = 1.0;

  [[nodiscard]] double by(Correction correction) const;
  friend bool operator==(const CorrectedP&, const CorrectedP&) = default;
};

/// The p-values of all pairs of one side, those that share nothing included. A p-value follows from
/// the two degrees and the number shared, so that there are few different ones; the pairs of each
/// are counted, and corrected together.
class OverlapChances {
 public:
  /// Of two vertices with these degrees that share so many neighbours.
  /// @throws std::out_of_range if the graph has no two such vertices.
  [[nodiscard]] CorrectedP of(Direction direction, std::size_t first_degree,
                              std::size_t second_degree, std::uint32_t shared) const;

  /// n (n - 1) / 2: what p-values are corrected for.
  [[nodiscard]] std::uint64_t pairs() const { return pairs_; }

  /// Pairs whose corrected p is below `alpha`.
  [[nodiscard]] std::uint64_t count_below(double alpha, Direction direction,
                                          Correction correction) const;

  /// The residual of the fit (bicm.hpp); 0 for the hypergeometric model.
  [[nodiscard]] double residual() const { return residual_; }

 private:
  friend class OverlapChanceTable;

  // One degree class with another, or with itself.
  struct Cell {
    std::vector<std::uint64_t> pairs;  // that share 0, 1, ... neighbours
    std::vector<CorrectedP> more;      // of each of these numbers
    std::vector<CorrectedP> less;
  };

  std::vector<std::uint32_t> class_of_degree_;
  std::vector<Cell> cells_;  // of classes a <= b: [b (b + 1) / 2 + a]
  std::uint64_t pairs_ = 0;
  double residual_ = 0.0;
};

/// Time O(W + A^2 tails) for W two-step paths (`overlap_forecast`) and A different degrees of the
/// side; a tail of the BiCM costs O(B k^2) for B different degrees of the other side and k common
/// neighbours, one of the hypergeometric model O(sqrt(m)) for m neighbours in all. Memory
/// O(threads * (A^2 + M)). On many threads; the same in every bit on any number of them.
///
/// M. Tumminello et al., PLoS ONE 6(3) e17994, 2011 (hypergeometric); F. Saracco et al., New J.
/// Phys. 19, 053022, 2017 (BiCM, Poisson-binomial).
[[nodiscard]] OverlapChances measure_chances(const BipartiteGraph& graph, ChanceModel model);
[[nodiscard]] OverlapChances partner_chances(const BipartiteGraph& graph, ChanceModel model);

/// Both models of one side, to be asked about its overlaps.
struct SideChances {
  std::optional<OverlapChances> hypergeometric;  ///< nothing if it was not computed
  std::optional<OverlapChances> bicm;
  std::vector<std::uint32_t> degrees;  ///< of each vertex of the side

  /// P(X >= shared) of the pair; nothing if the model was not computed.
  template <StrongId Vertex>
  [[nodiscard]] std::optional<CorrectedP> of(ChanceModel model, const Overlap<Vertex>& pair) const {
    const auto& chances = model == ChanceModel::bicm ? bicm : hypergeometric;
    if (!chances) return std::nullopt;
    return chances->of(Direction::more, degrees[pair.first.index()], degrees[pair.second.index()],
                       pair.shared);
  }
};

[[nodiscard]] SideChances both_measure_chances(const BipartiteGraph& graph);
[[nodiscard]] SideChances both_partner_chances(const BipartiteGraph& graph);

/// What the BiCM of a side costs: A (A + 1) / 2 times B for A different degrees of the side and B
/// of the other. O(M + P).
struct ChanceForecast {
  std::uint64_t measures = 0;
  std::uint64_t partners = 0;
};
[[nodiscard]] ChanceForecast chance_forecast(const BipartiteGraph& graph);

}  // namespace partnergraph
