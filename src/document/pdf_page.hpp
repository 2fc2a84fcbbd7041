// The words of a PDF's pages and where they stand, as poppler tells them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// Points (1/72 inch) from the page's upper left corner; y grows downwards.
struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  void enclose(const PdfBox& other);
};

struct PdfWord {
  PdfBox box;
  std::string text;
};

/// Words side by side with no more than a blank between them: part of a line of print, since other
/// columns may stand on the same height.
struct PdfLine {
  PdfBox box;
  std::vector<PdfWord> words;
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;  ///< in poppler's reading order; none is empty
};

/// Pages from what `pdftotext -bbox-layout` writes. What is no such text gives fewer words, never
/// an error: the caller judges by the pages it gets. O(text).
[[nodiscard]] std::vector<PdfPage> read_pdf_pages(std::string_view xhtml);

/// The words with a blank between them.
[[nodiscard]] std::string text_of(const std::vector<PdfWord>& words);

}  // namespace partnergraph
