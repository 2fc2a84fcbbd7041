#include "network_picture.hpp"

namespace partnergraph::cli {

Rendering drawn_network(const Programme& programme, std::string_view dot, std::string_view format) {
  constexpr std::size_t most_for_fdp = 400;  // vertices; about 3 s
  const std::size_t vertices = programme.measures.size() + programme.partners.size();
  return render_with_graphviz(dot, vertices <= most_for_fdp ? "fdp" : "sfdp", format);
}

}  // namespace partnergraph::cli
