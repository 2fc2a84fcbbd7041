#include "tie_operator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "parallel.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t chunk_size = 2048;  // vertices

// A sum of weights that can't overflow: largest * sum, with sum >= 1 where there is a tie.
struct Strength {
  double largest = 0.0;
  double sum = 0.0;

  // The share of it that a weight is, in [0, 1].
  [[nodiscard]] double share(double weight) const { return weight / largest / sum; }
};

template <StrongId Row, StrongId Col>
std::vector<Strength> strengths(Adjacency<Row, Col> rows) {
  std::vector<Strength> result(rows.size());
  for (const Row row : rows.ids()) {
    Strength& strength = result[row.index()];
    for (const double w : rows.weights(row)) strength.largest = std::max(strength.largest, w);
    for (const double w : rows.weights(row)) strength.sum += w / strength.largest;
  }
  return result;
}

// Entries of one direction in the order of the takers' rows.
template <StrongId Taker, StrongId Giver, class Value>
std::vector<double> entries_of(Adjacency<Taker, Giver> rows, std::size_t ties, Value value) {
  std::vector<double> entries;
  entries.reserve(ties);
  for (const Taker taker : rows.ids()) {
    const auto givers = rows[taker];
    const auto weights = rows.weights(taker);
    for (std::size_t i = 0; i < givers.size(); ++i) {
      entries.push_back(value(givers[i].index(), taker.index(), weights[i]));
    }
  }
  return entries;
}

template <StrongId Taker, StrongId Giver>
std::vector<double> shared_entries(TieValue value, Adjacency<Taker, Giver> rows,
                                   Adjacency<Giver, Taker> columns, std::size_t ties) {
  const auto takers = strengths(rows);
  const auto givers = strengths(columns);
  if (value == TieValue::of_giver) {
    return entries_of(rows, ties, [&](std::size_t giver, std::size_t, double w) {
      return givers[giver].share(w);
    });
  }
  if (value == TieValue::geometric) {
    return entries_of(rows, ties, [&](std::size_t giver, std::size_t taker, double w) {
      return std::sqrt(givers[giver].share(w)) * std::sqrt(takers[taker].share(w));
    });
  }
  double lightest = std::numeric_limits<double>::infinity();
  for (const Taker taker : rows.ids()) {
    for (const double w : rows.weights(taker)) lightest = std::min(lightest, w);
  }
  return entries_of(rows, ties, [&](std::size_t giver, std::size_t taker, double w) {
    return givers[giver].share(w) * takers[taker].share(lightest);
  });
}

template <StrongId Row, StrongId Col>
std::vector<double> powers_of_degree(Adjacency<Row, Col> rows, double exponent) {
  std::vector<double> result(rows.size(), 1.0);
  for (const Row row : rows.ids()) {
    const auto degree = static_cast<double>(rows[row].size());
    if (degree > 0.0) {
      result[row.index()] = exponent == -0.5 ? 1.0 / std::sqrt(degree) : 1.0 / degree;
    }
  }
  return result;
}

}  // namespace

TwoModePart whole(const BipartiteGraph& graph) {
  const auto measures = graph.partners().ids();
  const auto partners = graph.measures().ids();
  return {{measures.begin(), measures.end()}, {partners.begin(), partners.end()}};
}

std::vector<TwoModePart> parts(const Components& components) {
  std::vector<TwoModePart> result(components.count);
  for (std::uint32_t m = 0; m < components.measures.size(); ++m) {
    result[components.measures[m]].measures.push_back(MeasureId{m});
  }
  for (std::uint32_t p = 0; p < components.partners.size(); ++p) {
    result[components.partners[p]].partners.push_back(PartnerId{p});
  }
  return result;
}

std::vector<double> heaviest_weights(const BipartiteGraph& graph, const Components& components) {
  if (!graph.weighted()) return std::vector<double>(components.count, 1.0);
  std::vector<double> result(components.count, 0.0);
  for (const MeasureId m : graph.partners().ids()) {
    double& heaviest = result[components.measures[m.index()]];
    for (const double w : graph.partners().weights(m)) heaviest = std::max(heaviest, w);
  }
  return result;
}

