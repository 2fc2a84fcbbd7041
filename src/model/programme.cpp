#include <partnergraph/model/programme.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace partnergraph {

void sort_partners(Programme& programme) {
  std::vector<std::uint32_t> order(programme.partners.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(
      order, {}, [&](std::uint32_t i) -> const std::string& { return programme.partners[i].key; });
  std::vector<Partner> partners;
  std::vector<PartnerId> moved(order.size());
  partners.reserve(order.size());
  for (const std::uint32_t old : order) {
    moved[old] = PartnerId{static_cast<std::uint32_t>(partners.size())};
    partners.push_back(std::move(programme.partners[old]));
  }
  programme.partners = std::move(partners);
  for (Measure& measure : programme.measures) {
    for (Mention& mention : measure.mentions) mention.partner = moved[mention.partner.index()];
  }
}

BipartiteGraph graph_of(const Programme& programme) {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    for (const Mention& mention : programme.measures[m].mentions) {
      ties.push_back({MeasureId{m}, mention.partner, programme.weighted ? mention.weight : 1.0});
    }
  }
  return {static_cast<std::uint32_t>(programme.measures.size()),
          static_cast<std::uint32_t>(programme.partners.size()), std::move(ties)};
}

}  // namespace partnergraph
