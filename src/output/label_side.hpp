// Does a label hide less of the ties above its mark or below it?
#pragma once

#include <cstddef>
#include <vector>

#include "box_layout.hpp"

namespace partnergraph {

/// A mark and its label, one above the other in a box that both fill: whichever is on top.
struct LabelledMark {
  Box box;
  double radius = 0.0;  ///< of the mark
  double label_width = 0.0;
  std::size_t label_lines = 1;
};

/// True for each label that should stand above its mark. Begins with all below; one after the other
/// is turned while that hides less of the ties, at most 4 rounds. Boxes stay where they are, and so
/// none comes over another. Deterministic: + - * / and square roots only.
/// @param blocks  one a mark, from 0, each in an area of its own: labels are only asked for ties
///                that end in their block
/// More than 10,000,000 labels to hold ties against: all below.
/// Time O(n * ties) for the marks n and the ties of each block, plus what of them meets a round.
[[nodiscard]] std::vector<bool> labels_above(const std::vector<LabelledMark>& marks,
                                             const std::vector<std::size_t>& blocks,
                                             const BoxTies& ties);

}  // namespace partnergraph
