#include <partnergraph/analysis/birank.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

#include <partnergraph/analysis/components.hpp>

#include "two_mode_walk.hpp"

namespace partnergraph {
namespace {

using Numbers = std::vector<double>;

void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

Numbers scaled_query(const Numbers& query, std::size_t size) {
  require(query.size() == size, "rank: the query has another size than the graph");
  double largest = 0.0;
  for (const double q : query) {
    require(q >= 0.0 && std::isfinite(q), "rank: a query must be finite and not negative");
    largest = std::max(largest, q);
  }
  require(size == 0 || largest > 0.0, "rank: the query of a mode is all zeros");
  double sum = 0.0;  // in units of the largest, so that it can't overflow
  for (const double q : query) sum += q / largest;
  Numbers result;
  result.reserve(size);
  for (const double q : query) result.push_back(q / largest / sum);
  return result;
}

Numbers uniform(std::size_t size) {
  return Numbers(size, size == 0 ? 0.0 : 1.0 / static_cast<double>(size));
}

Scores query_of(const BipartiteGraph& graph, const RankOptions& options) {
  require(options.alpha >= 0.0 && options.alpha <= 1.0, "rank: alpha must be in [0, 1]");
  require(options.beta >= 0.0 && options.beta <= 1.0, "rank: beta must be in [0, 1]");
  const std::size_t measures = graph.partners().size();
  const std::size_t partners = graph.measures().size();
  if (!options.query) return {uniform(measures), uniform(partners)};
  return {scaled_query(options.query->measures, measures),
          scaled_query(options.query->partners, partners)};
}

Scores walk(const BipartiteGraph& graph, TieValue value, const RankOptions& options) {
  Scores base = query_of(graph, options);
  require(options.alpha * options.beta < 1.0, "rank: alpha * beta must be below 1");
  for (double& q : base.measures) q *= 1.0 - options.alpha;
  for (double& q : base.partners) q *= 1.0 - options.beta;
  TieOperator ties(graph, value);
  return fixed_point(ties, whole(graph), {options.alpha, options.beta, std::move(base)}).scores;
}

// Square roots of strengths, in units of each other: the first singular vectors of F.
template <StrongId Row, StrongId Col>
Numbers roots(Adjacency<Row, Col> rows, double heaviest) {
  Numbers result(rows.size());
  for (const Row row : rows.ids()) {
    double sum = 0.0;
    for (const double w : rows.weights(row)) sum += w / heaviest;
    if (rows.weights(row).empty()) sum = static_cast<double>(rows[row].size());
    result[row.index()] = std::sqrt(sum);
  }
  return result;
}

void scale_to_one(Numbers& scores) {
  double sum = 0.0;
  for (const double score : scores) sum += score;
  if (!(sum > 0.0)) return;
  for (double& score : scores) score /= sum;
}

// As alpha = beta goes to 1, what is left of the query is its part along the first singular vectors
// of each component: half of it from either mode.
Scores limit(const BipartiteGraph& graph, const Scores& query) {
  const Components split = components(graph);
  double heaviest = 0.0;
  for (const double w : heaviest_weights(graph, split)) heaviest = std::max(heaviest, w);
  Scores scores{roots(graph.partners(), heaviest), roots(graph.measures(), heaviest)};
  Numbers part(split.count);
  Numbers strength(split.count);
  const auto collect = [&](const Numbers& root, const Numbers& asked, const auto& of) {
    for (std::size_t v = 0; v < root.size(); ++v) {
      part[of[v]] += root[v] * asked[v];
      strength[of[v]] += root[v] * root[v] / 2.0;  // the same sum from both modes
    }
  };
  collect(scores.measures, query.measures, split.measures);
  collect(scores.partners, query.partners, split.partners);
  const auto share_out = [&](Numbers& root, const auto& of) {
    for (std::size_t v = 0; v < root.size(); ++v) {
      root[v] = strength[of[v]] > 0.0 ? root[v] / strength[of[v]] * part[of[v]] : 0.0;
    }
    scale_to_one(root);
  };
  share_out(scores.measures, split.measures);
  share_out(scores.partners, split.partners);
  return scores;
}

}  // namespace

Scores birank(const BipartiteGraph& graph, const RankOptions& options) {
  if (options.alpha == 1.0 && options.beta == 1.0) return limit(graph, query_of(graph, options));
  return walk(graph, TieValue::geometric, options);
}

Scores cohits(const BipartiteGraph& graph, const RankOptions& options) {
  return walk(graph, TieValue::of_giver, options);
}

Scores bgrm(const BipartiteGraph& graph, const RankOptions& options) {
  return walk(graph, TieValue::of_both, options);
}

}  // namespace partnergraph
