// Pages of placed words -> blocks.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/document/block.hpp>

#include "pdf_page.hpp"

namespace partnergraph {

struct PdfText {
  std::vector<Block> blocks;
  std::vector<std::string> running_heads;  ///< what was left out
};

/// @param pages  as `read_pdf_pages` gives them. O(n log n) in their words.
[[nodiscard]] PdfText blocks_of(const std::vector<PdfPage>& pages);

}  // namespace partnergraph
