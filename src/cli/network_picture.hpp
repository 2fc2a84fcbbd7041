// The network drawn by Graphviz.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/graphviz.hpp>

namespace partnergraph::cli {

/// More vertices can't be told apart, and Graphviz takes minutes for them.
inline constexpr std::size_t most_drawn_vertices = 1'500;

/// With sfdp: it fills a slide. fdp draws the coalitions as boxes, but far apart and in twice the
/// time. No rendering, with the problem said, for more than `most_drawn_vertices`.
[[nodiscard]] inline Rendering drawn_network(const Programme& programme, std::string_view dot,
                                             std::string_view format) {
  const std::size_t vertices = programme.measures.size() + programme.partners.size();
  if (vertices > most_drawn_vertices) {
    return {{},
            std::to_string(vertices) + " vertices are more than the " +
                std::to_string(most_drawn_vertices) + " that a picture can show"};
  }
  return render_with_graphviz(dot, "sfdp", format);
}

}  // namespace partnergraph::cli
