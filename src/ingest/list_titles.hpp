// Measures as items of a list, with their fields as a list below each.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Which blocks are titles: items without a label that have a labelled list of partners as an item
/// below them, if at least two and half of the items of their depth do. O(blocks).
[[nodiscard]] std::vector<bool> list_titles(const std::vector<Block>& blocks,
                                            const Lexicon& lexicon);

}  // namespace partnergraph
