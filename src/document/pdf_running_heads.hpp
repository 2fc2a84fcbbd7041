// Lines that stand on every page: titles above, page numbers below.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "pdf_rows.hpp"

namespace partnergraph {

struct PdfRunningHeads {
  std::vector<std::set<std::uint32_t>> rows;  ///< by page: numbers of the rows to leave out
  std::vector<std::string> texts;             ///< one of each kind, in the order of the pages
};

/// Rows in the outer eighth of the pages whose text is the same, apart from digits, on most pages,
/// on most pages of one parity, or nothing but a page number. Titles of columns, labels and large
/// letters stay. O(pages log pages).
/// @param heights  of the pages. @param body  height of the running text
[[nodiscard]] PdfRunningHeads running_heads(const std::vector<std::vector<PdfRow>>& pages,
                                            const std::vector<double>& heights, double body);

}  // namespace partnergraph
