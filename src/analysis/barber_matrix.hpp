// What each pair of a measure and a partner is worth in one coalition, as a table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "barber_network.hpp"

namespace partnergraph {

/// One component of the network as a table of the pairs' worth, weight - gamma k d: what Q gains
/// if the two are in one coalition. Twins, vertices with the same neighbours in the same
/// proportions, are one row or column: some best division has them together, as each is worth most
/// in the same place. The columns are the mode with fewer of them.
struct BarberMatrix {
  std::vector<std::vector<std::uint32_t>> columns;  ///< nodes of the network behind each
  std::vector<std::vector<std::uint32_t>> rows;
  std::vector<double> worth;  ///< column by column
  [[nodiscard]] std::span<const double> column(std::size_t at) const {
    return {worth.data() + at * rows.size(), rows.size()};
  }
};

/// The nodes of each component with ties, ascending; the smallest component first, of equals the
/// one with the first node. O(nodes + ties).
[[nodiscard]] std::vector<std::vector<std::uint32_t>> tied_components(const BarberNetwork& network);

/// `nodes`: a component of a network of single vertices. O(cells + ties log ties).
[[nodiscard]] BarberMatrix barber_matrix(const BarberNetwork& network,
                                         const std::vector<std::uint32_t>& nodes, double gamma);

}  // namespace partnergraph
