// The report that people show to others: one interactive HTML file.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Opens from file:// and requests nothing; a Content-Security-Policy lets only our own script and
/// style run. Without JavaScript it still tells the main findings. What the page holds is bounded:
/// of a large network, the 5,000 vertices with most ties. `decisions` and `open` are those of the
/// document's names: the page lets a person settle the questions and download decisions.json.
/// Same input, same bytes.
[[nodiscard]] std::string report_html(const Programme& programme, const Findings& findings,
                                      const Decisions& decisions,
                                      const std::vector<Suggestion>& open, Language language);

}  // namespace partnergraph
