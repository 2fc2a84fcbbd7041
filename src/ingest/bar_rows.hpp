// Rows of tables in lines that no format marks as such: "Action type | Training".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The blocks, where a paragraph that begins with a label and a bar is a row of a table. A last
/// cell may break into lines, if one of these ends in a bar. Time O(bytes).
[[nodiscard]] std::vector<Block> with_bars_cut(std::vector<Block> blocks, const Lexicon& lexicon);

}  // namespace partnergraph
