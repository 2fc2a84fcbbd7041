// Measures as items of a list or as paragraphs, with their fields behind the title in the same
// text.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Marks items such as "Open a job club (Lead: Nav, KS)" as titles, where at least two items, and
/// half of those of their list, have partners behind a label and no measure with a title stands
/// open above them. So are paragraphs, of which at least two under one heading have the same label.
/// The lines that such an item goes on in are joined to it, so both vectors
/// may get shorter. O(blocks).
void mark_item_titles(std::vector<Block>& blocks, std::vector<bool>& titles,
                      const Lexicon& lexicon);

}  // namespace partnergraph
