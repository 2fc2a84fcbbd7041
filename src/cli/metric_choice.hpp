// What partners are ranked by, and which of them may be one.
#pragma once

#include <optional>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// Looks --by up before anything is read. @throws UsageError if there is no metric of that name
void check_metric(const Settings& settings);

/// Lets the findings be ranked by the metric of --by. @throws UsageError if there is none of that
/// name, or it was left out
void rank_by(Findings& findings, const Settings& settings);

/// Where birank, cohits and bgrm begin: at the partners of --query alike, and at all measures.
/// Nothing if none is named. @throws UsageError if a name means no partner or several
[[nodiscard]] std::optional<Scores> query_of(const Programme& programme, const Settings& settings);

/// The partners of open questions, where both are partners of the programme and not yet one.
[[nodiscard]] std::vector<DoubtfulPair> doubtful_pairs(const Programme& programme,
                                                       const std::vector<Suggestion>& open);

}  // namespace partnergraph::cli
