// Counts beyond 2^64.
#pragma once

#include <cstdint>

namespace partnergraph {

/// 128 bits. Both compilers that we build with have it, though no standard does.
__extension__ using WideCount = unsigned __int128;
__extension__ using WideDifference = __int128;

}  // namespace partnergraph
