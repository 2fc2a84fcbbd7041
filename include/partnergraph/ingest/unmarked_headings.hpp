// Plain text has no heading marks: which of its lines are headings all the same?
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Turns paragraphs that stand where headings stand (at the start of a page, or alone above a
/// measure) into headings, and drops running titles: lines that return on several pages, always
/// above another heading. Documents that mark their headings come back as they are. O(blocks).
[[nodiscard]] std::vector<Block> with_headings_marked(std::vector<Block> blocks,
                                                      const Lexicon& lexicon);

}  // namespace partnergraph
