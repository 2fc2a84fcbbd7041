// Which groups emerge where a partner may stand in several of them?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/biclique.hpp>

namespace partnergraph {

/// Both sides ascending. Its members need not all be tied to each other.
struct OverlappingCoalition {
  std::vector<MeasureId> measures;
  std::vector<PartnerId> partners;
  friend bool operator==(const OverlappingCoalition&, const OverlappingCoalition&) = default;
};

/// Biclique percolation: bicliques of at least `min_measures` and `min_partners` hang together if
/// they have all but one of these numbers in common, min_measures - 1 measures and min_partners - 1
/// partners; what hangs together is a coalition. Most members first, then by measures, then by
/// partners. `bicliques` is maximal_bicliques, complete; smaller ones are passed over.
/// @throws std::invalid_argument if a minimum is 0.
/// Time O(B^2 (M + O)) for B bicliques, mostly far less; memory O(result + B).
/// S. Lehmann, M. Schwartz, L. K. Hansen, "Biclique communities", Phys. Rev. E 78, 016108, 2008,
/// doi:10.1103/PhysRevE.78.016108.
[[nodiscard]] std::vector<OverlappingCoalition> overlapping_coalitions(
    const std::vector<Biclique>& bicliques, std::uint32_t min_measures, std::uint32_t min_partners);

}  // namespace partnergraph
