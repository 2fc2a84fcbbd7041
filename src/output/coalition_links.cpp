#include "coalition_links.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace partnergraph {

std::vector<CoalitionLink> coalition_links(const BipartiteGraph& graph, std::size_t cards,
                                           const std::vector<std::size_t>& measures,
                                           const std::vector<std::size_t>& partners) {
  std::map<std::pair<std::size_t, std::size_t>, std::map<PartnerId, std::uint32_t>> shared;
  for (const MeasureId m : graph.partners().ids()) {
    const std::size_t a = measures[m.index()];
    for (const PartnerId p : graph.partners()[m]) {
      const std::size_t b = partners[p.index()];
      if (a != b && a < cards && b < cards) ++shared[std::minmax(a, b)][p];
    }
  }
  std::vector<CoalitionLink> links;
  for (const auto& [ends, ties_of] : shared) {
    CoalitionLink link{ends.first, ends.second, 0, ties_of.begin()->first};
    std::uint32_t most = 0;
    for (const auto& [partner, ties] : ties_of) {
      link.ties += ties;
      if (ties > most) link.bridge = partner;
      most = std::max(most, ties);
    }
    links.push_back(link);
  }
  std::ranges::stable_sort(links, std::ranges::greater{}, &CoalitionLink::ties);
  return links;
}

}  // namespace partnergraph
