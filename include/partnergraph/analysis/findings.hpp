// Everything that `report` tells about a programme.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/duplicate.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/analysis/scores.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Counts and shares of the whole graph.
struct GraphFacts {
  std::uint64_t measures = 0;
  std::uint64_t partners = 0;
  std::uint64_t ties = 0;
  double density = 0.0;  ///< ties / (measures * partners), in [0, 1]; 0 if a mode is empty
  std::uint64_t components = 0;
  std::uint64_t butterflies = 0;  ///< 2 x 2 complete subgraphs (four-cycles)
};

struct Findings {
  GraphFacts graph;
  std::vector<Metric> metrics;  ///< in the order of the outputs; names unique
  std::vector<Overlap<MeasureId>> measure_overlaps;
  std::vector<Overlap<PartnerId>> partner_overlaps;
  std::vector<Duplicate> duplicates;
  Components components;
  Coalitions coalitions;
  Cover cover;
};

struct FindingsOptions {
  OverlapOptions overlaps;
  DuplicateOptions duplicates;
  CoalitionOptions coalitions;
  CoverOptions cover;
};

/// Runs every analysis. `graph` is graph_of(programme).
[[nodiscard]] Findings analyse(const Programme& programme, const BipartiteGraph& graph,
                               const FindingsOptions& options = {});

/// Partners in the order of a key-partner list: organisations first, then groups; within a kind by
/// betweenness, then degree (both descending), then key.
[[nodiscard]] std::vector<PartnerId> key_partners(const Programme& programme,
                                                  const Findings& findings);

}  // namespace partnergraph
