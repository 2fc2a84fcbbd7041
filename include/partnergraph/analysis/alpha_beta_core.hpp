// Which part of the network is so dense that every measure in it has alpha partners and every
// partner beta measures?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Members ascending; both empty if there is no such part.
struct AlphaBetaCore {
  std::vector<MeasureId> measures;  ///< each has at least alpha of `partners`
  std::vector<PartnerId> partners;  ///< each is in at least beta of `measures`
  friend bool operator==(const AlphaBetaCore&, const AlphaBetaCore&) = default;
};

/// The largest such part; it is unique. Weights are ignored. Time and memory O(M + O + E).
/// @throws std::invalid_argument if alpha or beta is 0: it would hold vertices without ties.
/// M. Cerinsek, V. Batagelj, "Generalized two-mode cores", Social Networks 42, 2015.
[[nodiscard]] AlphaBetaCore alpha_beta_core(const BipartiteGraph& graph, std::uint32_t alpha,
                                            std::uint32_t beta);

/// For every vertex and every alpha up to the degeneracy the largest beta of a core that it lies
/// in, and the reverse: a core that is not empty has alpha or beta up to the degeneracy, so that
/// these have all of them.
class AlphaBetaIndex {
 public:
  /// Time O(delta E), memory O(delta (M + O)) with delta the degeneracy, at most sqrt(E).
  /// B. Liu, L. Yuan, X. Lin, L. Qin, W. Zhang, J. Zhou, WWW 2019, doi:10.1145/3308558.3313522.
  explicit AlphaBetaIndex(const BipartiteGraph& graph);

  /// The largest k of a (k,k)-core that is not empty; 0 without ties.
  [[nodiscard]] std::uint32_t degeneracy() const {
    return static_cast<std::uint32_t>(by_alpha_.size());
  }
  /// As the function above, in time O(M + O).
  /// @throws std::invalid_argument if alpha or beta is 0.
  [[nodiscard]] AlphaBetaCore core(std::uint32_t alpha, std::uint32_t beta) const;

 private:
  struct Levels {
    std::vector<std::uint32_t> measures;  // 0: in no core
    std::vector<std::uint32_t> partners;
  };
  std::vector<Levels> by_alpha_;  // [alpha - 1]: largest betas
  std::vector<Levels> by_beta_;   // [beta - 1]: largest alphas
};

}  // namespace partnergraph
