// What stands around the page breaks of a text and belongs to no page: running heads, page numbers.
#pragma once

#include <string_view>
#include <vector>

namespace partnergraph {

/// For each line whether it is such a line or an empty one beside it. Pages end in form feeds. The
/// last text of a page and the first of the next are running ones if they are a number or return on
/// another page with other digits. O(bytes).
[[nodiscard]] std::vector<bool> page_furniture(const std::vector<std::string_view>& lines);

}  // namespace partnergraph
