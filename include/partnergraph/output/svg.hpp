// Diagrams drawn in-process as SVG 1.1: they need no Graphviz.
#pragma once

#include <string>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// The coalitions as boxes with their vertices and ties, placed by `network_layout`. Of more than
/// 400 vertices with ties, a measure stands for those of a coalition, a partner for its
/// organisations and one for its groups, and lines sum up their ties; the 13 largest coalitions
/// alone, the others together. The picture says so.
[[nodiscard]] std::string network_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// A card a coalition (the eight largest), ties between them as lines with the partner that has
/// most.
[[nodiscard]] std::string coalitions_svg(const Programme& programme, const Findings& findings,
                                         Language language);
/// One partner, its measures, and the others in them. Of more than 40 measures a line stands for
/// those of a coalition; of more than 40 others the 32 that share most are named.
[[nodiscard]] std::string ego_svg(const Programme& programme, const Findings& findings,
                                  PartnerId centre, Language language);
/// Partners as vertices, the strongest overlaps as lines: at most 60 and 120.
[[nodiscard]] std::string partner_overlaps_svg(const Programme& programme, const Findings& findings,
                                               Language language);
/// The same of measures.
[[nodiscard]] std::string measure_overlaps_svg(const Programme& programme, const Findings& findings,
                                               Language language);
/// Measures left, partners right, ties between them; both sides ordered so that few ties cross. A
/// side of more than 80 measures or 150 partners is aggregated like that, 30 coalitions alone.
[[nodiscard]] std::string columns_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// Measures as rows, partners as columns, sorted by coalition: equal rows are seen at once. A side
/// too large for `columns_svg` is aggregated here, too; cells then hold the number of ties.
[[nodiscard]] std::string matrix_svg(const Programme& programme, const Findings& findings,
                                     Language language);
/// What groups of measures have in common: a card for each set of partners that two measures or
/// more share, the smaller groups below those that hold them; at most 40, those of most measures.
[[nodiscard]] std::string lattice_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// What became of every measure of the first programme in the second, and which partners came and
/// went. At most 40 measures of a kind by name.
[[nodiscard]] std::string comparison_svg(const Programme& before, const Programme& after,
                                         const Comparison& comparison, Language language);

}  // namespace partnergraph
