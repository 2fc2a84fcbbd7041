// What changed between two programmes, for people and for programs.
#pragma once

#include <string>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

[[nodiscard]] std::string comparison_text(const Programme& before, const Programme& after,
                                          const Comparison& comparison,
                                          const TerminalOptions& options);
/// "partnergraph/comparison/1"
[[nodiscard]] std::string comparison_json(const Programme& before, const Programme& after,
                                          const Comparison& comparison);
/// One row a measure or partner: mode, change, before, before_name, after, after_name, confidence,
/// text, partners, goal, joined, left.
[[nodiscard]] std::string comparison_csv(const Programme& before, const Programme& after,
                                         const Comparison& comparison);

}  // namespace partnergraph
