#include "matrix_order.hpp"

#include <algorithm>
#include <vector>

namespace partnergraph {
namespace {

// Best pairs first; a measure that was joined once stays where it is.
void join_duplicates(std::vector<MeasureId>& rows, const Findings& findings) {
  std::vector<MeasureId> moved;
  for (const Duplicate& pair : findings.duplicates) {
    const auto& coalition = findings.coalitions.measures;
    if (!is_one(pair) || coalition[pair.first.index()] != coalition[pair.second.index()]) continue;
    if (std::ranges::find(moved, pair.second) != moved.end()) continue;
    if (std::ranges::find(rows, pair.first) == rows.end()) continue;
    const auto second = std::ranges::find(rows, pair.second);
    if (second == rows.end()) continue;
    rows.erase(second);
    rows.insert(std::ranges::find(rows, pair.first) + 1, pair.second);
    moved.insert(moved.end(), {pair.first, pair.second});
  }
}

}  // namespace

bool is_one(const Duplicate& pair) {
  return pair.kind == DuplicateClass::identical || pair.kind == DuplicateClass::near_duplicate;
}

ColumnOrder matrix_order(const Picture& picture, const Findings& findings) {
  ColumnOrder order = drawing_order(picture, findings);
  const Coalitions& found = findings.coalitions;
  std::ranges::stable_sort(order.measures, {},
                           [&](MeasureId m) { return found.measures[m.index()]; });
  std::ranges::stable_sort(order.partners, {},
                           [&](PartnerId p) { return found.partners[p.index()]; });
  join_duplicates(order.measures, findings);
  return order;
}

double most_ties_of_a_cell(const Picture& picture) {
  double most = 1.0;
  if (!picture.aggregated) return most;
  for (const MeasureId m : picture.graph.partners().ids()) {
    for (const double ties : picture.graph.partners().weights(m)) most = std::max(most, ties);
  }
  return most;
}

}  // namespace partnergraph
