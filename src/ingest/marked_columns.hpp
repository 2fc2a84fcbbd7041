// Columns of partners with a mark for every measure that they take part in: "Tiltak | KS | NHO".
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

#include "unnamed_columns.hpp"

namespace partnergraph {

/// Number of a table -> its columns whose cells hold nothing but single marks ("x", "A", "✓"; "-"
/// is none), two at least, below a header with measures; half of their titles must look like
/// actors. The marks are replaced by the titles. O(cells).
[[nodiscard]] std::map<std::uint32_t, UnnamedColumns> name_marked_columns(
    std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace partnergraph
