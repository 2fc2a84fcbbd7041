// Tables that a page break cut: the second part has no header of its own.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The blocks, where a table without a header goes on with the one above, if that has as many
/// columns and nothing but the feet and heads of pages stands between; these are left out. A row
/// that was cut in the middle of its measure is one again. Time O(bytes).
[[nodiscard]] std::vector<Block> with_split_tables_joined(std::vector<Block> blocks,
                                                          const Lexicon& lexicon);

}  // namespace partnergraph
