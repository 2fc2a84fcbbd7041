// Which partners stand together in the same measures, but for a few ties?
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <partnergraph/analysis/biclique.hpp>

namespace partnergraph {

/// Measures and partners of which at most k pairs are not tied.
struct NearBiclique {
  Biclique group;                                        ///< its ties() counts the missing ones too
  std::vector<std::pair<MeasureId, PartnerId>> missing;  ///< ascending

  [[nodiscard]] std::uint64_t ties() const { return group.ties() - missing.size(); }
  friend bool operator==(const NearBiclique&, const NearBiclique&) = default;
};

struct NearBicliqueOptions {
  std::uint32_t missing = 1;           ///< k >= 1, below both sizes
  std::uint32_t min_measures = 2;      ///< >= 1
  std::uint32_t min_partners = 2;      ///< >= 1
  std::uint64_t most = 100'000;        ///< keep so many, >= 1
  std::uint64_t budget = 200'000'000;  ///< pairs looked at, about 1e8 a second
};

struct NearBicliques {
  std::vector<NearBiclique> list;  ///< most ties first, then by measures, then by partners
  bool complete = true;            ///< there are no more than `list`
};

/// Every set of at least so many measures and partners with at most k ties missing, to which nobody
/// can be added without a (k + 1)-th missing. Sets with few missing ties stay such when members go,
/// so the search is that of C. Bron and J. Kerbosch (CACM 16, 1973, doi:10.1145/362342.362367) for
/// such sets: whoever lacks no tie joins at once, and a pivot that lacks none so far leaves only
/// those to branch on that it is not tied to. Deterministic.
/// @throws std::invalid_argument if an option is 0, or `missing` is not below both sizes: then
/// somebody without any tie could join.
/// Time exponential in the worst case, at most `budget`; memory O(depth N + result).
[[nodiscard]] NearBicliques near_bicliques(const BipartiteGraph& graph,
                                           const NearBicliqueOptions& options = {});

}  // namespace partnergraph
