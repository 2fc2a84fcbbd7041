// Partners that only a sentence names: "The action is led by A in partnership with B."
#pragma once

#include <cstddef>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

struct AgentsMarked {
  std::vector<Block> blocks;
  std::size_t count = 0;  ///< of paragraphs that name who does it
};

/// Marks phrases of two words or more that are labels of partners in the lexicon and stand in small
/// letters in a sentence, before a name ("ledes av A") or behind one ("A har ansvaret, i samarbeid
/// med B"): the sentence moves to the end of its paragraph, the phrase as a label there with the
/// names behind it. Only where at least two headings of one level, and half of them, have such a
/// sentence below, or as many paragraphs with numbers such as "A1." have one; of these, others that
/// say with whom are marked, too. Else the blocks as they are. O(words).
[[nodiscard]] AgentsMarked agents_marked(std::vector<Block> blocks, const Lexicon& lexicon);

}  // namespace partnergraph
