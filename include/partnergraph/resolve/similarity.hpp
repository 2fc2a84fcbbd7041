// Are two names the same but for a slip of the pen?
#pragma once

#include <cstddef>
#include <string_view>

namespace partnergraph {

/// Least number of inserted, deleted, replaced or swapped neighbouring code points that turns `a`
/// into `b`, or `most + 1` if it is larger. Time O(length * most).
/// Optimal string alignment; F. J. Damerau, CACM 7(3), 1964, doi:10.1145/363958.363994.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// Whether two folded names are one with a spelling fault: as many words, one of them different,
/// that word long (8 letters or more in both), its first letter the same, no digit in it, and one
/// edit apart that is not a mere ending. Short names are never alike: Malå is not Malmö.
[[nodiscard]] bool is_misspelling(std::string_view a, std::string_view b);

}  // namespace partnergraph
