#include <partnergraph/analysis/assortativity.hpp>

#include "wide_count.hpp"

namespace partnergraph {

std::optional<double> degree_assortativity(const BipartiteGraph& graph) {
  WideDifference products = 0;
  WideDifference sums = 0;
  WideDifference squares = 0;
  for (const MeasureId m : graph.partners().ids()) {
    const auto a = static_cast<WideDifference>(graph.partners()[m].size());
    for (const PartnerId p : graph.partners()[m]) {
      const auto b = static_cast<WideDifference>(graph.measures()[p].size());
      products += a * b;
      sums += a + b;
      squares += a * a + b * b;
    }
  }
  const auto ties = static_cast<WideDifference>(graph.tie_count());
  const WideDifference variance = 2 * ties * squares - sums * sums;
  if (variance == 0) return std::nullopt;
  return static_cast<double>(4 * ties * products - sums * sums) / static_cast<double>(variance);
}

}  // namespace partnergraph
