// The whole flow: bytes -> document -> programme -> partners -> graph -> findings.
#pragma once

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// The programme with its partners resolved. @throws InputError, LimitError
[[nodiscard]] Programme programme_of(const Settings& settings);

/// What was looked at, and what was found in it: ids of the findings index this programme.
struct Analysed {
  Programme programme;  ///< only the actors that were asked for
  Findings findings;
};

/// @throws UsageError if the settings name a partner that the programme does not have
[[nodiscard]] Analysed analysed(Programme programme, const Settings& settings);

}  // namespace partnergraph::cli
