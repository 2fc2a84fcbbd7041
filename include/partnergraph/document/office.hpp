// Word, PowerPoint and Excel files (OOXML, transitional and strict).
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// Whether the bytes are a ZIP archive, as every Office file is.
[[nodiscard]] bool looks_like_office(std::string_view bytes);

/// What kind of document it is says the root element of its main part. Tracked insertions are read,
/// deletions are not; comments, footnotes, headers, footers and speaker's notes are left out, and
/// what is hidden is left out with a note. Rows of merged cells: see `Block::carried`.
///
/// Positions: Word: `line` counts paragraphs, `row` rows of a table. PowerPoint: `slide`, and `row`
/// in tables. Excel: `row` as the program shows it.
/// @throws InputError naming the part for anything damaged, encrypted or outside of the format
/// @throws LimitError for the budgets of `Archive` and `parse_xml`, and for `cells`
[[nodiscard]] Document read_office(std::string_view bytes, const std::string& file,
                                   const Limits& limits);

}  // namespace partnergraph
