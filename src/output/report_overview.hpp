// The part of the report page that needs no script: the main findings in sentences with numbers.
#pragma once

#include "markup.hpp"
#include "page_data.hpp"

namespace partnergraph {

/// A section with the id "main-findings".
void write_overview(Markup& html, const PageContent& content);

}  // namespace partnergraph
