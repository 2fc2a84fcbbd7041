#include "barber_proof.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>
#include <vector>

#include "barber_matrix.hpp"
#include "nested_search.hpp"

namespace partnergraph {
namespace {

// Larger tables than 300 x 600 would get no further than the simple bound.
constexpr std::uint64_t max_cells = 200'000;

using Nodes = std::vector<std::uint32_t>;

double simple_bound(const BarberNetwork& network, const Nodes& nodes, double gamma) {
  double bound = 0.0;
  for (const std::uint32_t v : nodes) {
    for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
      const auto& [other, weight] = network.ties[t];
      const double expected = network.measure_strength[v] * network.partner_strength[other];
      if (other > v) bound += std::max(0.0, weight - gamma * expected);
    }
  }
  return bound;
}

std::uint64_t cells_of(const BarberNetwork& network, const Nodes& nodes) {
  const auto is_measure = [&](std::uint32_t v) { return network.measure_strength[v] > 0.0; };
  const auto measures = static_cast<std::uint64_t>(std::ranges::count_if(nodes, is_measure));
  return measures * (nodes.size() - measures);
}

// A coalition is named by its first node; one that reached over components is divided.
void name_by_first(const Nodes& nodes, Labels& labels) {
  std::unordered_map<std::uint32_t, std::uint32_t> first;  // only looked up
  for (const std::uint32_t v : nodes) labels[v] = first.emplace(labels[v], v).first->second;
}

// The groups of the columns as given, and each row where it is worth most, alone if nowhere.
void place(const BarberMatrix& matrix, const Nodes& groups, Labels& labels) {
  std::vector<double> most(matrix.rows.size());
  for (const Nodes& row : matrix.rows) {
    for (const std::uint32_t v : row) labels[v] = row.front();
  }
  std::vector<bool> done(matrix.columns.size());
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    if (done[c]) continue;
    std::vector<double> worth(matrix.rows.size());
    const std::uint32_t name = matrix.columns[c].front();
    for (std::size_t other = c; other < matrix.columns.size(); ++other) {
      if (groups[other] != groups[c]) continue;
      done[other] = true;
      for (const std::uint32_t v : matrix.columns[other]) labels[v] = name;
      const auto column = matrix.column(other);
      for (std::size_t r = 0; r < worth.size(); ++r) worth[r] += column[r];
    }
    for (std::size_t r = 0; r < worth.size(); ++r) {
      if (worth[r] <= most[r]) continue;
      most[r] = worth[r];
      for (const std::uint32_t v : matrix.rows[r]) labels[v] = name;
    }
  }
}

}  // namespace

BarberProof prove(const BarberNetwork& network, const Labels& labels, double gamma,
                  std::uint64_t budget) {
  BarberProof proof;
  proof.labels.resize(network.size());
  std::iota(proof.labels.begin(), proof.labels.end(), 0U);
  const std::vector<Nodes> components = tied_components(network);
  for (const Nodes& nodes : components) {
    for (const std::uint32_t v : nodes) proof.labels[v] = labels[v];
    name_by_first(nodes, proof.labels);
  }
  Labels better = proof.labels;
  for (std::size_t i = 0; i < components.size(); ++i) {
    const Nodes& nodes = components[i];
    const double simple = simple_bound(network, nodes, gamma);
    const std::uint64_t share = budget / (components.size() - i);
    if (share == 0 || cells_of(network, nodes) > max_cells) {
      proof.bound += simple;
      continue;
    }
    const BarberMatrix matrix = barber_matrix(network, nodes, gamma);
    Nodes groups;
    for (const Nodes& column : matrix.columns) groups.push_back(better[column.front()]);
    const NestedSearchResult found = nested_search(matrix, groups, share);
    place(matrix, found.columns, better);
    proof.bound += std::min(simple, found.bound);
    budget -= std::min(budget, found.work);
  }
  const double before = modularity(network, proof.labels, gamma);
  if (modularity(network, better, gamma) > before + 1e-13) proof.labels = std::move(better);
  return proof;
}

}  // namespace partnergraph
