// Markdown: headings, paragraphs, lists and tables by md4c.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// Each source line of a paragraph is a block of its own (gap 0 behind the first). Emphasis, links
/// and code lose their marks, a rule (---) is a page break. Blocks of HTML, such as tables, are
/// read as `read_html` does; other HTML is left out except line breaks. Cells that break into
/// several lines and rows that are wider than the first are kept, as converters write them.
/// @param text  as `decode` gives it. Time and memory O(text).
/// @throws InputError, LimitError  as `read_html` does
[[nodiscard]] std::vector<Block> read_markdown(std::string_view text, const std::string& file = {},
                                               const Limits& limits = {});

/// Whether a text is Markdown rather than plain: it has a heading line (# ...) or the rule under a
/// table's header (|---|).
[[nodiscard]] bool looks_like_markdown(std::string_view text);

}  // namespace partnergraph
