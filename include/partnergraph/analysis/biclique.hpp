// Which partners stand together in the very same measures?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Measures and partners that are all tied to each other; both sides ascending, neither empty.
struct Biclique {
  std::vector<MeasureId> measures;
  std::vector<PartnerId> partners;

  [[nodiscard]] std::uint64_t ties() const { return measures.size() * partners.size(); }
  friend bool operator==(const Biclique&, const Biclique&) = default;
};

struct BicliqueOptions {
  std::uint32_t min_measures = 1;  ///< >= 1
  std::uint32_t min_partners = 1;  ///< >= 1
  std::uint64_t most = 1'000'000;  ///< keep so many; a graph of n vertices can have 2^(n/2). >= 1
};

struct Bicliques {
  std::vector<Biclique> list;  ///< most ties first, then by measures, then by partners
  bool complete = true;        ///< there are no more than `list`; false: `most` of them, any
};

/// Every maximal biclique, to which no measure and no partner can be added, with at least so many
/// of both. The same on any number of threads, also when cut.
/// @throws std::invalid_argument if an option is 0.
/// Time O(d E) a biclique for the largest degree d, far less on sparse graphs; memory O(result + E
/// a thread).
/// Y. Zhang et al., "On finding bicliques in bipartite graphs", BMC Bioinformatics 15:110, 2014,
/// doi:10.1186/1471-2105-15-110 (iMBEA).
[[nodiscard]] Bicliques maximal_bicliques(const BipartiteGraph& graph,
                                          const BicliqueOptions& options = {});

}  // namespace partnergraph
