// The findings as tables: RFC 4180, UTF-8, comma, one header line, CRLF-free.
#pragma once

#include <cstddef>
#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// One row a mention: measure, title, section, partner, name, kind, text, line. `top` as in JSON.
[[nodiscard]] std::string programme_csv(const Programme& programme);
/// Key-partner order; one column a metric.
[[nodiscard]] std::string partners_csv(const Programme& programme, const Findings& findings,
                                       std::size_t top = 0);
/// Document order; one column a metric.
[[nodiscard]] std::string measures_csv(const Programme& programme, const Findings& findings);
/// One row a tie, by measure, then partner: measure, title, partner, name, butterflies, bitruss
/// (empty if left out), bridge.
[[nodiscard]] std::string ties_csv(const Programme& programme, const Findings& findings);
/// Strongest first: shared, then Jaccard (descending), then ids.
[[nodiscard]] std::string measure_overlaps_csv(const Programme& programme, const Findings& findings,
                                               std::size_t top = 0);
[[nodiscard]] std::string partner_overlaps_csv(const Programme& programme, const Findings& findings,
                                               std::size_t top = 0);
/// Both modes in one table with a first column `of` (measures, partners): `overlaps.csv` of a
/// report.
[[nodiscard]] std::string overlaps_csv(const Programme& programme, const Findings& findings);
[[nodiscard]] std::string duplicates_csv(const Programme& programme, const Findings& findings,
                                         std::size_t top = 0);
/// One row a vertex: coalition, mode, id, name.
[[nodiscard]] std::string coalitions_csv(const Programme& programme, const Findings& findings);
[[nodiscard]] std::string cover_csv(const Programme& programme, const Findings& findings);

}  // namespace partnergraph
