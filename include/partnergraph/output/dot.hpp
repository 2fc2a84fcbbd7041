// The network in Graphviz DOT, written by hand.
#pragma once

#include <string>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Always parses: generated ids (m0, p0), escaped and cut labels. Measures are boxes, partners
/// ellipses, groups dashed, coalitions of two vertices or more are clusters. Beside what Graphviz
/// draws, nodes have `fullname` (up to 3,000 columns), `bipartite` (0 measure, 1 partner), `kind`
/// and `coalition`.
[[nodiscard]] std::string network_dot(const Programme& programme, const Findings& findings,
                                      Language language);
/// The same of one partner, its measures and everybody in them.
[[nodiscard]] std::string ego_dot(const Programme& programme, const Findings& findings,
                                  PartnerId centre, Language language);
/// The groups of `lattice_svg`; no groups of networks that have more than anybody can read.
[[nodiscard]] std::string lattice_dot(const Programme& programme, Language language);
/// The ties of `matrix_svg`, placed by us so that any Graphviz program draws the matrix: `row` and
/// `column` count from 1, a tie is a mark in its cell, or its number where the matrix is
/// aggregated, and `duplicates` names the measures that are as good as the same.
[[nodiscard]] std::string matrix_dot(const Programme& programme, const Findings& findings,
                                     Language language);
/// From left to right partners that left a measure, measures of the first programme (b0), what they
/// became in the second (a0), partners that joined one. `change` is kept, changed, gone or new.
/// Partners of the programmes that came or went are all there.
[[nodiscard]] std::string comparison_dot(const Programme& before, const Programme& after,
                                         const Comparison& comparison, Language language);
/// Partners, and what two of them have in common as the weight of a line: the strongest 300.
[[nodiscard]] std::string partner_overlaps_dot(const Programme& programme, const Findings& findings,
                                               Language language);
/// The same of measures.
[[nodiscard]] std::string measure_overlaps_dot(const Programme& programme, const Findings& findings,
                                               Language language);

}  // namespace partnergraph
