// What a tagged PDF says of its own paragraphs, lists and tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/limits.hpp>

#include "pdf_page.hpp"

namespace partnergraph {

/// Blocks from what `pdfinfo -struct-text` writes; each knows the page and the printed line where
/// its first words stand. Nothing where the tags tell no more than the places of the letters do:
/// without heading, list and table, or with other words than the pages have.
/// O(outline + words * rows of print that are searched for each, 400 at most).
/// @param pages  of the same file. @param file  as the user named it
/// @throws LimitError as any reader of tables does
[[nodiscard]] std::optional<Document> tagged_document(std::string_view outline,
                                                      const std::vector<PdfPage>& pages,
                                                      const std::string& file,
                                                      const Limits& limits);

}  // namespace partnergraph
