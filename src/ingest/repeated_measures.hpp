// Measures that a document names more than once: in its list of contents or in an overview.
#pragma once

#include <vector>

#include "measure_draft.hpp"

namespace partnergraph {

/// Leaves one draft of each measure. A title alone, as in a list of contents, goes where a draft
/// with partners has the same title, or where rows of tables have partners and nothing else has
/// partners or goals. A row of a table goes where a draft outside of tables has it, if half of the
/// rows do; what partners the row names are added there. Measures of the same title that are told
/// in the same way stay apart. O(drafts).
void drop_repeated_measures(std::vector<MeasureDraft>& drafts);

}  // namespace partnergraph
