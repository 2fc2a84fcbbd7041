// The whole flow: bytes -> document -> programme -> partners -> graph -> findings.
#pragma once

#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"
#include "two_programmes.hpp"

namespace partnergraph::cli {

/// A programme with its partners resolved, what a person settled about their names, and what is
/// open.
struct Names {
  Lexicon lexicon;
  Decisions decisions;
  Programme programme;
  std::vector<Suggestion> open;  ///< none where the input settles its names
};

/// @throws InputError, LimitError
[[nodiscard]] Names names_of(const Settings& settings);

/// The programme alone, without looking for questions. @throws InputError, LimitError
[[nodiscard]] Programme programme_of(const Settings& settings);

/// Two programmes whose partners were resolved together. @throws InputError, LimitError
[[nodiscard]] TwoProgrammes two_programmes_of(const Settings& settings);

/// What was looked at, and what was found in it: ids of the findings index this programme.
struct Analysed {
  Programme programme;  ///< only the actors that were asked for
  Findings findings;
};

/// `open`: names that may be one, for how far ranks move.
/// @throws UsageError if the settings name a partner that the programme does not have, or a metric
/// that was not computed
[[nodiscard]] Analysed analysed(Programme programme, const Settings& settings,
                                const std::vector<Suggestion>& open = {});

}  // namespace partnergraph::cli
