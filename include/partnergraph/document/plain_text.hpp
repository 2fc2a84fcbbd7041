// Text files: lines, bullets, tab-separated rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>

namespace partnergraph {

/// One block a line that is not empty. A line with a tab inside is a table row; consecutive such
/// rows are one table. A form feed is a page break. @param text  as `decode` gives it. O(text).
[[nodiscard]] std::vector<Block> read_plain_text(std::string_view text);

}  // namespace partnergraph
