// Partners by the names that people type.
#pragma once

#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// The cover's options, its partners found by id, name or alias, or by a part of one, as both
/// "Statens vegvesen" and "SVV" are of "Statens vegvesen (SVV)"; case and punctuation make no
/// difference. @throws UsageError if a name means no partner or several, or is both a must-have and
/// a must-not
[[nodiscard]] CoverOptions cover_options(const Programme& programme, const Settings& settings);

}  // namespace partnergraph::cli
