#include "description_length.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "barber_network.hpp"

namespace partnergraph {
namespace {

constexpr std::uint64_t max_partition_cells = 4'000'000;  // of the table of q: 32 MB
constexpr std::uint64_t max_vertices = 2'000;  // the table of ln n! has half their square: 16 MB
constexpr int max_rounds = 20;
constexpr double least_gain = 1e-9;

// ln n! by table.
class LogFactorial {
 public:
  explicit LogFactorial(std::size_t largest) : values_(largest + 1) {
    for (std::size_t n = 2; n <= largest; ++n) {
      values_[n] = values_[n - 1] + std::log(static_cast<double>(n));
    }
  }
  [[nodiscard]] double operator()(std::size_t n) const { return values_[n]; }
  [[nodiscard]] double binomial(std::size_t n, std::size_t k) const {
    return values_[n] - values_[k] - values_[n - k];
  }

 private:
  std::vector<double> values_;
};

// ln q(m, n) by table, in logarithms, as q leaves the range of a double near m = 80,000.
class LogPartitions {
 public:
  LogPartitions(std::size_t largest, std::size_t most_parts)
      : width_(largest + 1), values_((most_parts + 1) * width_, none) {
    for (std::size_t n = 0; n <= most_parts; ++n) values_[n * width_] = 0.0;
    for (std::size_t n = 1; n <= most_parts; ++n) {
      for (std::size_t m = 1; m <= largest; ++m) {  // no part is missing, or one part less
        const double fewer = values_[(n - 1) * width_ + m];
        const double full = m >= n ? values_[n * width_ + m - n] : none;
        values_[n * width_ + m] = sum(fewer, full);
      }
    }
  }
  [[nodiscard]] double operator()(std::size_t m, std::size_t n) const {
    return values_[n * width_ + m];
  }

 private:
  static constexpr double none = -1e300;  // ln 0
  static double sum(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == none ? a : a + std::log1p(std::exp(b - a));
  }
  std::size_t width_;
  std::vector<double> values_;
};

using Groups = std::array<Labels, 2>;  // of measures, of partners, each dense

struct Ties {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // measure, partner
  std::array<std::vector<std::uint32_t>, 2> degree;
};

// Vertices with ties, numbered anew.
Ties tied_part(const BipartiteGraph& graph, const Coalitions& found, Groups& groups) {
  Ties ties;
  std::vector<std::uint32_t> number(graph.measures().size());
  for (const PartnerId p : graph.measures().ids()) {
    if (graph.measures()[p].empty()) continue;
    number[p.index()] = static_cast<std::uint32_t>(ties.degree[1].size());
    ties.degree[1].push_back(static_cast<std::uint32_t>(graph.measures()[p].size()));
    groups[1].push_back(found.partners[p.index()]);
  }
  for (const MeasureId m : graph.partners().ids()) {
    if (graph.partners()[m].empty()) continue;
    const auto measure = static_cast<std::uint32_t>(ties.degree[0].size());
    for (const PartnerId p : graph.partners()[m])
      ties.pairs.emplace_back(measure, number[p.index()]);
    ties.degree[0].push_back(static_cast<std::uint32_t>(graph.partners()[m].size()));
    groups[0].push_back(found.measures[m.index()]);
  }
  for (Labels& side : groups) make_dense(side);
  return ties;
}

std::uint32_t count_of(const Labels& groups) {
  return groups.empty() ? 0 : *std::ranges::max_element(groups) + 1;
}

class Describer {
 public:
  Describer(const Ties& ties, BlockModelKind kind)
      : ties_(ties),
        kind_(kind),
        log_factorial_(ties.pairs.size() + blocks_at_most(ties)),
        log_partitions_(kind == BlockModelKind::plain ? 0 : ties.pairs.size(),
                        kind == BlockModelKind::plain
                            ? 0
                            : std::max(ties.degree[0].size(), ties.degree[1].size())) {}

  [[nodiscard]] double nats(const Groups& groups) const {
    const std::array<std::size_t, 2> count{count_of(groups[0]), count_of(groups[1])};
    std::vector<std::size_t> between(count[0] * count[1]);
    for (const auto& [m, p] : ties_.pairs) ++between[groups[0][m] * count[1] + groups[1][p]];
    double nats = 0.0;
    for (const std::size_t ties : between) nats -= log_factorial_(ties);
    for (std::size_t side = 0; side < 2; ++side) nats += of_side(side, groups[side], count[side]);
    const std::size_t all = count[0] + count[1];
    const std::size_t cells = all * (all + 1) / 2;
    return nats + log_factorial_.binomial(ties_.pairs.size() + cells - 1, ties_.pairs.size());
  }

 private:
  static std::size_t blocks_at_most(const Ties& ties) {
    const std::size_t vertices = ties.degree[0].size() + ties.degree[1].size();
    return vertices * (vertices + 1) / 2 + vertices;
  }

