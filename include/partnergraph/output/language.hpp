// The language of what is printed: every text that a person reads stands in one catalogue.
#pragma once

#include <cstdint>

namespace partnergraph {

enum class Language : std::uint8_t { nb, en };

}  // namespace partnergraph
