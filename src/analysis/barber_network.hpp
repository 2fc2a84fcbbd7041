// The network that the search for coalitions moves about in: vertices, or groups of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Coalition (or group) of each node, in [0, number of nodes).
using Labels = std::vector<std::uint32_t>;

/// Nodes with their ties to other nodes. All weights are shares of the total, so that neither huge
/// nor tiny ones leave the range of a double. Putting nodes a and b together is worth
///   weight(a, b) - gamma (measure_strength[a] partner_strength[b] + the same with a, b swapped),
/// which is what Barber's Q gains.
struct BarberNetwork {
  struct Tie {
    std::uint32_t node;
    double weight;
  };

  std::vector<std::size_t> offsets;      ///< size() + 1 entries
  std::vector<Tie> ties;                 ///< each at both ends; none from a node to itself
  std::vector<double> measure_strength;  ///< summed over the measures in the node
  std::vector<double> partner_strength;

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(measure_strength.size());
  }
};

/// One node a vertex: measures, then partners. O(M + O + E).
[[nodiscard]] BarberNetwork barber_network(const BipartiteGraph& graph);

/// One node a group. Labels must be dense: every number below the largest is used. O(nodes + ties).
[[nodiscard]] BarberNetwork contracted(const BarberNetwork& network, const Labels& group,
                                       std::uint32_t group_count);

/// Renumbers labels densely in the order of their first node; returns how many there are.
std::uint32_t make_dense(Labels& labels);

/// Barber's Q. O(nodes + ties).
[[nodiscard]] double modularity(const BarberNetwork& network, const Labels& labels, double gamma);

}  // namespace partnergraph
