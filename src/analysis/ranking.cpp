#include <partnergraph/analysis/ranking.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "parallel.hpp"

namespace partnergraph {
namespace {

constexpr double level = 1e-9;  // relative difference that is no difference

using Ranks = std::vector<std::uint32_t>;

// Ranks of some of the scores; the others keep what they have.
void rank_some(std::vector<std::uint32_t> members, const std::vector<double>& scores,
               Ranks& ranks) {
  std::erase_if(members, [&](std::uint32_t v) { return std::isnan(scores[v]); });
  std::ranges::sort(members, [&](std::uint32_t a, std::uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  });
  double first = 0.0;  // score of the first one at this rank
  std::uint32_t rank = 0;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    const double score = scores[members[i]];
    const double margin = level * std::max(std::abs(first), std::abs(score));
    if (rank == 0 || first - score > margin) {
      rank = i + 1;
      first = score;
    }
    ranks[members[i]] = rank;
  }
}

// Partners of one kind each; `without` is nobody's peer.
std::vector<std::vector<std::uint32_t>> peers(const Programme& programme,
                                              std::optional<PartnerId> without) {
  std::vector<std::vector<std::uint32_t>> result(2);
  for (std::uint32_t p = 0; p < programme.partners.size(); ++p) {
    if (without && without->value == p) continue;
    const bool group = programme.partners[p].kind == PartnerKind::group;
    result[group ? 1 : 0].push_back(p);
  }
  return result;
}

Ranks ranks_of(const Programme& programme, const std::vector<double>& scores,
               std::optional<PartnerId> without = std::nullopt) {
  Ranks ranks(scores.size());
  for (auto& members : peers(programme, without)) rank_some(std::move(members), scores, ranks);
  return ranks;
}

std::vector<Participation> ties_of(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  ties.reserve(graph.tie_count());
  for (const MeasureId m : graph.partners().ids()) {
    const auto weights = graph.partners().weights(m);
    std::size_t i = 0;
    for (const PartnerId p : graph.partners()[m]) {
      ties.push_back({m, p, weights.empty() ? 1.0 : weights[i]});
      ++i;
    }
  }
  return ties;
}

// Without the measure; the ids of those behind it move up.
BipartiteGraph without_measure(const BipartiteGraph& graph, std::vector<Participation> ties,
                               MeasureId measure) {
  std::erase_if(ties, [measure](const Participation& tie) { return tie.measure == measure; });
  for (Participation& tie : ties) {
    if (tie.measure > measure) --tie.measure.value;
  }
  return {graph.partners().size() - 1, graph.measures().size(), std::move(ties)};
}

// The ties of the second partner are the first one's too.
BipartiteGraph merged(const BipartiteGraph& graph, std::vector<Participation> ties,
                      const DoubtfulPair& pair) {
  for (Participation& tie : ties) {
    if (tie.partner == pair.second) tie.partner = pair.first;
  }
  return {graph.partners().size(), graph.measures().size(), std::move(ties)};
}

// Smallest and largest ranks of one thread's variants.
struct Extremes {
  std::vector<Ranks> best;
  std::vector<Ranks> worst;

  void include(std::size_t metric, const Ranks& ranks) {
    for (std::size_t p = 0; p < ranks.size(); ++p) {
      if (ranks[p] == 0) continue;
      best[metric][p] = std::min(best[metric][p], ranks[p]);
      worst[metric][p] = std::max(worst[metric][p], ranks[p]);
    }
  }
};

// What the options say of the vertices, said of those of a variant.
MetricOptions without_measure(MetricOptions options, std::size_t measure) {
  if (options.query) {
    auto& query = options.query->measures;
    query.erase(query.begin() + static_cast<std::ptrdiff_t>(measure));
  }
  return options;
}

MetricOptions merged(MetricOptions options, const DoubtfulPair& pair) {
  if (options.query) {
    auto& query = options.query->partners;
    query[pair.first.index()] += std::exchange(query[pair.second.index()], 0.0);
  }
  return options;
}

}  // namespace

std::vector<std::uint32_t> competition_ranks(const std::vector<double>& scores) {
  std::vector<std::uint32_t> all(scores.size());
  for (std::uint32_t v = 0; v < all.size(); ++v) all[v] = v;
  Ranks ranks(scores.size());
  rank_some(std::move(all), scores, ranks);
  return ranks;
}

std::vector<PartnerRanks> partner_ranks(const Programme& programme,
                                        const std::vector<Metric>& metrics) {
  std::vector<PartnerRanks> result;
  for (const Metric& metric : metrics) {
    result.push_back({metric.name, ranks_of(programme, metric.scores.partners), {}, {}});
  }
  return result;
}

std::uint64_t stability_work(const BipartiteGraph& graph, std::size_t pairs) {
  const std::uint64_t vertices = std::uint64_t{graph.partners().size()} + graph.measures().size();
  return (graph.partners().size() + pairs) * vertices * graph.tie_count();
}

void add_stability(std::vector<PartnerRanks>& ranks, const Programme& programme,
                   const BipartiteGraph& graph, const std::vector<DoubtfulPair>& pairs,
                   const MetricOptions& options) {
  const std::vector<Participation> ties = ties_of(graph);
  const std::size_t measures = graph.partners().size();
  Extremes itself;
  for (const PartnerRanks& metric : ranks) {
    itself.best.push_back(metric.rank);
    itself.worst.push_back(metric.rank);
  }
  std::vector<std::optional<Extremes>> found(thread_count());
  parallel_chunks(measures + pairs.size(), 1, [&](const Chunk& chunk) {
    auto& extremes = found[chunk.thread];
    if (!extremes) extremes = itself;
    const bool leaves_out = chunk.first < measures;
    const DoubtfulPair pair = leaves_out ? DoubtfulPair{} : pairs[chunk.first - measures];
    const BipartiteGraph variant =
        leaves_out
            ? without_measure(graph, ties, MeasureId{static_cast<std::uint32_t>(chunk.first)})
            : merged(graph, ties, pair);
    const Metrics metrics = metrics_of(
        variant, leaves_out ? without_measure(options, chunk.first) : merged(options, pair));
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const auto same = std::ranges::find(metrics.scores, ranks[i].metric, &Metric::name);
      if (same == metrics.scores.end()) continue;
      Ranks places = ranks_of(programme, same->scores.partners,
                              leaves_out ? std::nullopt : std::optional(pair.second));
      if (!leaves_out) places[pair.second.index()] = places[pair.first.index()];
      extremes->include(i, places);
    }
  });
  for (const auto& extremes : found) {
    if (!extremes) continue;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      itself.include(i, extremes->best[i]);
      itself.include(i, extremes->worst[i]);
    }
  }
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    ranks[i].best = std::move(itself.best[i]);
    ranks[i].worst = std::move(itself.worst[i]);
  }
}

}  // namespace partnergraph
