// Partners that stand in brackets behind the items of a list: "Insulate the hall (Council, Trust)".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Puts a label of partners into the last bracket of list items, where two thirds of all items, and
/// at least three, end in one and their brackets hold nothing but names, half of which look like
/// actors. Other documents stay as they are. O(bytes).
[[nodiscard]] std::vector<Block> with_brackets_labelled(std::vector<Block> blocks,
                                                        const Lexicon& lexicon);

}  // namespace partnergraph
