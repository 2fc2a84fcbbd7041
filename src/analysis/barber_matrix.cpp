#include "barber_matrix.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace partnergraph {
namespace {

std::span<const BarberNetwork::Tie> ties_of(const BarberNetwork& network, std::uint32_t node) {
  const std::size_t begin = network.offsets[node];
  return {network.ties.data() + begin, network.offsets[node + std::size_t{1}] - begin};
}

bool is_measure(const BarberNetwork& network, std::uint32_t node) {
  return network.measure_strength[node] > 0.0;
}

// Neighbours with their shares of the strength: equal for twins. Two twins that rounding tells
// apart only make the table larger.
using Profile = std::vector<std::pair<std::uint32_t, double>>;

Profile profile_of(const BarberNetwork& network, std::uint32_t node) {
  const double strength = network.measure_strength[node] + network.partner_strength[node];
  Profile profile;
  for (const auto& [other, weight] : ties_of(network, node)) {
    profile.emplace_back(other, weight / strength);
  }
  return profile;
}

std::vector<std::vector<std::uint32_t>> twins(const BarberNetwork& network,
                                              const std::vector<std::uint32_t>& nodes) {
  std::vector<std::vector<std::uint32_t>> groups;
  std::map<Profile, std::size_t> known;
  for (const std::uint32_t node : nodes) {
    const auto [at, is_new] = known.emplace(profile_of(network, node), groups.size());
    if (is_new) groups.emplace_back();
    groups[at->second].push_back(node);
  }
  return groups;
}

double strength_of(const BarberNetwork& network, const std::vector<std::uint32_t>& nodes) {
  double sum = 0.0;
  for (const std::uint32_t v : nodes) {
    sum += network.measure_strength[v] + network.partner_strength[v];
  }
  return sum;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> tied_components(const BarberNetwork& network) {
  std::vector<std::vector<std::uint32_t>> components;
  std::vector<bool> seen(network.size());
  for (std::uint32_t first = 0; first < network.size(); ++first) {
    if (seen[first] || ties_of(network, first).empty()) continue;
    std::vector<std::uint32_t> nodes{first};
    seen[first] = true;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      for (const auto& tie : ties_of(network, nodes[at])) {
        if (seen[tie.node]) continue;
        seen[tie.node] = true;
        nodes.push_back(tie.node);
      }
    }
    std::ranges::sort(nodes);
    components.push_back(std::move(nodes));
  }
  std::ranges::stable_sort(components, {}, &std::vector<std::uint32_t>::size);
  return components;
}

BarberMatrix barber_matrix(const BarberNetwork& network, const std::vector<std::uint32_t>& nodes,
                           double gamma) {
  const auto groups = twins(network, nodes);
  BarberMatrix matrix;
  for (const auto& group : groups) {
    (is_measure(network, group.front()) ? matrix.columns : matrix.rows).push_back(group);
  }
  if (matrix.columns.size() > matrix.rows.size()) matrix.columns.swap(matrix.rows);

  std::map<std::uint32_t, std::size_t> row_of;
  std::vector<double> row_strength;
  for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
    for (const std::uint32_t node : matrix.rows[r]) row_of.emplace(node, r);
    row_strength.push_back(strength_of(network, matrix.rows[r]));
  }
  for (const auto& column : matrix.columns) {
    const std::size_t begin = matrix.worth.size();
    const double strength = strength_of(network, column);
    for (const double other : row_strength) matrix.worth.push_back(-gamma * strength * other);
    for (const std::uint32_t node : column) {
      for (const auto& [other, weight] : ties_of(network, node)) {
        matrix.worth[begin + row_of.at(other)] += weight;
      }
    }
  }
  return matrix;
}

}  // namespace partnergraph
