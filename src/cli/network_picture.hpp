// The network drawn by Graphviz.
#pragma once

#include <string_view>

#include <partnergraph/output/graphviz.hpp>

namespace partnergraph::cli {

/// With sfdp: it fills a slide. fdp draws the coalitions as boxes, but far apart and in twice the
/// time.
[[nodiscard]] inline Rendering drawn_network(std::string_view dot, std::string_view format) {
  return render_with_graphviz(dot, "sfdp", format);
}

}  // namespace partnergraph::cli
