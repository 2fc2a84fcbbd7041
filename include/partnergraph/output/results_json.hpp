// The findings in JSON, whole or one finding a call.
#pragma once

#include <cstddef>
#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// "partnergraph/results/1": programme, metrics on each vertex and every finding; no NaN, no
/// infinity. `top` cuts a list of one finding, 0 means all of it.
[[nodiscard]] std::string results_json(const Programme& programme, const Findings& findings);
[[nodiscard]] std::string partners_json(const Programme& programme, const Findings& findings,
                                        std::size_t top = 0);
[[nodiscard]] std::string measure_overlaps_json(const Programme& programme,
                                                const Findings& findings, std::size_t top = 0);
[[nodiscard]] std::string partner_overlaps_json(const Programme& programme,
                                                const Findings& findings, std::size_t top = 0);
[[nodiscard]] std::string duplicates_json(const Programme& programme, const Findings& findings,
                                          std::size_t top = 0);
[[nodiscard]] std::string coalitions_json(const Programme& programme, const Findings& findings);
[[nodiscard]] std::string cover_json(const Programme& programme, const Findings& findings);

}  // namespace partnergraph
