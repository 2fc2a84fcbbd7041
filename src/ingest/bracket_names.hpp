// Partners that stand in brackets behind the items of a list: "Insulate the hall (Council, Trust)".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Puts a label of partners into the last bracket, round or square, of the items of lists two
/// thirds of whose items end in one, if there are three such items or more and their brackets hold
/// nothing but names, half of which look like actors. Other documents stay as they are. O(bytes).
[[nodiscard]] std::vector<Block> with_brackets_labelled(std::vector<Block> blocks,
                                                        const Lexicon& lexicon);

}  // namespace partnergraph
