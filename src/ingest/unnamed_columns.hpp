// Columns of partners that no label announces: what stands in them tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

struct UnnamedColumns {
  std::vector<std::string> header;   ///< the cells of the table's first row
  std::vector<std::size_t> columns;  ///< ascending
};

/// Number of a table -> its columns whose header is no known label and whose cells list names. Only
/// tables with a column of measures have any: there most names must be known or look like those of
/// organisations; beside a column of partners, most cells must list capitalised names. At least two
/// rows must tell. O(cells).
[[nodiscard]] std::map<std::uint32_t, UnnamedColumns> unnamed_partner_columns(
    const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace partnergraph
