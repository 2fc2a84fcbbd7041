// Graphviz as a stranger: spawned, never linked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace partnergraph {

struct GraphvizLimits {
  std::uint32_t seconds = 20;                 ///< wall clock
  std::uint64_t memory_bytes = 1ULL << 30U;   ///< address space of the child
  std::uint64_t output_bytes = 64ULL << 20U;  ///< what is read back
};

struct Rendering {
  std::string bytes;  ///< the picture; empty if there is none
  std::string
      problem;  ///< why there is none: "dot is not installed", "dot ran over 20 s"; else empty
};

/// Runs `dot -K<engine> -T<format>` on `dot` with argv (no shell), under `limits`; never throws for
/// what the child does. engine: dot, fdp, sfdp, neato; format: svg, png, pdf.
[[nodiscard]] Rendering render_with_graphviz(std::string_view dot, std::string_view engine,
                                             std::string_view format,
                                             const GraphvizLimits& limits = {});

}  // namespace partnergraph
