// Is there a better division, and how much better can one be?
#pragma once

#include <cstdint>

#include "barber_network.hpp"

namespace partnergraph {

struct BarberProof {
  Labels labels;       ///< the division given, or a better one
  double bound = 0.0;  ///< no division has a larger Q
};

/// Searches each component by itself (coalitions never reach over two), the smallest first: exactly
/// within `budget` cells of work, see nested_search.hpp. What is too large for that adds the simple
/// bound: the worth of its ties that are worth something, as pairs without a tie only take away.
/// `network`: of single vertices. With budget 0 only the simple bound. Deterministic.
[[nodiscard]] BarberProof prove(const BarberNetwork& network, const Labels& labels, double gamma,
                                std::uint64_t budget);

}  // namespace partnergraph
