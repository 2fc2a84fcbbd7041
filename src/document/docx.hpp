// Word documents -> blocks.
#pragma once

#include <pugixml.hpp>
#include <string>

#include <partnergraph/document/block.hpp>

#include "office_package.hpp"

namespace partnergraph {

/// @param main  name of the main part, with its root element `root`
[[nodiscard]] Document read_docx(OfficePackage& package, const std::string& main,
                                 const pugi::xml_node& root, const std::string& file);

}  // namespace partnergraph
