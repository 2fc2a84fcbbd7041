#include "tie_rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace partnergraph {

std::vector<TieRow> tie_rows(const Programme& programme, const TieScores& scores) {
  std::vector<TieRow> rows;
  if (scores.butterflies.empty()) return rows;
  std::vector<PartnerId> partners;
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    partners.clear();
    for (const Mention& mention : programme.measures[m].mentions) {
      partners.push_back(mention.partner);
    }
    std::ranges::sort(partners);
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    for (const PartnerId partner : partners) rows.push_back({MeasureId{m}, partner, rows.size()});
  }
  if (rows.size() != scores.butterflies.size()) {
    throw std::logic_error("tie_rows: the scores are of another programme");
  }
  return rows;
}

}  // namespace partnergraph
