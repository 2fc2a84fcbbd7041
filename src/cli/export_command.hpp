// `export`: the network in the format of another tool.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

[[nodiscard]] int export_network(const Settings& settings);

/// Names that --as takes, in the order of the documents: "graphml|gexf|...".
inline constexpr const char* export_formats =
    "graphml|gexf|pajek|dl|json|json-links|cyjs|hif|csv|incidence|gephi|neo4j|xlsx";

}  // namespace partnergraph::cli
