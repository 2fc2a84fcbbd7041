// Every number that a single vertex has, in the order in which the outputs show them.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>

namespace partnergraph {

struct MetricOptions {
  std::uint64_t max_path_work = 500'000'000;  ///< as in FindingsOptions
};

struct Metrics {
  std::vector<Metric> scores;  ///< names are unique
  Diagnostics notes;           ///< what was left out, and why
};

/// Time as the budgets allow; memory O(metrics * (M + O) + E).
[[nodiscard]] Metrics metrics_of(const BipartiteGraph& graph, const MetricOptions& options);

}  // namespace partnergraph
