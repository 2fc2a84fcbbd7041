// The report that people show to others: one static HTML file.
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

namespace partnergraph {

/// Opens from file://, loads nothing, runs no script. `network_svg` is placed as it is: it must
/// come from our own writers or from dot.
[[nodiscard]] std::string report_html(const Programme& programme, const Findings& findings,
                                      std::string_view network_svg, Language language);

}  // namespace partnergraph
