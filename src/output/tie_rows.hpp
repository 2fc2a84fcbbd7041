// The ties of a programme in the order in which the findings number them.
#pragma once

#include <cstddef>
#include <vector>

#include <partnergraph/analysis/tie_scores.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct TieRow {
  MeasureId measure;
  PartnerId partner;
  std::size_t index = 0;  ///< in TieScores
};

/// By measure, then partner; none where nothing is known of the ties. Throws std::logic_error if
/// `scores` are of another programme.
[[nodiscard]] std::vector<TieRow> tie_rows(const Programme& programme, const TieScores& scores);

}  // namespace partnergraph
