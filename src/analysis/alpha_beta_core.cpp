#include <partnergraph/analysis/alpha_beta_core.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/core.hpp>

#include "degree_order.hpp"
#include "flat_graph.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

void refuse_zero(std::uint32_t alpha, std::uint32_t beta) {
  if (alpha == 0 || beta == 0) {
    throw std::invalid_argument("alpha_beta_core: alpha and beta must be at least 1");
  }
}

template <StrongId Row, StrongId Col>
std::vector<std::uint32_t> degrees(Adjacency<Row, Col> rows) {
  std::vector<std::uint32_t> result;
  result.reserve(rows.size());
  for (const Row r : rows.ids()) result.push_back(static_cast<std::uint32_t>(rows[r].size()));
  return result;
}

struct Peeled {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> columns;
};

// The largest beta of every vertex for one alpha: without the rows below alpha, columns leave in
// order of their degree and take along the rows that fall below alpha.
template <StrongId Row, StrongId Col>
Peeled largest_betas(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, std::uint32_t alpha) {
  std::vector<std::uint32_t> row_left = degrees(rows);
  std::vector<std::uint32_t> column_left = degrees(columns);
  for (const Row r : rows.ids()) {
    if (row_left[r.index()] >= alpha) continue;
    for (const Col c : rows[r]) --column_left[c.index()];
  }
  Peeled beta{std::vector<std::uint32_t>(rows.size()), std::vector<std::uint32_t>(columns.size())};
  DegreeOrder order(std::move(column_left));
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const Col leaving{order.at(place)};
    const std::uint32_t level = order.left(leaving.value);
    beta.columns[leaving.index()] = level;
    for (const Row r : columns[leaving]) {
      if (row_left[r.index()] < alpha || --row_left[r.index()] >= alpha) continue;
      beta.rows[r.index()] = level;
      for (const Col c : rows[r]) {
        if (order.left(c.value) > level) order.lower(c.value);
      }
    }
  }
  return beta;
}

// Ids whose level is at least `least`.
template <StrongId Vertex>
std::vector<Vertex> from_level(const std::vector<std::uint32_t>& levels, std::uint32_t least) {
  std::vector<Vertex> result;
  for (std::uint32_t v = 0; v < levels.size(); ++v) {
    if (levels[v] >= least) result.push_back(Vertex{v});
  }
  return result;
}

}  // namespace

AlphaBetaCore alpha_beta_core(const BipartiteGraph& graph, std::uint32_t alpha,
                              std::uint32_t beta) {
  refuse_zero(alpha, beta);
  const Peeled level = largest_betas(graph.partners(), graph.measures(), alpha);
  return {from_level<MeasureId>(level.rows, beta), from_level<PartnerId>(level.columns, beta)};
}

AlphaBetaIndex::AlphaBetaIndex(const BipartiteGraph& graph) {
  const Scores core = core_numbers(graph);
  const auto degeneracy =
      core.measures.empty() ? 0.0 : *std::max_element(core.measures.begin(), core.measures.end());
  const auto delta = static_cast<std::size_t>(degeneracy);
  by_alpha_.resize(delta);
  by_beta_.resize(delta);
  parallel_chunks(2 * delta, 1, [&](const Chunk& chunk) {
    const auto wanted = static_cast<std::uint32_t>(chunk.first % delta + 1);
    if (chunk.first < delta) {
      Peeled level = largest_betas(graph.partners(), graph.measures(), wanted);
      by_alpha_[wanted - 1] = {std::move(level.rows), std::move(level.columns)};
    } else {
      Peeled level = largest_betas(graph.measures(), graph.partners(), wanted);
      by_beta_[wanted - 1] = {std::move(level.columns), std::move(level.rows)};
    }
  });
}

AlphaBetaCore AlphaBetaIndex::core(std::uint32_t alpha, std::uint32_t beta) const {
  refuse_zero(alpha, beta);
  const bool alpha_known = alpha <= by_alpha_.size();
  if (!alpha_known && beta > by_beta_.size()) return {};
  const Levels& levels = alpha_known ? by_alpha_[alpha - 1] : by_beta_[beta - 1];
  const std::uint32_t least = alpha_known ? beta : alpha;
  return {from_level<MeasureId>(levels.measures, least),
          from_level<PartnerId>(levels.partners, least)};
}

}  // namespace partnergraph
