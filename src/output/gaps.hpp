// What the programme lacks: measures without partners, without an organisation, without a goal.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Measures, each list ascending.
struct Gaps {
  std::vector<MeasureId> without_partners;
  std::vector<MeasureId> without_organisation;  ///< with partners, all of them groups
  std::vector<MeasureId> without_goal;
  std::vector<MeasureId> open_ended;  ///< the list of partners says that it is incomplete
};

[[nodiscard]] Gaps gaps_of(const Programme& programme);

/// A sentence a gap; one that says so if there are none. Goals are a gap only where some measures
/// have one: edge lists have none.
[[nodiscard]] std::vector<std::string> gaps_in_words(const Programme& programme, Language language);

}  // namespace partnergraph
