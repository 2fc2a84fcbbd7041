// Partners that only a sentence names: "The action is led by A in partnership with B."
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Marks phrases of two words or more that are labels of partners in the lexicon, stand in the
/// middle of a sentence in small letters, and have a capital behind them: such a sentence moves to
/// the end of its paragraph with the phrase as a label there. Only where at least two headings of
/// one level, and half of them, have such a sentence below; else the blocks as they are. O(words).
[[nodiscard]] std::vector<Block> with_agents_marked(std::vector<Block> blocks,
                                                    const Lexicon& lexicon);

}  // namespace partnergraph
