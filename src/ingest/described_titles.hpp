// Measures whose titles have neither label nor number nor heading: a short line above the text of
// the measure and its labelled fields.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// For each block whether it is such a title. The fields of a measure go on until one of their
/// labels returns; the last short line apart between two sets of fields is the title of the second.
/// None if headings stand above most of the sets, for then they are the titles. O(bytes).
[[nodiscard]] std::vector<bool> described_titles(const std::vector<Block>& blocks,
                                                 const Lexicon& lexicon);

}  // namespace partnergraph
