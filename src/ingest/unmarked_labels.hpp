// Labels that no colon ends: "Ansvarlig – KS", "Ansvarlig KS", "Ansvarlig departement er …".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Gives a colon to labels that stand before a dash, before a capital, or (within a text) before a
/// word that says "is", where no label of partners has a colon and at least two are written in one
/// of these ways. Other documents stay as they are. O(words).
[[nodiscard]] std::vector<Block> with_labels_marked(std::vector<Block> blocks,
                                                    const Lexicon& lexicon);

}  // namespace partnergraph
