#include <partnergraph/analysis/overlap.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <utility>

#include "hypergeometric.hpp"

namespace partnergraph {
namespace {

// What a shared neighbour of some degree adds to the sums.
struct Share {
  double newman = 0.0;
  double resource_allocation = 0.0;
  double adamic_adar = 0.0;
};

// Sums over the shared neighbours of the current row and one later row.
struct Common {
  std::uint32_t count = 0;
  Share sums;

  void add(const Share& share) {
    ++count;
    sums.newman += share.newman;
    sums.resource_allocation += share.resource_allocation;
    sums.adamic_adar += share.adamic_adar;
  }
};

// Neighbours of degree 0 and 1 are shared by nobody; their entries are never read.
template <StrongId Col, StrongId Row>
std::vector<Share> shares(Adjacency<Col, Row> columns) {
  std::vector<Share> result(columns.size());
  for (const Col col : columns.ids()) {
    const auto degree = static_cast<double>(columns[col].size());
    if (degree < 2.0) continue;
    result[col.index()] = {1.0 / (degree - 1.0), 1.0 / degree, 1.0 / std::log(degree)};
  }
  return result;
}

template <StrongId Row>
Overlap<Row> indices(Row first, Row second, const Common& common, std::size_t first_degree,
                     std::size_t second_degree) {
  const auto a = static_cast<double>(first_degree);
  const auto b = static_cast<double>(second_degree);
  const double c = common.count;
  Overlap<Row> result{first, second, common.count};
  result.jaccard = c / (a + b - c);
  result.overlap = c / std::min(a, b);
  result.dice = 2.0 * c / (a + b);
  result.cosine = c / std::sqrt(a * b);
  result.newman = common.sums.newman;
  result.resource_allocation = common.sums.resource_allocation;
  result.adamic_adar = common.sums.adamic_adar;
  return result;
}

template <StrongId Row>
bool stronger(const Overlap<Row>& a, const Overlap<Row>& b) {
  if (a.shared != b.shared) return a.shared > b.shared;
  if (a.jaccard != b.jaccard) return a.jaccard > b.jaccard;
  return std::pair(a.first, a.second) < std::pair(b.first, b.second);
}

// Drops all but the `most` strongest.
template <StrongId Row>
void keep_strongest(std::vector<Overlap<Row>>& overlaps, std::size_t most) {
  if (overlaps.size() <= most) return;
  const auto end = overlaps.begin() + static_cast<std::ptrdiff_t>(most);
  std::nth_element(overlaps.begin(), end, overlaps.end(), stronger<Row>);
  overlaps.erase(end, overlaps.end());
}

// Last, because it takes longer than all the other indices of a pair together.
template <StrongId Row, StrongId Col>
void add_chance(std::vector<Overlap<Row>>& overlaps, Adjacency<Row, Col> rows,
                std::uint32_t population) {
  const Hypergeometric chance(population);
  for (Overlap<Row>& o : overlaps) {
    o.p_hypergeometric = chance.at_least(o.shared, static_cast<std::uint32_t>(rows[o.first].size()),
                                         static_cast<std::uint32_t>(rows[o.second].size()));
  }
}

// For each row, count how often every later row is reached through a shared column.
template <StrongId Row, StrongId Col>
std::vector<Overlap<Row>> overlaps(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns,
                                   OverlapOptions options) {
  if (options.min_shared == 0) {
    throw std::invalid_argument("overlaps: min_shared must be at least 1");
  }
  const std::vector<Share> share_of = shares(columns);
  std::vector<Overlap<Row>> result;
  std::vector<Common> common(rows.size());  // all empty between two rows
  std::vector<Row> reached;                 // exactly the rows with something in common

  for (const Row first : rows.ids()) {
    for (const Col via : rows[first]) {
      const auto members = columns[via];
      for (const Row second : std::span(std::ranges::upper_bound(members, first), members.end())) {
        if (common[second.index()].count == 0) reached.push_back(second);
        common[second.index()].add(share_of[via.index()]);
      }
    }
    std::ranges::sort(reached);
    for (const Row second : reached) {
      const Common both = std::exchange(common[second.index()], {});
      if (both.count < options.min_shared) continue;
      result.push_back(indices(first, second, both, rows[first].size(), rows[second].size()));
    }
    reached.clear();
    if (result.size() / 2 > options.strongest) keep_strongest(result, options.strongest);
  }
  keep_strongest(result, options.strongest);
  std::ranges::sort(result, {}, [](const Overlap<Row>& o) { return std::pair(o.first, o.second); });
  add_chance(result, rows, columns.size());
  return result;
}

template <StrongId Col, StrongId Row>
std::uint64_t meetings(Adjacency<Col, Row> columns) {
  std::uint64_t result = 0;
  for (const Col col : columns.ids()) {
    const std::uint64_t degree = columns[col].size();
    if (degree > 1) result += degree * (degree - 1) / 2;
  }
  return result;
}

}  // namespace

std::vector<Overlap<MeasureId>> measure_overlaps(const BipartiteGraph& graph,
                                                 OverlapOptions options) {
  return overlaps(graph.partners(), graph.measures(), options);
}

std::vector<Overlap<PartnerId>> partner_overlaps(const BipartiteGraph& graph,
                                                 OverlapOptions options) {
  return overlaps(graph.measures(), graph.partners(), options);
}

OverlapForecast overlap_forecast(const BipartiteGraph& graph) {
  return {meetings(graph.measures()), meetings(graph.partners())};
}

}  // namespace partnergraph
