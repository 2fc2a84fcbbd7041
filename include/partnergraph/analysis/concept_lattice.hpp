// How do all groups of measures with common partners contain each other?
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Measures, and all partners that every one of them has; partners, and all measures that every one
/// of them is in. Either side may be empty. Both ascending.
struct Concept {
  std::vector<MeasureId> measures;  ///< the extent
  std::vector<PartnerId> partners;  ///< the intent
  /// Share of the subsets of the measures that have just these partners in common, in (0, 1]: what
  /// remains if single measures are doubtful. Kuznetsov's intensional stability.
  double measure_stability = 0.0;
  /// The same for subsets of the partners.
  double partner_stability = 0.0;
  friend bool operator==(const Concept&, const Concept&) = default;
};

struct ConceptLattice {
  /// Most measures first, then by measures: the first has all measures, the last all partners.
  std::vector<Concept> concepts;
  /// (upper, lower): the lower one has fewer measures and nothing stands between. Ascending.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> covers;
  bool complete = true;  ///< false: more than `most`; then there are no concepts at all
};

struct ConceptOptions {
  std::uint32_t most = 3'000;  ///< more are not drawn or read by anybody. >= 1
};

/// The Galois lattice. The maximal bicliques are its concepts but for the two ends, where one side
/// may be empty. A graph without vertices has one concept.
/// @throws std::invalid_argument if most is 0.
/// Time O(C^2 (M + O) / 64) for C concepts; memory O(C (M + O) + covers).
/// B. Ganter, R. Wille, Formal Concept Analysis, 1999; L. C. Freeman, D. R. White, Sociological
/// Methodology 23, 1993, doi:10.2307/271008; S. O. Kuznetsov, Ann. Math. Artif. Intell. 49, 2007,
/// doi:10.1007/s10472-007-9053-6 (stability).
[[nodiscard]] ConceptLattice concept_lattice(const BipartiteGraph& graph,
                                             const ConceptOptions& options = {});

}  // namespace partnergraph
