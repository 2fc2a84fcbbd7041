// Measures in a list that have their fields in common: "Tiltak:", items, and then "Ansvarlig: ...".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Where nothing but two items or more stand behind a label of measures that is alone, and none has
/// partners of its own, each item is marked in `titles`, and the fields below the list are repeated
/// behind each. O(bytes x items).
void share_fields(std::vector<Block>& blocks, std::vector<bool>& titles, const Lexicon& lexicon);

}  // namespace partnergraph