  [[nodiscard]] double of_side(std::size_t side, const Labels& groups, std::size_t count) const {
    const auto& degree = ties_.degree[side];
    std::vector<std::size_t> size(count);
    std::vector<std::size_t> ties(count);
    for (std::size_t v = 0; v < groups.size(); ++v) {
      ++size[groups[v]];
      ties[groups[v]] += degree[v];
    }
    const std::size_t n = groups.size();
    double nats = log_factorial_.binomial(n - 1, count - 1) + log_factorial_(n) +
                  std::log(static_cast<double>(n));
    for (std::size_t g = 0; g < count; ++g) {
      nats -= log_factorial_(size[g]);
      if (kind_ == BlockModelKind::plain) {
        nats += static_cast<double>(ties[g]) * std::log(static_cast<double>(size[g]));
      } else {
        nats +=
            log_factorial_(ties[g]) + log_partitions_(ties[g], size[g]) + log_factorial_(size[g]);
      }
    }
    if (kind_ == BlockModelKind::plain) return nats;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> same_degree;
    for (std::size_t v = 0; v < n; ++v) {
      nats -= log_factorial_(degree[v]);
      ++same_degree[{groups[v], degree[v]}];
    }
    for (const auto& [key, vertices] : same_degree) nats -= log_factorial_(vertices);
    return nats;
  }

  const Ties& ties_;
  BlockModelKind kind_;
  LogFactorial log_factorial_;
  LogPartitions log_partitions_;
};

BlockModel model_of(const Describer& describer, const Groups& groups) {
  return {count_of(groups[0]), count_of(groups[1]), describer.nats(groups)};
}

// Takes every change that shortens the description until none does: two groups become one, or a
// vertex goes to another group or to one of its own.
class Shortening {
 public:
  Shortening(const Describer& describer, Groups groups)
      : describer_(describer), groups_(std::move(groups)), nats_(describer.nats(groups_)) {}

  Groups run() && {
    for (int round = 0; round < max_rounds; ++round) {
      const double before = nats_;
      for (std::size_t side = 0; side < 2; ++side) {
        while (merge_best(side)) {
        }
        for (std::size_t v = 0; v < groups_[side].size(); ++v) move(side, v);
      }
      if (nats_ > before - least_gain) break;
    }
    return std::move(groups_);
  }

 private:
  bool merge_best(std::size_t side) {
    const std::uint32_t count = count_of(groups_[side]);
    Groups best = groups_;
    double least = nats_ - least_gain;
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = a + 1; b < count; ++b) {
        Groups merged = groups_;
        std::ranges::replace(merged[side], b, a);
        make_dense(merged[side]);
        const double nats = describer_.nats(merged);
        if (nats >= least) continue;
        least = nats;
        best = std::move(merged);
      }
    }
    const bool found = least < nats_ - least_gain;
    if (found) {
      groups_ = std::move(best);
      nats_ = least;
    }
    return found;
  }

  void move(std::size_t side, std::size_t v) {
    const std::uint32_t count = count_of(groups_[side]);
    const Groups start = groups_;
    for (std::uint32_t g = 0; g <= count; ++g) {
      Groups moved = start;
      moved[side][v] = g;
      make_dense(moved[side]);
      const double nats = describer_.nats(moved);
      if (nats >= nats_ - least_gain) continue;
      nats_ = nats;
      groups_ = std::move(moved);
    }
  }

  const Describer& describer_;
  Groups groups_;
  double nats_;
};

// Cells that the search looks at in one round, about.
std::uint64_t work_of(const Ties& ties, const Groups& groups) {
  const std::uint64_t a = count_of(groups[0]) + std::uint64_t{1};
  const std::uint64_t b = count_of(groups[1]) + std::uint64_t{1};
  const std::uint64_t vertices = ties.degree[0].size() + ties.degree[1].size();
  const std::uint64_t once = ties.pairs.size() + vertices + a * b;
  return once * (a * a * a + b * b * b + ties.degree[0].size() * a + ties.degree[1].size() * b);
}

}  // namespace

std::optional<Parsimony> parsimony(const BipartiteGraph& graph, const Coalitions& found,
                                   BlockModelKind kind, std::uint64_t max_work) {
  if (graph.tie_count() == 0) return std::nullopt;
  Groups groups;
  const Ties ties = tied_part(graph, found, groups);
  const std::uint64_t parts = std::max(groups[0].size(), groups[1].size());
  const bool many_partitions =
      kind == BlockModelKind::degree_corrected && ties.pairs.size() * parts > max_partition_cells;
  const bool many_vertices = groups[0].size() + groups[1].size() > max_vertices;
  if (many_vertices || many_partitions || work_of(ties, groups) > max_work) return std::nullopt;

  const Describer describer(ties, kind);
  Groups trivial{Labels(groups[0].size()), Labels(groups[1].size())};
  Parsimony result;
  result.trivial = model_of(describer, trivial);
  result.coalitions = model_of(describer, groups);
  result.shortest = result.trivial;
  for (Groups& start : std::array{std::move(trivial), std::move(groups)}) {
    const BlockModel shorter = model_of(describer, Shortening(describer, std::move(start)).run());
    if (shorter.nats < result.shortest.nats - least_gain) result.shortest = shorter;
  }
  return result;
}

}  // namespace partnergraph
