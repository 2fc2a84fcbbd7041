// Which of the labels that announce measures announce a part of one: "Aktiviteter" below "Indsats".
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The matching forms of labels that stand at most once in a measure that another label opened, and
/// always before its partners; and of labels that ask what is done and stand once below each
/// heading or title of a measure. `titles` tells which blocks are such titles. O(bytes).
[[nodiscard]] std::unordered_set<std::string> labels_inside_measures(
    const std::vector<Block>& blocks, const std::vector<bool>& titles, const Lexicon& lexicon);

}  // namespace partnergraph
