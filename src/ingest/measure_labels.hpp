// Labels that announce measures, and which of them announce a part of one: "Aktiviteter" below
// "Indsats".
#pragma once

#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The matching forms of labels that stand at most once in a measure that another label opened, and
/// always before its partners; and of labels that ask what is done and stand once below each
/// heading or title of a measure. `titles` tells which blocks are such titles. O(bytes).
[[nodiscard]] std::unordered_set<std::string> labels_inside_measures(
    const std::vector<Block>& blocks, const std::vector<bool>& titles, const Lexicon& lexicon);

/// The matching forms of labels behind whose numbers measures with partners stand, two or more:
/// "Tiltak 1: …", "Tiltak 2: …". Columns do not count. O(bytes).
[[nodiscard]] std::unordered_set<std::string> numbered_measure_labels(
    const std::vector<Block>& blocks, const Lexicon& lexicon);

/// "Tiltak" alone above a list of measures is a section, "Tiltak 3: ..." is a measure.
[[nodiscard]] bool opens_field(const LabelMatch& label);

/// Whether the author labels measures as such. Then a table without such a label has none.
/// `is_part`: of labels that announce parts of measures. O(bytes).
[[nodiscard]] bool names_measures(const std::vector<Block>& blocks, const Lexicon& lexicon,
                                  const std::function<bool(const LabelMatch&)>& is_part);

}  // namespace partnergraph
