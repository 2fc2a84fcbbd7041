#include "pdf_grid.hpp"

#include <algorithm>

namespace partnergraph {
namespace {

// In heights of the letters. A blank takes about 0.25 of it; poppler parts columns from 0.7. A
// gutter is free in every row, so it may be narrower than a blank: 2 points between full cells.
constexpr double least_gap = 0.7;
constexpr double least_gutter = 0.12;

// The widest part of a gutter that no word covers. Where that may be a blank between two words, it
// is the part beside the column on the right, if there is one: columns are mostly flush left.
PdfGutter widest_free(const PdfGutter& gutter, const PdfRow& row) {
  PdfGutter best;
  double from = gutter.left;
  for (const PdfWord& word : row.words) {
    if (word.box.right <= from) continue;
    if (word.box.left >= gutter.right) break;
    if (word.box.left - from > best.width()) best = {from, word.box.left};
    from = word.box.right;
    if (from >= gutter.right) return best;
  }
  const double height = row.words.front().box.height();
  const PdfGutter beside{from, gutter.right};
  const bool may_be_blank = best.width() < least_gap * height;
  if (beside.width() > best.width() || (may_be_blank && beside.width() >= least_gutter * height)) {
    best = beside;
  }
  return best;
}

}  // namespace

PdfGrid wide_gaps(const PdfRow& row) {
  PdfGrid gaps;
  double right = row.words.front().box.right;
  for (const PdfWord& word : row.words) {
    if (word.box.left - right >= least_gap * word.box.height()) {
      gaps.push_back({right, word.box.left});
    }
    right = std::max(right, word.box.right);
  }
  return gaps;
}

std::optional<PdfGrid> narrowed(const PdfGrid& grid, const PdfRow& row) {
  PdfGrid result;
  for (const PdfGutter& gutter : grid) {
    result.push_back(widest_free(gutter, row));
    if (result.back().width() < least_gutter * row.words.front().box.height()) return std::nullopt;
  }
  return result;
}

std::optional<std::size_t> column_of_text(const PdfGrid& grid, const PdfRow& row) {
  if (!wide_gaps(row).empty()) return std::nullopt;
  const auto column = std::ranges::count_if(
      grid, [&](const PdfGutter& g) { return (g.left + g.right) / 2 < row.box.left; });
  return column > 0 ? std::optional(static_cast<std::size_t>(column)) : std::nullopt;
}

std::vector<std::vector<PdfWord>> cells_of(const PdfRow& row, const PdfGrid& grid) {
  std::vector<std::vector<PdfWord>> cells(grid.size() + 1);
  for (const PdfWord& word : row.words) {
    const double x = (word.box.left + word.box.right) / 2;
    const auto column =
        std::ranges::count_if(grid, [&](const PdfGutter& g) { return (g.left + g.right) / 2 < x; });
    cells[static_cast<std::size_t>(column)].push_back(word);
  }
  return cells;
}

std::size_t filled(const std::vector<std::vector<PdfWord>>& cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](const auto& cell) { return !cell.empty(); }));
}

}  // namespace partnergraph
