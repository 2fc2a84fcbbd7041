// How long do the measures keep a partner while partners leave, and whose leaving hurts most?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Areas under the curve "share of measures that still have a partner" over "share of partners that
/// left", by the trapezoid rule over single departures; in [0, 1]. 0 if a mode is empty.
struct Robustness {
  double random = 0.0;     ///< the expected area if they leave in random order: exact
  double by_degree = 0.0;  ///< if those with most measures leave first (ties: smaller id first)
};

/// Random order: a measure with k of n partners is still alive after j departures with probability
/// 1
/// - C(j, k) / C(n, k). Summed over j that is closed: its area is 1 - ((n + 1) / (k + 1) - 1/2) /
/// n. Time O(M + O log O + E). J. Memmott, N. M. Waser, M. V. Price, Proc. R. Soc. B 271, 2004,
/// doi:10.1098/rspb.2004.2909; E. Burgos et al., J. Theor. Biol. 249, 2007.
[[nodiscard]] Robustness robustness(const BipartiteGraph& graph);

/// What is lost if one partner leaves.
struct Loss {
  PartnerId partner;
  std::uint32_t no_partner = 0;       ///< measures that have nobody left
  std::uint32_t no_organisation = 0;  ///< measures with groups left, but no named organisation
  std::uint32_t parts = 0;            ///< separate parts that the network has more
  friend bool operator==(const Loss&, const Loss&) = default;
};

/// Partners whose leaving costs something, worst first: by no_partner, no_organisation, parts, then
/// id. Vertices without ties are no parts. O(M + O + E).
[[nodiscard]] std::vector<Loss> losses(const Programme& programme, const BipartiteGraph& graph);

/// Where the programme hangs by a thread.
struct WeakPlaces {
  std::vector<MeasureId> no_partner;             ///< ascending
  std::vector<MeasureId> no_organisation;        ///< with partners, all of them groups; ascending
  std::vector<MeasureId> one_partner;            ///< ascending
  std::vector<std::vector<std::string>> themes;  ///< headings whose measures have no named
                                                 ///< organisation among them; document order
};

[[nodiscard]] WeakPlaces weak_places(const Programme& programme, const BipartiteGraph& graph);

}  // namespace partnergraph
