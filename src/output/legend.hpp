// What the colours and marks of a picture mean.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>

#include "page_head.hpp"
#include "picture.hpp"

namespace partnergraph {

/// The coalitions that have a hue by their names, and one entry for the others.
/// @param drawn  those that the picture shows, from 0
[[nodiscard]] std::vector<LegendEntry> legend_of(const Picture& picture,
                                                 const std::set<std::uint32_t>& drawn,
                                                 Language language);
/// Of all that have ties.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Picture& picture,
                                                 const Coalitions& coalitions, Language language);

/// Square, circle, and dashed circle where there are groups.
[[nodiscard]] std::vector<LegendEntry> marks_of(const Programme& programme, Language language);

/// Of what lies between coalitions.
[[nodiscard]] LegendEntry between_entry(Language language,
                                        LegendEntry::Mark mark = LegendEntry::Mark::line);

}  // namespace partnergraph
