#include <partnergraph/model/programme.hpp>

#include <algorithm>
#include <utility>

namespace partnergraph {

Programme with_actors(Programme programme, Actors actors) {
  if (actors == Actors::all) return programme;
  const PartnerKind wanted =
      actors == Actors::organisations ? PartnerKind::organisation : PartnerKind::group;

  std::vector<std::optional<PartnerId>> kept(programme.partners.size());
  std::vector<Partner> partners;
  for (std::size_t i = 0; i < programme.partners.size(); ++i) {
    if (programme.partners[i].kind != wanted) continue;
    kept[i] = PartnerId{static_cast<std::uint32_t>(partners.size())};
    partners.push_back(std::move(programme.partners[i]));
  }
  programme.partners = std::move(partners);
  for (Measure& measure : programme.measures) {
    std::erase_if(measure.mentions, [&](const Mention& m) { return !kept[m.partner.index()]; });
    for (Mention& mention : measure.mentions) mention.partner = *kept[mention.partner.index()];
  }
  return programme;
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
