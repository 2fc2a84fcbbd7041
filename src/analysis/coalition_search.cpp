#include "coalition_search.hpp"

#include <numeric>
#include <utility>

#include "barber_search.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

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

// One search from every vertex alone and `more` from the best division so far, shaken up. Of equals
// the first found counts, whatever the rounding.
Division restart(const BarberNetwork& network, const SearchOptions& options, SplitMix64 random) {
  Division best;
  for (std::uint64_t i = 0; i <= options.more; ++i) {
    Labels start = i == 0 ? all_alone(network.size()) : shaken(best.labels, random);
    Labels labels = improved(network, std::move(start), options.gamma, options.max_rounds, random);
    const double q = modularity(network, labels, options.gamma);
    if (i == 0 || q > best.modularity + 1e-13) best = {std::move(labels), q};
  }
  return best;
}

}  // namespace

std::vector<Division> search_divisions(const BarberNetwork& network, const SearchOptions& options,
                                       SplitMix64 random) {
  std::vector<SplitMix64> streams;
  for (std::uint64_t i = 0; i < options.restarts; ++i) streams.emplace_back(random.next());
  std::vector<Division> found(options.restarts);
  parallel_chunks(options.restarts, 1, [&](const Chunk& chunk) {
    found[chunk.first] = restart(network, options, streams[chunk.first]);
  });
  return found;
}

const Division& best_of(const std::vector<Division>& divisions) {
  const Division* best = &divisions.front();
  for (const Division& other : divisions) {
    if (other.modularity > best->modularity + 1e-13) best = &other;
  }
  return *best;
}

}  // namespace partnergraph
