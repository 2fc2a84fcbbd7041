// Networks as tables: edge lists and incidence tables.
#pragma once

#include <string_view>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/limits.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

enum class TableKind : std::uint8_t {
  none,        ///< not a network: prose, or a table of measures with partner fields
  edge_list,   ///< a header with a measure and a partner column, perhaps a weight
  bare_edges,  ///< two or three columns of tab-separated values without a header
  incidence,   ///< partners as columns, measures as rows, ties as marks
};

/// What kind of network a text is, by its first hundred lines. Never throws for its content.
[[nodiscard]] TableKind table_kind(std::string_view text, const Lexicon& lexicon);

/// Measures and partners are the names as written, measures in ascending order. A tie that is given
/// twice is one; its weights add up. Time O(ties log ties).
/// @param kind  not `none`; `bare_edges` also takes comma-, semicolon- and blank-separated values
/// @throws InputError naming the line: a missing or empty cell, a cell too many, a weight that is
/// no
///   number between 1e-100 and 1e100, a column twice, no tie at all
/// @throws LimitError
[[nodiscard]] Programme read_table(std::string_view text, TableKind kind, std::string_view file,
                                   const Lexicon& lexicon, const Limits& limits);

}  // namespace partnergraph
