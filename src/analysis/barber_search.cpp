#include "barber_search.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace partnergraph {
namespace {

// Weights are shares of 1: differences below this are rounding, and following them could go round
// in circles.
constexpr double least_gain = 1e-14;

Labels singletons(std::uint32_t size) {
  Labels labels(size);
  std::iota(labels.begin(), labels.end(), 0U);
  return labels;
}

std::vector<std::uint32_t> shuffled(std::uint32_t size, SplitMix64& random) {
  std::vector<std::uint32_t> order = singletons(size);
  shuffle(order, random);
  return order;
}

std::size_t most_ties(const BarberNetwork& network) {
  std::size_t most = 0;
  for (std::uint32_t v = 0; v < network.size(); ++v) {
    most = std::max(most, network.offsets[v + std::size_t{1}] - network.offsets[v]);
  }
  return most;
}

// A division that knows the two strengths of its coalitions while nodes move.
class Division {
 public:
  Division(const BarberNetwork& network, Labels labels, double gamma)
      : network_(network),
        gamma_(gamma),
        labels_(std::move(labels)),
        coalitions_(network.size()),
        met_(most_ties(network)) {
    for (std::uint32_t v = 0; v < network.size(); ++v) put(v, labels_[v]);
    for (std::uint32_t c = 0; c < network.size(); ++c) {
      if (coalitions_[c].members == 0) unused_.push_back(c);
    }
  }

  [[nodiscard]] std::uint32_t operator[](std::uint32_t v) const { return labels_[v]; }
  [[nodiscard]] bool is_alone(std::uint32_t v) const {
    return coalitions_[labels_[v]].members == 1;
  }
  [[nodiscard]] Labels take() && { return std::move(labels_); }

  // Moves v to the coalition where it is worth most, if it is worth more there than where it is.
  // `may_tie(w)` says which of its neighbours count.
  template <class Filter>
  bool move_to_best(std::uint32_t v, Filter may_tie) {
    const std::uint32_t home = labels_[v];
    std::size_t met = 0;
    for (std::size_t t = network_.offsets[v]; t < network_.offsets[v + std::size_t{1}]; ++t) {
      const auto& [other, weight] = network_.ties[t];
      // Without branches, which nobody could foresee: each is written, and stays if it is new.
      const bool counts = may_tie(other);
      const std::uint32_t c = labels_[other];
      Coalition& there = coalitions_[c];
      met_[met] = c;
      met += counts && there.weight == 0.0 ? 1U : 0U;
      there.weight += counts ? weight : 0.0;
    }
    take_out(v, home);
    std::uint32_t best = home;
    double most = worth(v, home) + least_gain;
    if (most < 0.0 && coalitions_[home].members > 0) {
      best = unused_.back();  // alone
      most = 0.0;
    }
    for (const std::uint32_t c : std::span(met_).first(met)) {
      const double here = worth(v, c);
      coalitions_[c].weight = 0.0;
      if (c != home && here > most) {
        best = c;
        most = here;
      }
    }
    if (best != home) {
      if (coalitions_[best].members == 0) unused_.pop_back();
      if (coalitions_[home].members == 0) unused_.push_back(home);
    }
    put(v, best);
    return best != home;
  }

 private:
  // What a look at a coalition needs lies together: on large networks every look is a cache miss.
  struct Coalition {
    double measures = 0.0;  // strengths
    double partners = 0.0;
    double weight = 0.0;        // from the moving node; zero in between
    std::uint32_t members = 0;  // nodes
  };

  [[nodiscard]] double worth(std::uint32_t v, std::uint32_t c) const {
    const Coalition& there = coalitions_[c];
    return there.weight - gamma_ * (network_.measure_strength[v] * there.partners +
                                    network_.partner_strength[v] * there.measures);
  }
  void put(std::uint32_t v, std::uint32_t c) {
    labels_[v] = c;
    Coalition& there = coalitions_[c];
    ++there.members;
    there.measures += network_.measure_strength[v];
    there.partners += network_.partner_strength[v];
  }
  void take_out(std::uint32_t v, std::uint32_t c) {
    Coalition& there = coalitions_[c];
    --there.members;
    const bool empty = there.members == 0;  // then no rounding may stay behind
    there.measures = empty ? 0.0 : there.measures - network_.measure_strength[v];
    there.partners = empty ? 0.0 : there.partners - network_.partner_strength[v];
  }

  const BarberNetwork& network_;
  double gamma_;
  Labels labels_;
  std::vector<Coalition> coalitions_;
  std::vector<std::uint32_t> unused_;  // labels of coalitions without nodes
  std::vector<std::uint32_t> met_;     // coalitions with a weight; as many as ties of a node
};

// Moves nodes until none gains; a node is looked at again when a neighbour has left it.
Labels settled(const BarberNetwork& network, Labels labels, double gamma, SplitMix64& random) {
  Division division(network, std::move(labels), gamma);
  std::vector<std::uint32_t> queue = shuffled(network.size(), random);
  std::vector<bool> waiting(network.size(), true);
  std::vector<std::uint32_t> later;
  while (!queue.empty()) {
    for (const std::uint32_t v : queue) {
      waiting[v] = false;
      if (!division.move_to_best(v, [](std::uint32_t) { return true; })) continue;
      for (std::size_t t = network.offsets[v]; t < network.offsets[v + std::size_t{1}]; ++t) {
        const std::uint32_t other = network.ties[t].node;
        if (waiting[other] || division[other] == division[v]) continue;
        waiting[other] = true;
        later.push_back(other);
      }
    }
    queue.swap(later);
    later.clear();
  }
  return std::move(division).take();
}

// Groups inside the coalitions: every node that is still alone joins the best group beside it.
Labels groups_within(const BarberNetwork& network, const Labels& coalition, double gamma,
                     SplitMix64& random) {
  Division groups(network, singletons(network.size()), gamma);
  for (const std::uint32_t v : shuffled(network.size(), random)) {
    if (!groups.is_alone(v)) continue;
    groups.move_to_best(v, [&](std::uint32_t w) { return coalition[w] == coalition[v]; });
  }
  return std::move(groups).take();
}

// One round, from vertices to ever larger groups.
Labels round(const BarberNetwork& network, Labels labels, double gamma, SplitMix64& random) {
  BarberNetwork contraction;
  const BarberNetwork* level = &network;
  Labels node_of = singletons(network.size());  // node of `level` that holds a vertex
  for (;;) {
    labels = settled(*level, std::move(labels), gamma, random);
    Labels group = groups_within(*level, labels, gamma, random);
    const std::uint32_t group_count = make_dense(group);
    if (group_count == level->size()) break;

    Labels coalition_of_group(group_count);
    for (std::uint32_t v = 0; v < level->size(); ++v) coalition_of_group[group[v]] = labels[v];
    make_dense(coalition_of_group);
    for (std::uint32_t& node : node_of) node = group[node];
    contraction = contracted(*level, group, group_count);
    level = &contraction;
    labels = std::move(coalition_of_group);
  }
  for (std::uint32_t& node : node_of) node = labels[node];
  make_dense(node_of);
  return node_of;
}

}  // namespace

Labels improved(const BarberNetwork& network, Labels start, double gamma, std::uint64_t max_rounds,
                SplitMix64& random) {
  Labels best = std::move(start);
  double most = modularity(network, best, gamma);
  for (std::uint64_t i = 0; i < max_rounds; ++i) {
    Labels labels = round(network, best, gamma, random);
    const double q = modularity(network, labels, gamma);
    if (!(q > most + least_gain)) break;
    best = std::move(labels);
    most = q;
  }
  return best;
}

}  // namespace partnergraph
