// Excel workbooks -> blocks.
#pragma once

#include <pugixml.hpp>
#include <string>

#include <partnergraph/document/block.hpp>

#include "office_package.hpp"

namespace partnergraph {

/// Every sheet is a table, and a page. Numbers are shown plainly, dates as 2026-05-31, formulas by
/// the value that was saved with them, errors as empty cells.
/// @param main  name of the main part, with its root element `root`
[[nodiscard]] Document read_xlsx(OfficePackage& package, const std::string& main,
                                 const pugi::xml_node& root, const std::string& file);

}  // namespace partnergraph
