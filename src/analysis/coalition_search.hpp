// Restarts of the search for the division with the largest Q.
#pragma once

#include <cstdint>
#include <vector>

#include "barber_network.hpp"
#include "splitmix64.hpp"

namespace partnergraph {

struct Division {
  Labels labels;
  double modularity = 0.0;
};

struct SearchOptions {
  double gamma = 1.0;
  std::uint64_t restarts = 1;     ///< >= 1
  std::uint64_t more = 0;         ///< searches of each restart after its first
  std::uint64_t max_rounds = 50;  ///< of one search
};

/// One restart each: a search that begins with every vertex alone, and `more` that begin at the
/// best division of this restart with a quarter of it shaken up. Restarts run on many threads, each
/// with random numbers of its own. Of equals the first found counts, whatever the rounding.
[[nodiscard]] std::vector<Division> search_divisions(const BarberNetwork& network,
                                                     const SearchOptions& options,
                                                     SplitMix64 random);

/// The first with the largest Q; `divisions` is not empty.
[[nodiscard]] const Division& best_of(const std::vector<Division>& divisions);

}  // namespace partnergraph
