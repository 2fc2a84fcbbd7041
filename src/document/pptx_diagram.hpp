// The texts of a SmartArt diagram.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

namespace partnergraph {

struct DiagramPoint {
  pugi::xml_node node;      ///< <dgm:pt>
  std::uint32_t level = 0;  ///< 0 is the outermost
};

/// The points that people see, as the tree of the diagram orders them; those that hang nowhere come
/// last. @param root  of the diagram's data part
[[nodiscard]] std::vector<DiagramPoint> diagram_points(const pugi::xml_node& root);

}  // namespace partnergraph
