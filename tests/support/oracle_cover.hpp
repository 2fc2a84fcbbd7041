// The smallest cover among all sets of partners. Slow and simple by design.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include <partnergraph/analysis/cover.hpp>

namespace partnergraph::oracle {

inline std::uint32_t smallest_cover_size(const BipartiteGraph& graph, const CoverOptions& options) {
  const std::uint32_t partner_count = graph.measures().size();
  const auto bits = [](const std::vector<PartnerId>& partners) {
    std::uint32_t set = 0;
    for (const PartnerId p : partners) set |= 1U << p.value;
    return set;
  };
  const std::uint32_t required = bits(options.must_have);
  const std::uint32_t allowed = ((1U << partner_count) - 1U) & ~bits(options.must_not);
  std::uint32_t best = 33;
  for (std::uint32_t set = 0; set < (1U << partner_count); ++set) {
    if ((set & required) != required || (set & ~allowed) != 0) continue;
    bool covers = true;
    for (const MeasureId m : graph.partners().ids()) {
      std::uint32_t usable = 0;
      for (const PartnerId p : graph.partners()[m]) usable |= 1U << p.value;
      usable &= allowed;
      const auto least = static_cast<int>(options.at_least);
      if (std::popcount(usable) >= least && std::popcount(usable & set) < least) covers = false;
    }
    if (covers) best = std::min(best, static_cast<std::uint32_t>(std::popcount(set)));
  }
  return best;
}

}  // namespace partnergraph::oracle
