// The network in Graphviz DOT, written by hand.
#pragma once

#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

namespace partnergraph {

/// Always parses: generated ids (m0, p0), escaped and cut labels. Measures are boxes, partners
/// ellipses, groups dashed, coalitions of two vertices or more are clusters.
[[nodiscard]] std::string network_dot(const Programme& programme, const Findings& findings,
                                      Language language);

}  // namespace partnergraph
