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
/// Measures left, partners right, ties between them; both sides ordered so that few ties cross.
[[nodiscard]] std::string columns_svg(const Programme& programme, const Findings& findings,
                                      Language language);
/// Measures as rows, partners as columns, sorted by coalition: equal rows are seen at once.
[[nodiscard]] std::string matrix_svg(const Programme& programme, const Findings& findings,
                                     Language language);

}  // namespace partnergraph
