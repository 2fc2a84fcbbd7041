// SVG made into PNG and PDF by librsvg, a stranger: spawned, never linked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace partnergraph {

struct RasterLimits {
  std::uint32_t seconds = 60;                 ///< wall clock
  std::uint64_t memory_bytes = 2ULL << 30U;   ///< address space of the child
  std::uint64_t output_bytes = 64ULL << 20U;  ///< what is read back
};

struct Rendering {
  std::string bytes;    ///< the picture; empty if there is none
  std::string problem;  ///< why there is none: "rsvg-convert is not installed"; else empty
};

/// Runs `rsvg-convert` on `svg` with argv (no shell), under `limits`; never throws for what the
/// child does. @param format  png (twice the size in pixels, for slides) or pdf
[[nodiscard]] Rendering rasterise(std::string_view svg, std::string_view format,
                                  const RasterLimits& limits = {});

}  // namespace partnergraph
