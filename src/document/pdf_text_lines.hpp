// Lines of running text in reading order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pdf_rows.hpp"

namespace partnergraph {

struct PdfTextLine {
  std::string text;
  PdfBox box;
  double first_word = 0;     ///< width of its first word
  double text_left = 0;      ///< where the text begins behind a bullet or number
  std::uint32_t number = 0;  ///< of its row on the page
};

/// The lines in rows [first, last). Where columns of text stand side by side, one column after the
/// other; else from top to bottom. A bullet, a number or a label ("Partnere:") is joined with the
/// text beside it.
[[nodiscard]] std::vector<PdfTextLine> text_lines(const PdfPage& page,
                                                  const std::vector<PdfRow>& rows,
                                                  std::size_t first, std::size_t last);

}  // namespace partnergraph
