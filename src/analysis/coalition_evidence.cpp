#include <partnergraph/analysis/coalition_evidence.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <utility>

#include "barber_network.hpp"
#include "coalition_search.hpp"
#include "curveball.hpp"
#include "description_length.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

constexpr double same_modularity = 1e-9;

// Measures, then partners.
Labels labels_of(const Coalitions& found) {
  Labels labels(found.measures);
  labels.insert(labels.end(), found.partners.begin(), found.partners.end());
  return labels;
}

// A search may leave a vertex without ties anywhere: here it is alone.
void set_apart_isolated(const BarberNetwork& network, Labels& labels) {
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    if (network.offsets[v] == network.offsets[v + std::size_t{1}]) labels[v] = network.size() + v;
  }
  make_dense(labels);
}

SearchOptions search_options(const CoalitionEvidenceOptions& options) {
  return {.gamma = options.resolution, .more = options.searches - std::uint64_t{1}};
}

// Random numbers apart from those of the search for the coalitions.
SplitMix64 stream(const CoalitionEvidenceOptions& options, std::uint64_t number) {
  SplitMix64 seeds(options.seed ^ (0xA5A5'0000'0000'0000U + number));
  return SplitMix64(seeds.next());
}

constexpr std::uint32_t nobody = 0xFFFFFFFF;

// Adds up how the coalitions come back.
class Agreement {
 public:
  Agreement(const Labels& labels, std::uint32_t coalitions)
      : labels_(labels),
        vertices_(labels.size()),
        coalitions_(coalitions),
        observed_(labels.size()),
        observed_coalitions_(coalitions) {}

  void add(const Labels& run, std::uint32_t without) {
    const std::uint32_t count = run.empty() ? 0 : *std::ranges::max_element(run) + 1;
    std::vector<double> size(coalitions_.size());
    std::vector<double> run_size(count);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t v = 0; v < run.size(); ++v) {
      if (v == without) continue;
      ++size[labels_[v]];
      ++run_size[run[v]];
      pairs.emplace_back(labels_[v], run[v]);
    }
    std::ranges::sort(pairs);
    const auto common = [&](std::uint32_t c, std::uint32_t other) {
      const auto [from, to] = std::equal_range(pairs.begin(), pairs.end(), std::pair(c, other));
      return static_cast<double>(to - from);
    };
    std::vector<double> jaccard(coalitions_.size());
    for (std::uint32_t v = 0; v < run.size(); ++v) {
      if (v == without) continue;
      const std::uint32_t c = labels_[v];
      const double both = common(c, run[v]);
      const bool alone_again = run_size[run[v]] == 1.0;
      vertices_[v] += size[c] == 1.0 ? (alone_again ? 1.0 : 0.0) : (both - 1.0) / (size[c] - 1.0);
      ++observed_[v];
      jaccard[c] = std::max(jaccard[c], both / (size[c] + run_size[run[v]] - both));
    }
    for (std::size_t c = 0; c < jaccard.size(); ++c) {
      if (size[c] == 0.0) continue;
      coalitions_[c] += jaccard[c];
      ++observed_coalitions_[c];
    }
  }

  Stability stability(std::uint32_t runs, std::size_t measures) && {
    for (std::size_t v = 0; v < vertices_.size(); ++v) vertices_[v] /= std::max(1.0, observed_[v]);
    for (std::size_t c = 0; c < coalitions_.size(); ++c) {
      coalitions_[c] /= std::max(1.0, observed_coalitions_[c]);
    }
    const auto middle = vertices_.begin() + static_cast<std::ptrdiff_t>(measures);
    return {runs, {vertices_.begin(), middle}, {middle, vertices_.end()}, std::move(coalitions_)};
  }

 private:
  const Labels& labels_;
  std::vector<double> vertices_;
  std::vector<double> coalitions_;
  std::vector<double> observed_;
  std::vector<double> observed_coalitions_;
};

void add_restarts(CoalitionEvidence& evidence, const BarberNetwork& network,
                  const Coalitions& found, const CoalitionEvidenceOptions& options) {
  if (options.restarts == 0) return;
  SearchOptions search = search_options(options);
  search.restarts = options.restarts;
  search.more = 0;
  std::vector<Division> runs = search_divisions(network, search, stream(options, 1));
  const Labels labels = labels_of(found);
  Agreement agreement(labels, found.count);
  std::uint32_t best = 0;
  for (Division& run : runs) {
    set_apart_isolated(network, run.labels);
    agreement.add(run.labels, nobody);
    if (run.modularity >= found.modularity - same_modularity) ++best;
  }
  evidence.restarts = std::move(agreement).stability(options.restarts, found.measures.size());
  evidence.restarts_best = static_cast<double>(best) / static_cast<double>(options.restarts);
}

BipartiteGraph without(const BipartiteGraph& graph, MeasureId left_out) {
  const auto partners = graph.partners();
  std::vector<Participation> ties;
  for (const MeasureId m : partners.ids()) {
    if (m == left_out) continue;
    for (std::size_t i = 0; i < partners[m].size(); ++i) {
      ties.push_back({m, partners[m][i], graph.weighted() ? partners.weights(m)[i] : 1.0});
    }
  }
  return {partners.size(), graph.measures().size(), std::move(ties)};
}

void add_left_out(CoalitionEvidence& evidence, const BipartiteGraph& graph, const Coalitions& found,
                  const CoalitionEvidenceOptions& options) {
  const std::uint64_t measures = graph.partners().size();
  const auto runs = static_cast<std::uint32_t>(std::min<std::uint64_t>(options.left_out, measures));
  if (runs == 0) return;
  const auto left_out = [&](std::size_t run) {
    return MeasureId{static_cast<std::uint32_t>(run * measures / runs)};
  };
  std::vector<Labels> labels(runs);
  parallel_chunks(runs, 1, [&](const Chunk& chunk) {
    const BarberNetwork network = barber_network(without(graph, left_out(chunk.first)));
    labels[chunk.first] = best_of(search_divisions(network, search_options(options),
                                                   stream(options, 1000 + chunk.first)))
                              .labels;
    set_apart_isolated(network, labels[chunk.first]);
  });
  const Labels known = labels_of(found);
  Agreement agreement(known, found.count);
  for (std::uint32_t run = 0; run < runs; ++run) agreement.add(labels[run], left_out(run).value);
  evidence.without_a_measure = std::move(agreement).stability(runs, measures);
}

NullModel null_model(const BipartiteGraph& graph, double modularity,
                     const CoalitionEvidenceOptions& options) {
  NullModel null;
  null.samples = options.samples;
  if (null.samples == 0) return null;
  std::vector<double> sample(options.samples);
  parallel_chunks(sample.size(), 1, [&](const Chunk& chunk) {
    SplitMix64 random = stream(options, 1'000'000'000 + chunk.first);
    const BarberNetwork network = barber_network(curveball(graph, SplitMix64(random.next())));
    sample[chunk.first] =
        best_of(search_divisions(network, search_options(options), SplitMix64(random.next())))
            .modularity;
  });
  const auto n = static_cast<double>(sample.size());
  std::uint32_t reached = 0;
  for (const double q : sample) {
    null.mean += q / n;
    if (q >= modularity - same_modularity) ++reached;
  }
  double squares = 0.0;
  for (const double q : sample) squares += (q - null.mean) * (q - null.mean);
  if (sample.size() > 1) null.deviation = std::sqrt(squares / (n - 1.0));
  if (null.deviation > same_modularity) null.z = (modularity - null.mean) / null.deviation;
  null.p = (1.0 + reached) / (1.0 + n);
  return null;
}

// z and c of one side, whose vertices have ties to the other.
template <StrongId Row, StrongId Col>
std::vector<CoalitionRole> roles(Adjacency<Row, Col> rows, const Labels& own, const Labels& other,
                                 std::uint32_t count) {
  std::vector<CoalitionRole> result(rows.size());
  std::vector<double> size(count);
  std::vector<double> mean(count);
  std::vector<double> squares(count);
  std::vector<double> inside(rows.size());
  std::vector<double> ties(count);  // of one vertex; zero in between
  for (const Row row : rows.ids()) {
    for (const Col col : rows[row]) ++ties[other[col.index()]];
    const std::uint32_t home = own[row.index()];
    inside[row.index()] = ties[home];
    const auto degree = static_cast<double>(rows[row].size());
    double same = 0.0;
    for (const Col col : rows[row]) {
      const double share = ties[other[col.index()]] / degree;
      ties[other[col.index()]] = 0.0;  // each coalition once
      same += share * share;
    }
    result[row.index()].participation = rows[row].empty() ? 0.0 : std::max(0.0, 1.0 - same);
    ++size[home];
    mean[home] += inside[row.index()];
  }
  for (std::size_t c = 0; c < count; ++c) mean[c] /= std::max(1.0, size[c]);
  for (std::size_t v = 0; v < inside.size(); ++v) {
    squares[own[v]] += (inside[v] - mean[own[v]]) * (inside[v] - mean[own[v]]);
  }
  for (std::size_t v = 0; v < inside.size(); ++v) {
    if (squares[own[v]] < 1e-9) continue;  // counts of ties that don't differ
    result[v].within =
        (inside[v] - mean[own[v]]) / std::sqrt(squares[own[v]] / (size[own[v]] - 1.0));
  }
  return result;
}

void add_polarisation(CoalitionEvidence& evidence, const BarberNetwork& network,
                      const Labels& labels, std::uint32_t count) {
  std::vector<double> measures(count);
  std::vector<double> partners(count);
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    measures[labels[v]] += network.measure_strength[v];
    partners[labels[v]] += network.partner_strength[v];
    for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
      const auto& [other, weight] = network.ties[t];
      if (other > v && labels[other] == labels[v]) evidence.inside += weight;
    }
  }
  if (network.ties.empty()) return;
  evidence.inside = std::min(1.0, evidence.inside);
  double expected = 0.0;
  for (std::size_t c = 0; c < count; ++c) expected += measures[c] * partners[c];
  if (expected >= 1.0 - 1e-12) return;
  evidence.polarisation = (evidence.inside - expected) / (1.0 - expected);
}

