// Tables with a measure a column: labels stand in the first cell of each row.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Turns tables whose rows all begin with a label and nothing else, one of measures and one of
/// partners among them, and whose measures and partners fill two other cells or more: the labels
/// become a header and every column a row. The sources are those of the measures. O(cells).
[[nodiscard]] std::vector<Block> with_tables_turned(std::vector<Block> blocks,
                                                    const Lexicon& lexicon);

}  // namespace partnergraph
