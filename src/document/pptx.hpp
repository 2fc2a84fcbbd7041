// PowerPoint presentations -> blocks.
#pragma once

#include <pugixml.hpp>
#include <string>

#include <partnergraph/document/block.hpp>

#include "office_package.hpp"

namespace partnergraph {

/// Every slide is a page in the presentation's own order; its title is a heading, its other shapes
/// follow in reading order, those without a place last. Lines of one shape have no gap between them
/// unless an empty line stands there.
/// @param main  name of the main part, with its root element `root`
[[nodiscard]] Document read_pptx(OfficePackage& package, const std::string& main,
                                 const pugi::xml_node& root, const std::string& file);

}  // namespace partnergraph
