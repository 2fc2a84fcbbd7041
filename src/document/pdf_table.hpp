// Which rows of a page are a table, by where their words stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pdf_grid.hpp"
#include "pdf_rows.hpp"

namespace partnergraph {

/// A run of printed rows with the same gutters.
struct PdfTable {
  std::size_t first = 0;  ///< index of its first row on the page
  std::size_t last = 0;   ///< behind its last row
  PdfGrid grid;
};

/// The table that begins in row `first`: under a row of short column titles, or with short names
/// on the left and their texts on the right. O(rows x columns).
[[nodiscard]] std::optional<PdfTable> table_at(const std::vector<PdfRow>& rows, std::size_t first);

/// The part of a table that goes on from the page before, in the page's first rows; nothing if
/// they don't fit its columns.
[[nodiscard]] std::optional<PdfTable> continued_table(const std::vector<PdfRow>& rows,
                                                      const PdfGrid& grid);

/// A row of a table, made of one printed row or more.
struct PdfTableRow {
  std::vector<std::string> cells;
  std::uint32_t number = 0;  ///< of its first printed row on the page
  bool begins = true;        ///< false: it goes on with the row above (on the page before)
};

/// The rows of a table: parted by white space where the author gave more of it than between lines,
/// else where the first column starts anew. A line break that the column's width did not force
/// stays a '\n' in the cell. O(words).
[[nodiscard]] std::vector<PdfTableRow> table_rows(const std::vector<PdfRow>& rows,
                                                  const PdfTable& table);

}  // namespace partnergraph
