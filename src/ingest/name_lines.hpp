// Partners as a line of their own below each measure, without a label: "Bufdir, KS og Sametinget".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Puts a label of partners before paragraphs that hold nothing but names of actors, where at least
/// three headings of one level, and half of them, have one such paragraph below. Other documents
/// stay as they are. O(bytes).
[[nodiscard]] std::vector<Block> with_name_lines_labelled(std::vector<Block> blocks,
                                                          const Lexicon& lexicon);

}  // namespace partnergraph
