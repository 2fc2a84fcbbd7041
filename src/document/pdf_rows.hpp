// The printed rows of a page: all words on one height, whatever column they belong to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pdf_page.hpp"

namespace partnergraph {

struct PdfRow {
  PdfBox box;
  std::vector<PdfWord> words{};      ///< from left to right
  std::vector<std::size_t> lines{};  ///< indices into the page's lines, from left to right
  std::uint32_t number = 0;          ///< on the page, from 1, running heads counted
};

/// The rows of a page from top to bottom. O(n log n).
[[nodiscard]] std::vector<PdfRow> rows_of(const PdfPage& page);

/// The height of the line that half of the document's characters stand in; 0 without text.
[[nodiscard]] double body_height(const std::vector<PdfPage>& pages);

}  // namespace partnergraph
