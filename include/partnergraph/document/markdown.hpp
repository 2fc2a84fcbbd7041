// Markdown: headings, paragraphs, lists and tables by md4c.
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>

namespace partnergraph {

/// Each source line of a paragraph is a block of its own (gap 0 behind the first). Emphasis, links
/// and code lose their marks, raw HTML is left out except line breaks, a rule (---) is a page
/// break.
/// @param text  as `decode` gives it. Time and memory O(text).
[[nodiscard]] std::vector<Block> read_markdown(std::string_view text);

/// Whether a text is Markdown rather than plain: it has a heading line (# ...) or the rule under a
/// table's header (|---|).
[[nodiscard]] bool looks_like_markdown(std::string_view text);

}  // namespace partnergraph
