#include "selection.hpp"

namespace partnergraph {

std::vector<CoalitionCard> coalition_cards(const Coalitions& coalitions) {
  std::vector<CoalitionCard> cards(coalitions.count);
  for (std::uint32_t i = 0; i < coalitions.count; ++i) cards[i].number = i + 1;
  for (std::uint32_t m = 0; m < coalitions.measures.size(); ++m) {
    cards[coalitions.measures[m]].measures.push_back(MeasureId{m});
  }
  for (std::uint32_t p = 0; p < coalitions.partners.size(); ++p) {
    cards[coalitions.partners[p]].partners.push_back(PartnerId{p});
  }
  return cards;
}

Diagnostics all_diagnostics(const Programme& programme, const Findings& findings) {
  Diagnostics all = programme.diagnostics;
  all.insert(all.end(), findings.notes.begin(), findings.notes.end());
  return all;
}

std::vector<std::size_t> partner_degrees(const Programme& programme) {
  std::vector<std::size_t> degrees(programme.partners.size(), 0);
  for_each_tie(programme, [&](MeasureId, PartnerId partner) { ++degrees[partner.index()]; });
  return degrees;
}

}  // namespace partnergraph
