#include <partnergraph/analysis/redundancy.hpp>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "two_steps.hpp"

namespace partnergraph {
namespace {

// For each pair of rows that share two columns or more, every column that they share has one pair
// more that does not need it.
template <StrongId Row, StrongId Col>
std::vector<double> of_columns(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::vector<std::uint64_t> linked(columns.size());
  for_each_two_steps(rows, columns, [&](const TwoSteps<Row, Col>& two_steps, Row first) {
    for (const Col via : rows[first]) {
      const auto members = columns[via];
      const auto later = std::ranges::upper_bound(members, first);
      const auto pairs = std::count_if(later, members.end(),
                                       [&](Row second) { return two_steps.shared(second) >= 2; });
      std::atomic_ref(linked[via.index()])
          .fetch_add(static_cast<std::uint64_t>(pairs), std::memory_order_relaxed);
    }
  });
  std::vector<double> result(columns.size(), std::numeric_limits<double>::quiet_NaN());
  for (const Col col : columns.ids()) {
    const auto degree = static_cast<double>(columns[col].size());
    if (degree < 2.0) continue;
    result[col.index()] =
        static_cast<double>(linked[col.index()]) / (degree * (degree - 1.0) / 2.0);
  }
  return result;
}

}  // namespace

Scores redundancy(const BipartiteGraph& graph) {
  return {of_columns(graph.measures(), graph.partners()),
          of_columns(graph.partners(), graph.measures())};
}

}  // namespace partnergraph
