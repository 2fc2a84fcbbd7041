// Columns of a table as the white stripes between them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pdf_rows.hpp"

namespace partnergraph {

/// A white stripe that no word of the table reaches into.
struct PdfGutter {
  double left = 0;
  double right = 0;

  [[nodiscard]] double width() const { return right - left; }
};

/// The gutters between columns, from left to right: one less than there are columns.
using PdfGrid = std::vector<PdfGutter>;

/// The gaps in a row that are wider than blanks between words.
[[nodiscard]] PdfGrid wide_gaps(const PdfRow& row);

/// The grid without what `row` covers of it; nothing if a gutter is closed by that.
[[nodiscard]] std::optional<PdfGrid> narrowed(const PdfGrid& grid, const PdfRow& row);

/// The column, but not the first, that a row of one text begins in, though it reaches into the
/// next.
[[nodiscard]] std::optional<std::size_t> column_of_text(const PdfGrid& grid, const PdfRow& row);

/// The words of a row by column; grid.size() + 1 of them, perhaps empty.
[[nodiscard]] std::vector<std::vector<PdfWord>> cells_of(const PdfRow& row, const PdfGrid& grid);

/// The number of cells with a word.
[[nodiscard]] std::size_t filled(const std::vector<std::vector<PdfWord>>& cells);

}  // namespace partnergraph
