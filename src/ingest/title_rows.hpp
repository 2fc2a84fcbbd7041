// Rows of tables that hold nothing but the title of a measure, with its fields in the rows below.
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Marks rows of one unlabelled text, across tables of two columns or more, or of a number and a
/// title at the top of tables, in `titles`, where the rows below, up to the next such row, have
/// labels of partners and none of measures; at least two in the document, each with another text.
/// Such a row becomes a paragraph; one above it that leads to no partners, a heading. Tables with a
/// header of columns have none. O(bytes).
void mark_title_rows(std::vector<Block>& blocks, std::vector<bool>& titles, const Lexicon& lexicon);

}  // namespace partnergraph
