// What printing leaves in a text: lists of contents, page numbers, running heads.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Without the lines of contents ("Tiltak 3 ........ 12") and lines that return with growing
/// numbers and say nothing else ("Handlingsplan | 12", "Side 3 av 20"). O(bytes).
[[nodiscard]] std::vector<Block> without_page_noise(std::vector<Block> blocks,
                                                    const Lexicon& lexicon);

}  // namespace partnergraph
