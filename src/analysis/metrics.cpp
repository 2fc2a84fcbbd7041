#include "metrics.hpp"

#include <string>
#include <utility>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/degree.hpp>

namespace partnergraph {
namespace {

void add_degrees(Metrics& metrics, const BipartiteGraph& graph) {
  metrics.scores.push_back({"degree", degree(graph)});
  metrics.scores.push_back({"degree_normalised", degree_normalised(graph)});
}

void add_paths(Metrics& metrics, const BipartiteGraph& graph, const MetricOptions& options) {
  const std::uint64_t vertices = std::uint64_t{graph.partners().size()} + graph.measures().size();
  const std::uint64_t work = vertices * graph.tie_count();
  if (work > options.max_path_work) {
    metrics.notes.push_back(
        {Severity::note,
         "paths-left-out",
         "betweenness, closeness and harmonic closeness were left out: vertices * ties is " +
             std::to_string(work) +
             ", more than the budget max_path_work = " + std::to_string(options.max_path_work),
         {}});
    return;
  }
  Betweenness between = betweenness(graph);
  Closeness close = closeness(graph);
  metrics.scores.push_back({"betweenness", std::move(between.raw)});
  metrics.scores.push_back({"betweenness_normalised", std::move(between.normalised)});
  metrics.scores.push_back({"closeness_normalised", std::move(close.normalised)});
  metrics.scores.push_back({"harmonic", std::move(close.harmonic)});
}

}  // namespace

Metrics metrics_of(const BipartiteGraph& graph, const MetricOptions& options) {
  Metrics metrics;
  add_degrees(metrics, graph);
  add_paths(metrics, graph, options);
  return metrics;
}

}  // namespace partnergraph
