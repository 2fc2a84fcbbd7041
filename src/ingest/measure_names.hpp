// What tells the measures of a programme apart, where people read?
#pragma once

#include <vector>

#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Sets `by_number` and `apart`. Measures go by the numbers of their document if no two would then
/// be called alike, and where the key is not that number anyway ("M21" of 21). Of those that have
/// one title and no such number, each gets its heading of the outermost level that most differ in.
/// Time O(M log M) for M measures.
void name_measures(std::vector<Measure>& measures);

}  // namespace partnergraph
