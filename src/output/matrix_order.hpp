// The rows and columns of the matrix, from top and left.
#pragma once

#include <partnergraph/analysis/duplicate.hpp>

#include "aggregation.hpp"
#include "column_order.hpp"
#include "picture.hpp"

namespace partnergraph {

/// Whether the two could be one measure: the matrix joins them by a bracket.
[[nodiscard]] bool is_one(const Duplicate& pair);

/// By coalition on both sides, so that these lie along the diagonal; within one as `drawing_order`,
/// and the second of two such measures right below the first, unless that would
/// take it out of its coalition.
[[nodiscard]] ColumnOrder matrix_order(const Picture& picture, const Findings& findings);

/// Most ties that a cell sums up; 1 if nothing is aggregated.
[[nodiscard]] double most_ties_of_a_cell(const Picture& picture);

}  // namespace partnergraph
