// The parts of the findings that several outputs show, in the order in which they show them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// The first `top` of `list`; all of it if `top` is 0.
template <class T>
[[nodiscard]] std::vector<T> first_of(std::vector<T> list, std::size_t top) {
  if (top != 0 && top < list.size()) list.resize(top);
  return list;
}

/// Strongest first by `by`. At most `top`, 0 means all.
template <StrongId Vertex>
[[nodiscard]] std::vector<Overlap<Vertex>> strongest(std::vector<Overlap<Vertex>> overlaps,
                                                     std::size_t top,
                                                     OverlapIndex by = OverlapIndex::shared) {
  if (top == 0 || top > overlaps.size()) top = overlaps.size();
  std::partial_sort(overlaps.begin(), overlaps.begin() + static_cast<std::ptrdiff_t>(top),
                    overlaps.end(),
                    [by](const auto& a, const auto& b) { return stronger(a, b, by); });
  overlaps.resize(top);
  return overlaps;
}

/// Who belongs to one coalition, each side ascending.
struct CoalitionCard {
  std::uint32_t number = 0;  ///< from 1, as people and all outputs count
  std::vector<MeasureId> measures;
  std::vector<PartnerId> partners;

  [[nodiscard]] std::size_t size() const { return measures.size() + partners.size(); }
};

/// One card a coalition, in the order of their numbers.
[[nodiscard]] std::vector<CoalitionCard> coalition_cards(const Coalitions& coalitions);

/// The doubts of the reading and then the notes of the analysis.
[[nodiscard]] Diagnostics all_diagnostics(const Programme& programme, const Findings& findings);

/// Number of measures of each partner, by PartnerId.
[[nodiscard]] std::vector<std::size_t> partner_degrees(const Programme& programme);

}  // namespace partnergraph
