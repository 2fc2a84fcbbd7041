#include "curveball.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace partnergraph {
namespace {

constexpr std::uint64_t trades_a_row = 10;

using Row = std::vector<PartnerId>;  // ascending

void trade(Row& a, Row& b, SplitMix64& random) {
  Row only_a;
  Row only_b;
  Row both;
  std::ranges::set_difference(a, b, std::back_inserter(only_a));
  std::ranges::set_difference(b, a, std::back_inserter(only_b));
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  if (only_a.empty() || only_b.empty()) return;
  Row pool = only_a;
  pool.insert(pool.end(), only_b.begin(), only_b.end());
  shuffle(pool, random);
  const auto middle = pool.begin() + static_cast<std::ptrdiff_t>(only_a.size());
  a = both;
  a.insert(a.end(), pool.begin(), middle);
  b = std::move(both);
  b.insert(b.end(), middle, pool.end());
  std::ranges::sort(a);
  std::ranges::sort(b);
}

}  // namespace

BipartiteGraph curveball(const BipartiteGraph& graph, SplitMix64 random) {
  const auto partners = graph.partners();
  std::vector<Row> rows;
  for (const MeasureId m : partners.ids())
    rows.emplace_back(partners[m].begin(), partners[m].end());
  for (std::uint64_t i = 0; rows.size() > 1 && i < trades_a_row * rows.size(); ++i) {
    const std::uint64_t a = random.below(rows.size());
    const std::uint64_t b = random.below(rows.size() - 1);
    trade(rows[a], rows[b < a ? b : b + 1], random);
  }
  std::vector<Participation> ties;
  ties.reserve(graph.tie_count());
  for (const MeasureId m : partners.ids()) {
    std::vector<double> weights(rows[m.index()].size(), 1.0);
    if (graph.weighted()) {
      weights.assign(partners.weights(m).begin(), partners.weights(m).end());
      shuffle(weights, random);
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      ties.push_back({m, rows[m.index()][i], weights[i]});
    }
  }
  return {partners.size(), graph.measures().size(), std::move(ties)};
}

}  // namespace partnergraph
