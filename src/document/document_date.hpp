// The day that a file says it is of.
#pragma once

#include <string>
#include <string_view>

#include "office_package.hpp"

namespace partnergraph {

/// When an Office file was last changed, else made (docProps/core.xml), as day_of gives it; empty
/// if it does not say, or its properties can't be read.
[[nodiscard]] std::string office_date(OfficePackage& package);

/// When a PDF was last changed, else made, from the head of what `pdftotext -bbox-layout` writes.
[[nodiscard]] std::string pdf_date(std::string_view xhtml);

}  // namespace partnergraph
