// Is there a better division of one component? The exact search behind `optimal`.
#pragma once

#include <cstdint>
#include <vector>

#include "barber_matrix.hpp"

namespace partnergraph {

struct NestedSearchResult {
  double value = 0.0;  ///< of the best division known, >= that of the one given
  double bound = 0.0;  ///< no division is worth more; within 1e-12 of `value`: proven best
  std::vector<std::uint32_t> columns;  ///< group of each column in the best division
  std::uint64_t work = 0;              ///< cells looked at
  [[nodiscard]] bool is_proven() const { return bound - value <= 1e-12; }
};

/// Given the groups of the columns, each row goes where it is worth most, so the search runs over
/// the divisions of the columns alone. It is nested: the best division of the last column, of the
/// last two, and so on, each bounding the next, as a division of all is worth no more than its
/// first t columns and the best division of the others. What a step can't finish within its part
/// of the budget leaves a bound in place of a value. Two orders of the columns are tried: group
/// by group of the division given, and the heaviest first.
/// `columns`: groups of the columns, any numbers. `budget`: cells of the table looked at, about
/// 1e9 a second. Deterministic. Memory O(columns * rows).
/// G. Verfaillie, M. Lemaitre, T. Schiex, Russian doll search, AAAI 1996.
[[nodiscard]] NestedSearchResult nested_search(const BarberMatrix& matrix,
                                               const std::vector<std::uint32_t>& columns,
                                               std::uint64_t budget);

}  // namespace partnergraph
