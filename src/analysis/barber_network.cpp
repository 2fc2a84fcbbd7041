#include "barber_network.hpp"

#include <algorithm>
#include <numeric>

namespace partnergraph {
namespace {

// 1 / W in two factors: W itself may be out of range.
struct Scale {
  double largest = 1.0;
  double sum = 1.0;  // of weight / largest
  [[nodiscard]] double share(double weight) const { return weight / largest / sum; }
};

double weight_at(std::span<const double> weights, std::size_t at) {
  return weights.empty() ? 1.0 : weights[at];
}

Scale scale_of(const BipartiteGraph& graph) {
  if (!graph.weighted()) return {1.0, std::max(1.0, static_cast<double>(graph.tie_count()))};
  const auto partners = graph.partners();
  Scale scale{0.0, 0.0};
  for (const MeasureId m : partners.ids()) {
    for (const double weight : partners.weights(m)) scale.largest = std::max(scale.largest, weight);
  }
  for (const MeasureId m : partners.ids()) {
    for (const double weight : partners.weights(m)) scale.sum += weight / scale.largest;
  }
  return scale;
}

template <StrongId Row, StrongId Col>
void add_nodes(BarberNetwork& network, Adjacency<Row, Col> rows, std::uint32_t first_col,
               const Scale& scale, std::vector<double>& own, std::vector<double>& other) {
  for (const Row row : rows.ids()) {
    double strength = 0.0;
    for (std::size_t i = 0; i < rows[row].size(); ++i) {
      const double share = scale.share(weight_at(rows.weights(row), i));
      network.ties.push_back({first_col + rows[row][i].value, share});
      strength += share;
    }
    own.push_back(strength);
    other.push_back(0.0);
    network.offsets.push_back(network.ties.size());
  }
}

}  // namespace

BarberNetwork barber_network(const BipartiteGraph& graph) {
  const Scale scale = scale_of(graph);
  BarberNetwork network;
  network.ties.reserve(2 * graph.tie_count());
  network.offsets.push_back(0);
  add_nodes(network, graph.partners(), graph.partners().size(), scale, network.measure_strength,
            network.partner_strength);
  add_nodes(network, graph.measures(), 0, scale, network.partner_strength,
            network.measure_strength);
  return network;
}

BarberNetwork contracted(const BarberNetwork& network, const Labels& group,
                         std::uint32_t group_count) {
  std::vector<std::uint32_t> begin(group_count + std::size_t{1});
  for (const std::uint32_t g : group) ++begin[g + std::size_t{1}];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> members(network.size());
  auto next = begin;
  for (std::uint32_t v = 0; v < network.size(); ++v) members[next[group[v]]++] = v;

  BarberNetwork result;
  result.measure_strength.resize(group_count);
  result.partner_strength.resize(group_count);
  result.offsets.push_back(0);
  std::vector<double> weight(group_count);  // all zero between two groups
  std::vector<std::uint32_t> met;
  for (std::uint32_t g = 0; g < group_count; ++g) {
    for (std::uint32_t i = begin[g]; i < begin[g + std::size_t{1}]; ++i) {
      const std::uint32_t v = members[i];
      result.measure_strength[g] += network.measure_strength[v];
      result.partner_strength[g] += network.partner_strength[v];
      for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
        const std::uint32_t other = group[network.ties[t].node];
        if (other == g) continue;
        if (weight[other] == 0.0) met.push_back(other);
        weight[other] += network.ties[t].weight;
      }
    }
    for (const std::uint32_t other : met) {
      result.ties.push_back({other, weight[other]});
      weight[other] = 0.0;
    }
    met.clear();
    result.offsets.push_back(result.ties.size());
  }
  return result;
}

std::uint32_t make_dense(Labels& labels) {
  constexpr std::uint32_t none = 0xFFFFFFFF;
  std::uint32_t limit = 0;
  for (const std::uint32_t label : labels) limit = std::max(limit, label + 1);
  std::vector<std::uint32_t> dense(limit, none);
  std::uint32_t count = 0;
  for (std::uint32_t& label : labels) {
    if (dense[label] == none) dense[label] = count++;
    label = dense[label];
  }
  return count;
}

double modularity(const BarberNetwork& network, const Labels& labels, double gamma) {
  std::vector<double> measures(network.size());
  std::vector<double> partners(network.size());
  double inside = 0.0;
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    measures[labels[v]] += network.measure_strength[v];
    partners[labels[v]] += network.partner_strength[v];
    for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
      const auto& [other, weight] = network.ties[t];
      if (other > v && labels[other] == labels[v]) inside += weight;
    }
  }
  double expected = 0.0;
  for (std::uint32_t c = 0; c < network.size(); ++c) expected += measures[c] * partners[c];
  return inside - gamma * expected;
}

}  // namespace partnergraph
