#include <partnergraph/analysis/coalition.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "barber_proof.hpp"
#include "coalition_search.hpp"

namespace partnergraph {
namespace {

// Ties times searches, and ties times rounds of one search: keeps a large graph in seconds. What
// later rounds gain is little. Small graphs, whose best division can be reached, get more.
constexpr std::uint64_t search_ties = 500'000;
constexpr std::uint64_t search_ties_small = 2'000'000;
constexpr std::uint64_t search_ties_squared = 10'000'000'000;
constexpr std::uint64_t round_ties = 10'000'000;
constexpr std::uint64_t round_ties_squared = 500'000'000'000;
constexpr std::uint64_t most_shaken = 300;    // searches of one restart after its first
constexpr std::uint64_t first_searches = 60;  // mostly enough where the best can be proven

void require_valid(double resolution, std::uint32_t restarts) {
  if (!(resolution > 0.0) || !std::isfinite(resolution)) {
    throw std::invalid_argument("coalitions: resolution must be positive and finite");
  }
  if (restarts == 0) throw std::invalid_argument("coalitions: restarts must be at least 1");
}

// 2,000,000 / E up to 5,000 ties, 500,000 / E from 20,000, falling with the square in between.
std::uint64_t searches_for(std::uint64_t ties) {
  const std::uint64_t falling = ties < 100'000 ? search_ties_squared / (ties * ties) : 0;
  return std::max(
      {std::uint64_t{1}, search_ties / ties, std::min(search_ties_small / ties, falling)});
}

// 2 + 10,000,000 / E up to 50,000 ties, behind that falling with the square: 2 at a million.
std::uint64_t rounds_for(std::uint64_t ties) {
  return 2 + std::min(round_ties / ties, round_ties_squared / ties / ties);
}

bool is_best(double value, double bound) {
  return bound - value <= 1e-12;
}

// The best of all restarts.
Labels best_found(const BarberNetwork& network, const CoalitionOptions& options, std::uint64_t ties,
                  std::uint64_t searches) {
  // At least five searches a restart: on large graphs the shaken ones find most.
  const std::uint64_t restarts =
      std::clamp<std::uint64_t>(searches / 5, 1, std::uint64_t{options.restarts});
  const SearchOptions search{options.resolution, restarts,
                             std::min(most_shaken, searches / restarts - 1), rounds_for(ties)};
  return best_of(search_divisions(network, search, SplitMix64(options.seed))).labels;
}

// A few searches first: if what they find is proven best, the others are for nothing.
BarberProof best_division(const BarberNetwork& network, const CoalitionOptions& options,
                          std::uint64_t tie_count) {
  const double gamma = options.resolution;
  const std::uint64_t ties = std::max<std::uint64_t>(tie_count, 1);
  const std::uint64_t all = searches_for(ties);
  const std::uint64_t few = std::min(first_searches, all);
  BarberProof best =
      prove(network, best_found(network, options, ties, few), gamma, options.proof_budget);
  const double value = modularity(network, best.labels, gamma);
  if (few == all || is_best(value, best.bound)) return best;

  const Labels found = best_found(network, options, ties, all);
  if (modularity(network, found, gamma) <= value + 1e-13) return best;
  BarberProof better = prove(network, found, gamma, options.proof_budget);
  better.bound = std::min(better.bound, best.bound);
  return better;
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

}  // namespace

Coalitions coalitions(const BipartiteGraph& graph, const CoalitionOptions& options) {
  require_valid(options.resolution, options.restarts);
  const BarberNetwork network = barber_network(graph);
  auto [labels, bound] = best_division(network, options, graph.tie_count());

  Coalitions result;
  result.count = number_by_size(labels);
  const auto middle = labels.begin() + static_cast<std::ptrdiff_t>(graph.partners().size());
  result.measures.assign(labels.begin(), middle);
  result.partners.assign(middle, labels.end());
  result.modularity = modularity(network, labels, options.resolution);
  result.optimal = is_best(result.modularity, bound);
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