TieOperator::TieOperator(const BipartiteGraph& graph, TieValue value) : graph_(&graph) {
  const auto partners = graph.partners();
  const auto measures = graph.measures();
  if (value == TieValue::weight) {
    if (!graph.weighted()) return;
    double heaviest = 0.0;
    for (const MeasureId m : partners.ids()) {
      for (const double w : partners.weights(m)) heaviest = std::max(heaviest, w);
    }
    const auto relative = [heaviest](std::size_t, std::size_t, double w) { return w / heaviest; };
    to_measures_.entries = entries_of(partners, graph.tie_count(), relative);
    to_partners_.entries = entries_of(measures, graph.tie_count(), relative);
    return;
  }
  if (graph.weighted()) {
    to_measures_.entries = shared_entries(value, partners, measures, graph.tie_count());
    to_partners_.entries = shared_entries(value, measures, partners, graph.tie_count());
    return;
  }
  const double exponent = value == TieValue::geometric ? -0.5 : -1.0;
  to_measures_.give = powers_of_degree(measures, exponent);
  to_partners_.give = powers_of_degree(partners, exponent);
  if (value == TieValue::of_giver) return;
  to_measures_.take = to_partners_.give;
  to_partners_.take = to_measures_.give;
}

TieOperator::TieOperator(const BipartiteGraph& graph, const Components& components)
    : graph_(&graph) {
  if (!graph.weighted()) return;
  const std::vector<double> heaviest = heaviest_weights(graph, components);
  to_measures_.entries = entries_of(graph.partners(), graph.tie_count(),
                                    [&](std::size_t, std::size_t measure, double w) {
                                      return w / heaviest[components.measures[measure]];
                                    });
  to_partners_.entries = entries_of(graph.measures(), graph.tie_count(),
                                    [&](std::size_t measure, std::size_t, double w) {
                                      return w / heaviest[components.measures[measure]];
                                    });
}

template <StrongId Taker, StrongId Giver>
void TieOperator::carry(Direction& direction, Adjacency<Taker, Giver> rows,
                        const std::vector<Taker>& takers, const std::vector<Giver>& givers,
                        const std::vector<double>& from, std::vector<double>& to) {
  const bool scaled = !direction.give.empty();
  if (scaled) {
    direction.given.resize(from.size());
    for (const Giver giver : givers) {
      direction.given[giver.index()] = direction.give[giver.index()] * from[giver.index()];
    }
  }
  const std::vector<double>& given = scaled ? direction.given : from;
  const Giver* const first = rows.size() == 0 ? nullptr : rows[Taker{0}].data();
  parallel_chunks(takers.size(), chunk_size, [&](const Chunk& chunk) {
    for (std::size_t at = chunk.first; at < chunk.last; ++at) {
      const Taker taker = takers[at];
      const auto row = rows[taker];
      double sum = 0.0;
      if (direction.entries.empty()) {
        for (const Giver giver : row) sum += given[giver.index()];
      } else {
        const auto begin = static_cast<std::size_t>(row.data() - first);
        for (std::size_t i = 0; i < row.size(); ++i) {
          sum += direction.entries[begin + i] * given[row[i].index()];
        }
      }
      to[taker.index()] = direction.take.empty() ? sum : sum * direction.take[taker.index()];
    }
  });
}

void TieOperator::to_measures(const TwoModePart& part, const std::vector<double>& partners,
                              std::vector<double>& measures) {
  carry(to_measures_, graph_->partners(), part.measures, part.partners, partners, measures);
}

void TieOperator::to_partners(const TwoModePart& part, const std::vector<double>& measures,
                              std::vector<double>& partners) {
  carry(to_partners_, graph_->measures(), part.partners, part.measures, measures, partners);
}

}  // namespace partnergraph
