// The cheapest covers among all sets of partners. Slow and simple by design.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include <partnergraph/analysis/cover.hpp>

namespace partnergraph::oracle {

struct BestCovers {
  double cost = 1e300;                   ///< least; 1e300 only if no set covers
  std::vector<std::uint32_t> sets = {};  ///< all of that cost, as bits, ascending
};

inline BestCovers best_covers(const BipartiteGraph& graph, const CoverOptions& options) {
  const std::uint32_t partner_count = graph.measures().size();
  const auto bits = [](const std::vector<PartnerId>& partners) {
    std::uint32_t set = 0;
    for (const PartnerId p : partners) set |= 1U << p.value;
    return set;
  };
  const std::uint32_t required = bits(options.must_have);
  const std::uint32_t allowed = ((1U << partner_count) - 1U) & ~bits(options.must_not);
  std::vector<bool> wanted(graph.partners().size(), !options.measures);
  if (options.measures) {
    for (const MeasureId m : *options.measures) wanted[m.index()] = true;
  }
  BestCovers best;
  for (std::uint32_t set = 0; set < (1U << partner_count); ++set) {
    if ((set & required) != required || (set & ~allowed) != 0) continue;
    bool covers = true;
    for (const MeasureId m : graph.partners().ids()) {
      if (!wanted[m.index()]) continue;
      std::uint32_t usable = 0;
      for (const PartnerId p : graph.partners()[m]) usable |= 1U << p.value;
      usable &= allowed;
      const auto least = static_cast<int>(options.at_least);
      if (std::popcount(usable) >= least && std::popcount(usable & set) < least) covers = false;
    }
    if (!covers) continue;
    double cost = 0.0;
    for (std::uint32_t p = 0; p < partner_count; ++p) {
      if ((set >> p & 1U) != 0) cost += options.costs.empty() ? 1.0 : options.costs[p];
    }
    if (cost < best.cost - 1e-9) best = {cost, {}};
    if (cost < best.cost + 1e-9) best.sets.push_back(set);
  }
  return best;
}

}  // namespace partnergraph::oracle
