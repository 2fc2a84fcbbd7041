// Labels of measures and partners that the lexicon does not know: what stands behind them tells.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Texts of one to four words before a colon, or in the first of two filled cells of a row, that
/// are no known labels, return, and have nothing but names behind them ("Med på laget: A, B"), as
/// written. O(bytes).
[[nodiscard]] std::vector<std::string> unknown_partner_labels(const std::vector<Block>& blocks,
                                                              const Lexicon& lexicon);

/// Words with a capital that no label has and that stand before growing numbers at the beginning of
/// headings and paragraphs ("Commitment 1.1 …", "Commitment 1.2 …"), two or more, most of which
/// have partners below, before the next of them. O(bytes).
[[nodiscard]] std::vector<std::string> unknown_measure_labels(const std::vector<Block>& blocks,
                                                              const Lexicon& lexicon);

}  // namespace partnergraph
