// The first row of a table that has one measure a row.
#pragma once

#include <optional>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// What each column says; nothing for a column that says nothing about measures.
using ColumnRoles = std::vector<std::optional<Role>>;

/// The roles of a header row: every cell with text is at most one label, one of them names
/// partners, and one names measures or has no label at all and stands first. Nothing for any other
/// row.
[[nodiscard]] std::optional<ColumnRoles> column_roles(const std::vector<std::string>& cells,
                                                      const Lexicon& lexicon);

}  // namespace partnergraph
