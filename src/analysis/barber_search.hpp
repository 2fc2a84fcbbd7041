// One run of the search for the division with the largest Q.
#pragma once

#include "barber_network.hpp"
#include "splitmix64.hpp"

namespace partnergraph {

/// Improves `start` until a whole round gains nothing, or for `max_rounds`. A round moves single
/// nodes to the coalition where they are worth most, splits every coalition into groups that hold
/// together, and moves groups in the same way, level by level: groups merge, and a group may leave
/// its coalition. V. A. Traag, L. Waltman, N. J. van Eck, Scientific Reports 9:5233, 2019,
/// doi:10.1038/s41598-019-41695-z. Time O(E) a level, memory O(M + O + E).
[[nodiscard]] Labels improved(const BarberNetwork& network, Labels start, double gamma,
                              std::uint64_t max_rounds, SplitMix64& random);

}  // namespace partnergraph
