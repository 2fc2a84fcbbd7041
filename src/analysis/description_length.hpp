// How many nats does it take to tell a graph through groups of its vertices?
#pragma once

#include <cstdint>
#include <optional>

#include <partnergraph/analysis/coalition_evidence.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

enum class BlockModelKind : std::uint8_t { plain, degree_corrected };

/// The typed stochastic block model, microcanonical. With e(a,b) ties between groups a and b, e(a)
/// ties and n(a) vertices of a group, E ties, n vertices of a side in g groups, B groups in all:
///   ties      plain: sum e(a) ln n(a) - sum ln e(a,b)!
///             corrected: sum ln e(a)! - sum ln e(a,b)! - sum over vertices ln k!
///   degrees   corrected only: sum over groups of ln q(e(a), n(a)) + ln n(a)! - sum ln (vertices of
///             each degree)!, with q(m, n) the number of partitions of m into at most n parts
///   vertices  for each side: ln C(n - 1, g - 1) + ln n! - sum ln n(a)! + ln n
///   counts    ln C(E + B (B + 1) / 2 - 1, E)
/// T. P. Peixoto, PRE 95, 012317, 2017, doi:10.1103/PhysRevE.95.012317.
/// None if the graph has no ties or the search would take more than `max_work` cells.
[[nodiscard]] std::optional<Parsimony> parsimony(const BipartiteGraph& graph,
                                                 const Coalitions& found, BlockModelKind kind,
                                                 std::uint64_t max_work);

}  // namespace partnergraph
