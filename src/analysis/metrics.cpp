#include <partnergraph/analysis/metrics.hpp>

#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/birank.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/degree.hpp>
#include <partnergraph/analysis/eigenvector.hpp>
#include <partnergraph/analysis/katz.hpp>
#include <partnergraph/analysis/pagerank.hpp>

#include "note_texts.hpp"

namespace partnergraph {
namespace {

void note(Metrics& metrics, std::string code, Message message) {
  metrics.notes.push_back({Severity::note, std::move(code), std::move(message), {}});
}

// True if vertices * ties is within the budget; otherwise says what is left out.
bool affordable(Metrics& metrics, const BipartiteGraph& graph, const Phrase& what, std::string code,
                std::string_view budget, std::uint64_t most) {
  const std::uint64_t vertices = std::uint64_t{graph.partners().size()} + graph.measures().size();
  const std::uint64_t work = vertices * graph.tie_count();
  if (work <= most) return true;
  note(metrics, std::move(code), fill(analysis_texts::work_over, {what, work, budget, most}));
  return false;
}

void add_betweenness(Metrics& metrics, const BipartiteGraph& graph, const MetricOptions& options) {
  if (affordable(metrics, graph, analysis_texts::betweenness, "betweenness-left-out",
                 "max_path_work", options.max_path_work)) {
    Betweenness between = options.convention == Convention::netrics
                              ? betweenness(graph, BetweennessMaximum::printed_1997)
                              : betweenness(graph);
    metrics.scores.push_back({"betweenness", std::move(between.raw)});
    metrics.scores.push_back({"betweenness_normalised", std::move(between.normalised)});
  }
}

void add_closeness(Metrics& metrics, const BipartiteGraph& graph, const MetricOptions& options) {
  if (affordable(metrics, graph, analysis_texts::closeness, "closeness-left-out",
                 "max_distance_work", options.max_distance_work)) {
    Closeness close = closeness(graph);
    metrics.scores.push_back({"closeness_normalised", std::move(close.normalised)});
    metrics.scores.push_back({"harmonic", std::move(close.harmonic)});
  }
}

void note_uncertainty(Metrics& metrics, const Eigenvector& vectors) {
  constexpr double sure = 1e-6;
  if (vectors.uncertainty <= sure) return;
  note(metrics, "eigenvector-uncertain", analysis_texts::eigenvector_uncertain);
}

// All modes together have length 1, as a one-mode program sees the graph.
void scale_to_one_mode(Scores& scores) {
  double squares = 0.0;
  for (const auto* mode : {&scores.measures, &scores.partners}) {
    for (const double score : *mode) squares += score * score;
  }
  if (!(squares > 0.0)) return;
  for (auto* mode : {&scores.measures, &scores.partners}) {
    for (double& score : *mode) score /= std::sqrt(squares);
  }
}

void add_katz(Metrics& metrics, const BipartiteGraph& graph, const Eigenvector& vectors,
              Convention convention) {
  if (convention != Convention::networkx) {
    metrics.scores.push_back({"katz", katz(graph, vectors).scores});
    return;
  }
  try {
    Katz found = katz(graph, vectors, {.alpha = 0.1});
    scale_to_one_mode(found.scores);
    metrics.scores.push_back({"katz", std::move(found.scores)});
  } catch (const std::invalid_argument&) {
    note(metrics, "katz-left-out", analysis_texts::katz_left_out);
  }
}

void add_walks(Metrics& metrics, const BipartiteGraph& graph, const MetricOptions& options) {
  const Eigenvector vectors = eigenvector(graph);
  note_uncertainty(metrics, vectors);
  Scores shown = vectors.scores;
  if (options.convention == Convention::ucinet) {
    shown = eigenvector(graph, EigenvectorForm::leading).scores;
  } else if (options.convention == Convention::netrics) {
    shown = eigenvector(graph, EigenvectorForm::projection).scores;
  } else if (options.convention == Convention::networkx) {
    shown = eigenvector(graph, EigenvectorForm::leading).scores;
    scale_to_one_mode(shown);
  }
  const RankOptions walk{.query = options.query};
  RankOptions rank = walk;
  if (options.convention == Convention::networkx) rank.alpha = rank.beta = 1.0;
  metrics.scores.push_back({"eigenvector", std::move(shown)});
  metrics.scores.push_back({"hits", hits(vectors)});
  metrics.scores.push_back({"birank", birank(graph, rank)});
  metrics.scores.push_back({"cohits", cohits(graph, walk)});
  metrics.scores.push_back({"bgrm", bgrm(graph, walk)});
  metrics.scores.push_back({"pagerank", pagerank(graph)});
  add_katz(metrics, graph, vectors, options.convention);
}

void note_convention(Metrics& metrics, Convention convention) {
  switch (convention) {
    case Convention::own:
      return;
    case Convention::ucinet:
      return note(metrics, "compat-ucinet", analysis_texts::as_ucinet);
    case Convention::networkx:
      return note(metrics, "compat-networkx", analysis_texts::as_networkx);
    case Convention::netrics:
      return note(metrics, "compat-netrics", analysis_texts::as_netrics);
  }
}

}  // namespace

std::string_view name_of(Convention convention) {
  switch (convention) {
    case Convention::own:
      break;
    case Convention::ucinet:
      return "ucinet";
    case Convention::networkx:
      return "networkx";
    case Convention::netrics:
      return "netrics";
  }
  return "partnergraph";
}

std::vector<Metric> degrees_of(const BipartiteGraph& graph) {
  return {{"degree", degree(graph)}, {"degree_normalised", degree_normalised(graph)}};
}

Metrics key_metrics_of(const BipartiteGraph& graph, const MetricOptions& options) {
  Metrics metrics;
  note_convention(metrics, options.convention);
  metrics.scores = degrees_of(graph);
  add_betweenness(metrics, graph, options);
  return metrics;
}

Metrics metrics_of(const BipartiteGraph& graph, const MetricOptions& options) {
  Metrics metrics = key_metrics_of(graph, options);
  add_closeness(metrics, graph, options);
  add_walks(metrics, graph, options);
  return metrics;
}

}  // namespace partnergraph
