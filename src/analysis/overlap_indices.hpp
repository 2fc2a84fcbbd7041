// The formulas of an overlap: what follows from its count, and what shared neighbours add to sums.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/model/adjacency.hpp>

namespace partnergraph {

/// What a shared neighbour of some degree adds to the sums.
struct Share {
  double newman = 0.0;
  double resource_allocation = 0.0;
  double adamic_adar = 0.0;
};

/// Neighbours of degree 0 and 1 are shared by nobody; their entries are never read.
template <StrongId Col, StrongId Row>
[[nodiscard]] std::vector<Share> shares(Adjacency<Col, Row> columns) {
  std::vector<Share> result(columns.size());
  for (const Col col : columns.ids()) {
    const auto degree = static_cast<double>(columns[col].size());
    if (degree < 2.0) continue;
    result[col.index()] = {1.0 / (degree - 1.0), 1.0 / degree, 1.0 / std::log(degree)};
  }
  return result;
}

/// Shared neighbours of all neighbours.
[[nodiscard]] inline double jaccard_index(std::uint32_t shared, std::size_t first_degree,
                                          std::size_t second_degree) {
  return shared / (static_cast<double>(first_degree) + static_cast<double>(second_degree) - shared);
}

/// All that follows from the count alone.
template <StrongId Row>
[[nodiscard]] Overlap<Row> indices(Row first, Row second, std::uint32_t shared,
                                   std::size_t first_degree, std::size_t second_degree,
                                   std::size_t population) {
  const auto a = static_cast<double>(first_degree);
  const auto b = static_cast<double>(second_degree);
  const auto m = static_cast<double>(population);
  const double c = shared;
  const double variance = (a * (m - a)) * (b * (m - b));
  const double together = std::sqrt(c * (m - a - b + c));  // sqrt(n11 n00)
  const double apart = std::sqrt((a - c) * (b - c));       // sqrt(n10 n01)
  Overlap<Row> result{first, second, shared};
  result.jaccard = jaccard_index(shared, first_degree, second_degree);
  result.overlap = c / std::min(a, b);
  result.dice = 2.0 * c / (a + b);
  result.cosine = c / std::sqrt(a * b);
  result.association = c / (a * b);
  result.phi = variance > 0.0 ? std::clamp((c * m - a * b) / std::sqrt(variance), -1.0, 1.0) : 0.0;
  result.bonacich = together + apart > 0.0 ? together / (together + apart) : 0.5;
  return result;
}

/// The share that the index sums up; none if it follows from the count.
[[nodiscard]] inline double Share::*summed_by(OverlapIndex index) {
  switch (index) {
    case OverlapIndex::newman:
      return &Share::newman;
    case OverlapIndex::resource_allocation:
      return &Share::resource_allocation;
    case OverlapIndex::adamic_adar:
      return &Share::adamic_adar;
    default:
      return nullptr;
  }
}

}  // namespace partnergraph
