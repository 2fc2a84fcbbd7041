// What the colours and marks of a picture mean.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>

#include "page_head.hpp"
#include "picture.hpp"

namespace partnergraph {

/// The coalitions that have a hue by their names, and one entry for the others, or for those in
/// none.
/// @param drawn  those that the picture shows, from 0
[[nodiscard]] std::vector<LegendEntry> legend_of(const Picture& picture,
                                                 const std::set<std::uint32_t>& drawn,
                                                 Language language);
/// Of all that have ties.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Picture& picture,
                                                 const Coalitions& coalitions, Language language);

/// Square, circle and dashed circle, as far as they occur: a picture shows these partners.
[[nodiscard]] std::vector<LegendEntry> marks_of(const Programme& programme, bool measures,
                                                const std::vector<PartnerId>& partners,
                                                Language language);

/// `marks` first, then these coalitions, and what lies between them.
[[nodiscard]] std::vector<LegendEntry> joined_legend(std::vector<LegendEntry> marks,
                                                     const Picture& picture,
                                                     const std::set<std::uint32_t>& drawn,
                                                     bool between, Language language);

/// Of a picture of all ties: marks, coalitions, and what lies between them if anything does.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Drawn& drawn, const Picture& picture,
                                                 LegendEntry::Mark between, Language language);

/// Whether any tie leaves a coalition. O(ties).
[[nodiscard]] bool ties_between(const Picture& picture, const Coalitions& coalitions);

/// Of what lies between coalitions.
[[nodiscard]] LegendEntry between_entry(Language language,
                                        LegendEntry::Mark mark = LegendEntry::Mark::line);

}  // namespace partnergraph
