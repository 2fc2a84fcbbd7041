// PDF, by poppler's `pdftotext` where it is installed.
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// The text of a PDF. A PDF knows where letters stand and nothing else, so the rest is rebuilt from
/// that: lines and paragraphs, words broken at a line's end, headings by their size, list items by
/// their bullets, and tables by the white stripes under a row of column titles; a table goes on
/// over page breaks. What runs along above and below the pages is left out, with a note. Positions:
/// page, and the printed line on it.
///
/// The bytes go to the standard input of `pdftotext`, which runs under the limits child-seconds,
/// child-memory and child-output; nothing is written to disk.
/// @param file  for messages
/// @throws InputError if poppler is not installed, or the PDF is damaged, needs a password, or has
///   no page with text (a scan)
/// @throws LimitError for the three limits of the child and for `limits.pages`
[[nodiscard]] Document read_pdf(std::string_view bytes, const std::string& file,
                                const Limits& limits);

/// Whether bytes begin as a PDF does.
[[nodiscard]] bool looks_like_pdf(std::string_view bytes);

}  // namespace partnergraph
