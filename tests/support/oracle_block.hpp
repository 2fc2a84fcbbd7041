// Blocks of a table, by trying every division. Slow and simple by design.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/oracle_structure.hpp"

namespace partnergraph::oracle {

/// Every assignment of rows to k classes and columns to l, each block taking what is more frequent
/// in it: the least number of cells that differ. For up to about 4 x 4.
inline std::uint64_t block_errors(const Table& tied, std::uint32_t k, std::uint32_t l) {
  const std::size_t rows = tied.size();
  const std::size_t columns = columns_of(tied);
  std::uint64_t best = rows * columns;
  std::vector<std::uint32_t> of(rows + columns, 0);
  for (;;) {
    std::vector<std::uint64_t> ones(std::size_t{k} * l);
    std::vector<std::uint64_t> cells(std::size_t{k} * l);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t block = std::size_t{of[r]} * l + of[rows + c];
        ++cells[block];
        ones[block] += tied[r][c] ? 1U : 0U;
      }
    }
    std::uint64_t errors = 0;
    for (std::size_t b = 0; b < ones.size(); ++b) errors += std::min(ones[b], cells[b] - ones[b]);
    best = std::min(best, errors);
    std::size_t at = 0;
    while (at < of.size() && ++of[at] == (at < rows ? k : l)) of[at++] = 0;
    if (at == of.size()) return best;
  }
}

/// Rows that are the same, two or more together, by their first.
inline std::vector<std::vector<std::size_t>> equal_rows(const Table& tied) {
  std::vector<std::vector<std::size_t>> classes;
  std::vector<bool> taken(tied.size());
  for (std::size_t a = 0; a < tied.size(); ++a) {
    if (taken[a]) continue;
    std::vector<std::size_t> members;
    for (std::size_t b = a; b < tied.size(); ++b) {
      if (tied[a] != tied[b]) continue;
      members.push_back(b);
      taken[b] = true;
    }
    if (members.size() > 1) classes.push_back(members);
  }
  return classes;
}

}  // namespace partnergraph::oracle
