#include <partnergraph/analysis/coalition.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "barber_search.hpp"

namespace partnergraph {
namespace {

// Ties times searches, and ties times rounds of one search: keeps a large graph in seconds. What
// later rounds gain is little.
constexpr std::uint64_t search_ties = 500'000;
constexpr std::uint64_t round_ties = 10'000'000;

void require_valid(double resolution, std::uint32_t restarts) {
  if (!(resolution > 0.0) || !std::isfinite(resolution)) {
    throw std::invalid_argument("coalitions: resolution must be positive and finite");
  }
  if (restarts == 0) throw std::invalid_argument("coalitions: restarts must be at least 1");
}

Labels all_alone(std::uint32_t size) {
  Labels labels(size);
  std::iota(labels.begin(), labels.end(), 0U);
  return labels;
}

// A division with about a quarter of its vertices sent to the coalition of some other vertex.
Labels shaken(Labels labels, SplitMix64& random) {
  const Labels from = labels;
  for (std::uint32_t& label : labels) {
    if (random.below(4) == 0) label = from[random.below(from.size())];
  }
  return labels;
}

// The best division so far.
class Best {
 public:
  Best(const BarberNetwork& network, double gamma)
      : network_(network), gamma_(gamma), labels_(all_alone(network.size())) {
    most_ = modularity(network, labels_, gamma);
  }
  [[nodiscard]] const Labels& labels() const { return labels_; }

  void offer(Labels labels) {
    const double q = modularity(network_, labels, gamma_);
    if (q <= most_ + 1e-13) return;  // the first found of equals, whatever the rounding
    labels_ = std::move(labels);
    most_ = q;
  }

 private:
  const BarberNetwork& network_;
  double gamma_;
  Labels labels_;
  double most_ = 0.0;
};

Labels best_found(const BarberNetwork& network, const CoalitionOptions& options,
                  std::uint64_t tie_count) {
  const std::uint64_t ties = std::max<std::uint64_t>(tie_count, 1);
  const std::uint64_t affordable = 1 + search_ties / ties;
  const std::uint64_t max_rounds = 5 + round_ties / ties;
  const auto searches = std::min<std::uint64_t>(std::uint64_t{options.restarts} * 5, affordable);
  const double gamma = options.resolution;
  SplitMix64 random(options.seed);
  Best best(network, gamma);
  for (std::uint64_t i = 0; i < searches; ++i) {
    const bool afresh = i % 5 == 0;
    Labels start = afresh ? all_alone(network.size()) : shaken(best.labels(), random);
    best.offer(improved(network, std::move(start), gamma, max_rounds, random));
  }
  return best.labels();
}

// Nothing is lost or won by where a vertex without ties stands: it gets a coalition of its own.
void set_apart_isolated(const BarberNetwork& network, Labels& labels) {
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    if (network.offsets[v] == network.offsets[v + std::size_t{1}]) labels[v] = network.size() + v;
  }
}

// Largest coalition first, then by the first vertex.
std::uint32_t number_by_size(Labels& labels) {
  const std::uint32_t count = make_dense(labels);  // in the order of the first vertex
  std::vector<std::uint32_t> size(count);
  for (const std::uint32_t label : labels) ++size[label];
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t c) { return size[c]; });
  std::vector<std::uint32_t> number(count);
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (std::uint32_t& label : labels) label = number[label];
  return count;
}

// Q is a sum over the pairs of a measure and a partner in one coalition of
// weight - gamma * strength * strength (as shares of W). Pairs without a tie only take away, so the
// sum over the ties whose term is positive can't be exceeded.
double upper_bound(const BarberNetwork& network, double gamma) {
  double bound = 0.0;
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
      const auto& [other, weight] = network.ties[t];
      const double expected = network.measure_strength[v] * network.partner_strength[other];
      if (other > v) bound += std::max(0.0, weight - gamma * expected);
    }
  }
  return bound;
}

}  // namespace

Coalitions coalitions(const BipartiteGraph& graph, const CoalitionOptions& options) {
  require_valid(options.resolution, options.restarts);
  const BarberNetwork network = barber_network(graph);
  Labels labels = best_found(network, options, graph.tie_count());
  set_apart_isolated(network, labels);

  Coalitions result;
  result.count = number_by_size(labels);
  const auto middle = labels.begin() + static_cast<std::ptrdiff_t>(graph.partners().size());
  result.measures.assign(labels.begin(), middle);
  result.partners.assign(middle, labels.end());
  result.modularity = modularity(network, labels, options.resolution);
  const double bound = upper_bound(network, options.resolution);
  result.optimal = bound - result.modularity <= 1e-12;
  result.modularity_bound = std::max(bound, result.modularity);
  return result;
}

double barber_modularity(const BipartiteGraph& graph, const std::vector<std::uint32_t>& measures,
                         const std::vector<std::uint32_t>& partners, double resolution) {
  require_valid(resolution, 1);
  if (measures.size() != graph.partners().size() || partners.size() != graph.measures().size()) {
    throw std::invalid_argument("barber_modularity: one label a vertex is needed");
  }
  std::vector<std::uint32_t> known(measures);
  known.insert(known.end(), partners.begin(), partners.end());
  Labels labels = known;
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  for (std::uint32_t& label : labels) {
    label = static_cast<std::uint32_t>(std::ranges::lower_bound(known, label) - known.begin());
  }
  return modularity(barber_network(graph), labels, resolution);
}

}  // namespace partnergraph
