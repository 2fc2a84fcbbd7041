// Web pages: headings, paragraphs, lists and tables by libxml2.
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// Nothing outside of the text is ever read. Scripts, styles, forms, navigation and page footers
/// are left out, and what the page itself hides (`hidden`, `display: none`) with a note. A line
/// break is a line of the same paragraph; blocks without a margin (<div>) have no gap. A table of
/// one column is a frame around text. A rule (<hr>) is a page break.
/// @param text  as `decode` gives it; what it declares of its encoding is ignored
/// @throws InputError for elements nested deeper than libxml2 follows (256)
/// @throws LimitError for elements nested deeper than `xml_depth` and for `cells`
[[nodiscard]] Document read_html(std::string_view text, const std::string& file,
                                 const Limits& limits);

/// Whether a text begins as a page does: perhaps comments, then <!doctype html>, <html>, <head> or
/// <body>.
[[nodiscard]] bool looks_like_html(std::string_view text);

}  // namespace partnergraph
