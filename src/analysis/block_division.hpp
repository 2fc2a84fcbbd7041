// A two-mode table whose rows and columns are put into classes, and the two ways to find them.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace partnergraph {

/// The divided mode are the columns; the rows follow it.
struct BlockTable {
  std::vector<std::vector<std::uint32_t>> rows;     ///< columns of each row, ascending
  std::vector<std::vector<std::uint32_t>> columns;  ///< rows of each column
};

struct BlockDivision {
  std::vector<std::uint32_t> rows;     ///< class of each
  std::vector<std::uint32_t> columns;  ///< class of each
  /// Of a class of rows: bits of the classes of columns that it is complete with.
  std::vector<std::uint32_t> patterns;
  std::uint64_t errors = std::numeric_limits<std::uint64_t>::max();
};

/// Steps that `proven_division` takes at most; infinite for more than 64 columns.
[[nodiscard]] double proof_forecast(const BlockTable& table, std::uint32_t row_classes,
                                    std::uint32_t column_classes);

/// Tries every division of the columns; the rows take their best classes for each. No division has
/// fewer errors. At most 64 columns; 1 to as many classes as vertices, at most 6.
[[nodiscard]] BlockDivision proven_division(const BlockTable& table, std::uint32_t row_classes,
                                            std::uint32_t column_classes);

/// Best of `restarts` divisions, by chance and by likeness in turn, whose vertices then move to
/// their best classes one by one, until none wants to. O(restarts * rounds * (E + n k^2 l)).
[[nodiscard]] BlockDivision searched_division(const BlockTable& table, std::uint32_t row_classes,
                                              std::uint32_t column_classes, std::uint32_t restarts,
                                              std::uint64_t seed);

}  // namespace partnergraph