void require_valid(const BipartiteGraph& graph, const Coalitions& found,
                   const CoalitionEvidenceOptions& options) {
  if (found.measures.size() != graph.partners().size() ||
      found.partners.size() != graph.measures().size()) {
    throw std::invalid_argument("coalition_evidence: found is not a division of the graph");
  }
  if (options.searches == 0) {
    throw std::invalid_argument("coalition_evidence: searches must be at least 1");
  }
  if (!(options.resolution > 0.0) || !std::isfinite(options.resolution)) {
    throw std::invalid_argument("coalition_evidence: resolution must be positive and finite");
  }
}

}  // namespace

CoalitionEvidence coalition_evidence(const BipartiteGraph& graph, const Coalitions& found,
                                     const CoalitionEvidenceOptions& options) {
  require_valid(graph, found, options);
  CoalitionEvidence evidence;
  const BarberNetwork network = barber_network(graph);
  add_restarts(evidence, network, found, options);
  add_left_out(evidence, graph, found, options);
  evidence.null_model = null_model(graph, found.modularity, options);
  evidence.plain = parsimony(graph, found, BlockModelKind::plain, options.max_description_work);
  evidence.degree_corrected =
      parsimony(graph, found, BlockModelKind::degree_corrected, options.max_description_work);
  evidence.measure_roles = roles(graph.partners(), found.measures, found.partners, found.count);
  evidence.partner_roles = roles(graph.measures(), found.partners, found.measures, found.count);
  add_polarisation(evidence, network, labels_of(found), found.count);
  return evidence;
}

}  // namespace partnergraph
