// "Strategy: … Lead: … Measure: 200 visits": plans whose measures have the label of a section, and
// whose label of measures says how they are measured.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Matching forms of labels.
struct MeasuredSections {
  std::vector<std::string> sections;  ///< that announce measures here
  std::vector<std::string> measures;  ///< that announce none here
};

/// The labels of sections behind which partners stand, two times or more and most times, with at
/// most one label of measures behind those and none before; and these labels of measures. Both are
/// empty where a label of measures stands elsewhere. O(bytes).
[[nodiscard]] MeasuredSections measured_sections(const std::vector<Block>& blocks,
                                                 const Lexicon& lexicon);

}  // namespace partnergraph
