#include <partnergraph/analysis/backbone.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "parallel.hpp"
#include "shared_counts.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t chunk_rows = 64;

void check(const BackboneOptions& options) {
  if (!(options.alpha > 0.0) || options.alpha > 1.0) {
    throw std::invalid_argument("backbone: alpha must be in (0, 1]");
  }
  if (options.method == BackboneMethod::disparity &&
      (options.correction != Correction::none || options.direction == Direction::less)) {
    throw std::invalid_argument("backbone: the disparity filter has no correction and no avoiding");
  }
}

// Calls row(first, counts, part) for every row, on many threads; what the rows add to their parts
// comes out in the order of the rows.
template <StrongId Row, StrongId Col, class Visit>
std::vector<BackboneEdge<Row>> edges_of_rows(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns,
                                             Visit visit) {
  std::vector<SharedCounts<Row>> shared(thread_count(), SharedCounts<Row>(rows.size()));
  std::vector<std::vector<BackboneEdge<Row>>> parts(chunk_count(rows.size(), chunk_rows));
  parallel_chunks(rows.size(), chunk_rows, [&](const Chunk& chunk) {
    auto& part = parts[chunk.index];
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      const Row first{static_cast<std::uint32_t>(i)};
      const auto begin = static_cast<std::ptrdiff_t>(part.size());
      shared[chunk.thread].count_later(first, rows, columns);
      visit(first, shared[chunk.thread], part);
      std::sort(part.begin() + begin, part.end(),
                [](const auto& a, const auto& b) { return a.second < b.second; });
    }
  });
  std::vector<BackboneEdge<Row>> edges;
  for (const auto& part : parts) edges.insert(edges.end(), part.begin(), part.end());
  return edges;
}

template <StrongId Row, StrongId Col>
std::vector<BackboneEdge<Row>> validated(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns,
                                         const OverlapChances& chances,
                                         const BackboneOptions& options) {
  const auto add = [&](Row first, Row second, std::uint32_t shared, auto& part) {
    const CorrectedP p =
        chances.of(options.direction, rows[first].size(), rows[second].size(), shared);
    const double corrected = p.by(options.correction);
    if (corrected < options.alpha) part.push_back({first, second, shared, p.raw, corrected});
  };
  return edges_of_rows(rows, columns, [&](Row first, const SharedCounts<Row>& shared, auto& part) {
    if (options.direction == Direction::more) {  // who shares nothing has p = 1
      for (const Row second : shared.reached()) add(first, second, shared[second], part);
      return;
    }
    for (std::uint32_t second = first.value + 1; second < rows.size(); ++second) {
      add(first, Row{second}, shared[Row{second}], part);
    }
  });
}

// Sum of the weights of a row in the projection, and its neighbours there.
struct Reach {
  std::uint64_t strength = 0;
  std::uint64_t neighbours = 0;
};

template <StrongId Row, StrongId Col>
std::vector<Reach> reaches(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::vector<SharedCounts<Row>> shared(thread_count(), SharedCounts<Row>(rows.size()));
  std::vector<std::vector<Reach>> parts(thread_count(), std::vector<Reach>(rows.size()));
  parallel_chunks(rows.size(), chunk_rows, [&](const Chunk& chunk) {
    auto& part = parts[chunk.thread];  // integers: the order of adding changes nothing
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      const Row first{static_cast<std::uint32_t>(i)};
      shared[chunk.thread].count_later(first, rows, columns);
      for (const Row second : shared[chunk.thread].reached()) {
        const std::uint32_t weight = shared[chunk.thread][second];
        for (const Row end : {first, second}) {
          part[end.index()].strength += weight;
          ++part[end.index()].neighbours;
        }
      }
    }
  });
  std::vector<Reach> all = std::move(parts.front());
  for (std::size_t t = 1; t < parts.size(); ++t) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].strength += parts[t][i].strength;
      all[i].neighbours += parts[t][i].neighbours;
    }
  }
  return all;
}

double disparity(std::uint32_t weight, const Reach& end) {
  if (end.neighbours < 2) return 1.0;
  const double share = static_cast<double>(weight) / static_cast<double>(end.strength);
  return std::exp(static_cast<double>(end.neighbours - 1) * std::log1p(-share));
}

template <StrongId Row, StrongId Col>
std::vector<BackboneEdge<Row>> disparity_filtered(Adjacency<Row, Col> rows,
                                                  Adjacency<Col, Row> columns, double alpha) {
  const std::vector<Reach> reach = reaches(rows, columns);
  return edges_of_rows(rows, columns, [&](Row first, const SharedCounts<Row>& shared, auto& part) {
    for (const Row second : shared.reached()) {
      const std::uint32_t weight = shared[second];
      const double p = std::min(disparity(weight, reach[first.index()]),
                                disparity(weight, reach[second.index()]));
      if (p < alpha) part.push_back({first, second, weight, p, p});
    }
  });
}

ChanceModel model_of(BackboneMethod method) {
  return method == BackboneMethod::bicm ? ChanceModel::bicm : ChanceModel::hypergeometric;
}

}  // namespace

std::vector<BackboneEdge<MeasureId>> measure_backbone(const BipartiteGraph& graph,
                                                      const BackboneOptions& options) {
  check(options);
  if (options.method == BackboneMethod::disparity) {
    return disparity_filtered(graph.partners(), graph.measures(), options.alpha);
  }
  return validated(graph.partners(), graph.measures(),
                   measure_chances(graph, model_of(options.method)), options);
}

std::vector<BackboneEdge<PartnerId>> partner_backbone(const BipartiteGraph& graph,
                                                      const BackboneOptions& options) {
  check(options);
  if (options.method == BackboneMethod::disparity) {
    return disparity_filtered(graph.measures(), graph.partners(), options.alpha);
  }
  return validated(graph.measures(), graph.partners(),
                   partner_chances(graph, model_of(options.method)), options);
}

}  // namespace partnergraph
