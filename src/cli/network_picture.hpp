// The network drawn by Graphviz.
#pragma once

#include <string_view>

#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/graphviz.hpp>

namespace partnergraph::cli {

/// With fdp, or sfdp for large networks: it is coarser and many times as fast.
[[nodiscard]] Rendering drawn_network(const Programme& programme, std::string_view dot,
                                      std::string_view format);

}  // namespace partnergraph::cli
