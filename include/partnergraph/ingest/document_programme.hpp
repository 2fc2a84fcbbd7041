// A document's blocks -> the programme: which text is a measure, a partner list, a goal.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/limits.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Understands labels alone on a line, labels with text behind them, label and value in two cells,
/// and tables with one measure a row under a header. Each text that names a partner becomes a
/// partner of its own; `resolve_partners` finds out which of them are the same.
/// @throws InputError if the document has no measure with a label or column for it, or no partner
/// @throws LimitError for names, measures or ties beyond `limits`
[[nodiscard]] Programme read_programme(Document document, const Lexicon& lexicon,
                                       const Limits& limits);

/// Whether one of the first rows of a document of table rows is a header with a measure and a
/// partner column: titles and remarks may stand above it.
[[nodiscard]] bool begins_with_columns(const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace partnergraph
