// Marks that stand on ties of others read as links of a chain: where can they stand beside them?
#pragma once

#include <cstddef>
#include <vector>

#include "box_layout.hpp"
#include "drawing.hpp"
#include "label_side.hpp"
#include "packing.hpp"

namespace partnergraph {

/// Centre of a mark whose label stands above or below it.
[[nodiscard]] Point centre_of(const LabelledMark& mark, bool label_above);

/// Moves boxes so that fewer ties run through marks of others: each to the nearest free place of
/// its area where fewest do, or into each other's place, at most 6 rounds. Boxes of an area do not
/// come over another if they did not. Deterministic: + - * / only. Does nothing with more than 250
/// marks, and stops after 60,000,000 looks at a tie and a mark.
/// @param areas   of each block: where its boxes may stand
/// @param blocks  one a mark
void move_off_ties(std::vector<LabelledMark>& marks, const std::vector<bool>& above,
                   const std::vector<std::size_t>& blocks, const std::vector<Rectangle>& areas,
                   const BoxTies& ties);

}  // namespace partnergraph
