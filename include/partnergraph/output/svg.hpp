// Diagrams drawn in-process as SVG 1.1: they need no Graphviz.
#pragma once

#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

namespace partnergraph {

/// The coalitions as boxes with their vertices and ties, placed by `network_layout`.
[[nodiscard]] std::string network_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// A card a coalition (the eight largest), ties between them as lines with the partner that has
/// most.
[[nodiscard]] std::string coalitions_svg(const Programme& programme, const Findings& findings,
                                         Language language);
/// One partner, its measures around it, and outermost the others in them (the 48 that share most).
[[nodiscard]] std::string ego_svg(const Programme& programme, const Findings& findings,
                                  PartnerId centre, Language language);
/// Partners as vertices, the strongest overlaps as lines: at most 60 and 120.
[[nodiscard]] std::string partner_overlaps_svg(const Programme& programme, const Findings& findings,
                                               Language language);
/// The same of measures.
[[nodiscard]] std::string measure_overlaps_svg(const Programme& programme, const Findings& findings,
                                               Language language);
/// Measures left, partners right, ties between them; both sides ordered so that few ties cross.
[[nodiscard]] std::string columns_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// Measures as rows, partners as columns, sorted by coalition: equal rows are seen at once.
[[nodiscard]] std::string matrix_svg(const Programme& programme, const Findings& findings,
                                     Language language);

}  // namespace partnergraph
