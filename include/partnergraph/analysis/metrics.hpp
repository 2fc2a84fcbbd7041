// Every number that a single vertex has, in the order in which the outputs show them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>

namespace partnergraph {

/// Whose definitions are followed where programs differ. metrics.md lists what each changes.
enum class Convention : std::uint8_t { own, ucinet, networkx, netrics };

/// "partnergraph", "ucinet", "networkx", "netrics".
[[nodiscard]] std::string_view name_of(Convention convention);

struct MetricOptions {
  Convention convention = Convention::own;
  std::optional<Scores> query;  ///< of birank, cohits and bgrm: see RankOptions
  // Budgets: what exceeds one is left out with a note.
  std::uint64_t max_path_work = 500'000'000;         ///< vertices * ties, for betweenness
  std::uint64_t max_distance_work = 10'000'000'000;  ///< vertices * ties, for closeness
};

struct Metrics {
  std::vector<Metric> scores;  ///< names are unique
  Diagnostics notes;           ///< what was left out or is uncertain, and whose conventions hold
};

/// degree and degree_normalised, the cheap beginning of metrics_of. O(M + O).
[[nodiscard]] std::vector<Metric> degrees_of(const BipartiteGraph& graph);

/// Beside these, if it is within its budget, betweenness, which puts key partners in order.
[[nodiscard]] Metrics key_metrics_of(const BipartiteGraph& graph,
                                     const MetricOptions& options = {});

/// degree, degree_normalised, betweenness, betweenness_normalised, closeness_normalised, harmonic,
/// eigenvector, hits, birank, cohits, bgrm, pagerank, katz. Time as the budgets allow; memory
/// O(metrics * (M + O) + E).
[[nodiscard]] Metrics metrics_of(const BipartiteGraph& graph, const MetricOptions& options = {});

}  // namespace partnergraph
