// The parts of the findings that several outputs show, in the order in which they show them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Of what a partner alone joins: on a chain of n measures all lists together would have n^2.
inline constexpr std::size_t most_links_written = 20;

/// The first `top` of `list`; all of it if `top` is 0.
template <class T>
[[nodiscard]] std::vector<T> first_of(std::vector<T> list, std::size_t top) {
  if (top != 0 && top < list.size()) list.resize(top);
  return list;
}

/// How many of `all` a picture shows that can't show more than `most`: to leave out one or two
/// would cost a sentence, and spare nothing.
[[nodiscard]] constexpr std::size_t shown_of(std::size_t all, std::size_t most) {
  constexpr std::size_t few = 2;
  return all <= most + few ? all : most;
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

struct NamedP {
  std::string_view name;
  double p;  ///< not finite, and so left empty, if it was not computed
};

/// The p-values of a pair beside `p_hypergeometric`, in the order of columns.
template <StrongId Vertex>
[[nodiscard]] std::array<NamedP, 7> corrected(const SideChances& chances,
                                              const Overlap<Vertex>& pair) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  constexpr CorrectedP unknown{none, none, none, none};
  const CorrectedP h = chances.of(ChanceModel::hypergeometric, pair).value_or(unknown);
  const CorrectedP b = chances.of(ChanceModel::bicm, pair).value_or(unknown);
  return {{{"p_hypergeometric_bonferroni", h.bonferroni},
           {"p_hypergeometric_holm", h.holm},
           {"p_hypergeometric_bh", h.benjamini_hochberg},
           {"p_bicm", b.raw},
           {"p_bicm_bonferroni", b.bonferroni},
           {"p_bicm_holm", b.holm},
           {"p_bicm_bh", b.benjamini_hochberg}}};
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

/// Calls visit(MeasureId, PartnerId) once for each tie, however often the measure names the
/// partner; by measure.
template <class Visit>
void for_each_tie(const Programme& programme, Visit visit) {
  std::vector<std::uint32_t> last(programme.partners.size(), 0);  // measure that named it, from 1
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    for (const Mention& mention : programme.measures[m].mentions) {
      if (std::exchange(last[mention.partner.index()], m + 1) == m + 1) continue;
      visit(MeasureId{m}, mention.partner);
    }
  }
}

/// Number of measures of each partner, by PartnerId.
[[nodiscard]] std::vector<std::size_t> partner_degrees(const Programme& programme);

}  // namespace partnergraph
