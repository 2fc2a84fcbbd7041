// The languages in which the program speaks to people.
#pragma once

#include <cstdint>

namespace partnergraph {

enum class Language : std::uint8_t { nb, en };

}  // namespace partnergraph
