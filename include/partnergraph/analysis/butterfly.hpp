// How often do two partners meet in two measures?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Number of 2 x 2 complete subgraphs (two measures that share two partners, four-cycles), each
/// once. Exact: a butterfly is known by two of its ties that don't meet, so that E ties have fewer
/// than E * E, and E is below 2^32. Weights are ignored.
///
/// Time O(M + O + E + sum over ties of the smaller degree of their ends), at most O(E^1.5), so that
/// no hub makes it quadratic; memory O(M + O + E). K. Wang, X. Lin, L. Qin, W. Zhang, Y. Zhang,
/// PVLDB 12(10), 2019, doi:10.14778/3339490.3339497.
[[nodiscard]] std::uint64_t butterflies(const BipartiteGraph& graph);

/// In how many butterflies each vertex and each tie takes part.
struct ButterflyCounts {
  std::uint64_t total = 0;              ///< butterflies(graph)
  std::vector<std::uint64_t> measures;  ///< they add up to 2 total
  std::vector<std::uint64_t> partners;  ///< they add up to 2 total
  std::vector<std::uint64_t> ties;      ///< by measure, then partner; they add up to 4 total
};

/// Time and memory as above.
[[nodiscard]] ButterflyCounts butterfly_counts(const BipartiteGraph& graph);

}  // namespace partnergraph
