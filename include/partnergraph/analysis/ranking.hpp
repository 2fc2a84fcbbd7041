// Who comes first, who is level, and how sure is that?
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <partnergraph/analysis/metrics.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Competition ranks: 1 + the number of those clearly before ("1, 2, 2, 4"). Scores that differ by
/// no more than 10^-9 of the larger one are level with the first of them. 0 for NaN: no rank.
[[nodiscard]] std::vector<std::uint32_t> competition_ranks(const std::vector<double>& scores);

/// Places of the partners by one metric, the largest score first. Organisations are ranked among
/// organisations, groups among groups. One entry a partner.
struct PartnerRanks {
  std::string_view metric;          ///< refers to a string literal
  std::vector<std::uint32_t> rank;  ///< competition ranks; 0 where the metric is not defined
  /// The smallest and largest rank over all variants of the network (rank_stability), the network
  /// itself among them. Empty if stability was not computed.
  std::vector<std::uint32_t> best;
  std::vector<std::uint32_t> worst;
};

/// In the order of the metrics.
[[nodiscard]] std::vector<PartnerRanks> partner_ranks(const Programme& programme,
                                                      const std::vector<Metric>& metrics);

/// Two partners that may be one: an open question about names.
using DoubtfulPair = std::pair<PartnerId, PartnerId>;

/// Variants of the network whose metrics stability computes: one without each measure, one with
/// each doubtful pair merged.
[[nodiscard]] std::uint64_t stability_work(const BipartiteGraph& graph, std::size_t pairs);

/// Fills `best` and `worst`: how far a rank moves if one measure is left out, or if two partners
/// that may be one are. In the latter case both have the rank of the merged one. Parallel over the
/// variants, equal on any number of threads. Time: variants * that of metrics_of.
void add_stability(std::vector<PartnerRanks>& ranks, const Programme& programme,
                   const BipartiteGraph& graph, const std::vector<DoubtfulPair>& pairs,
                   const MetricOptions& options);

}  // namespace partnergraph
