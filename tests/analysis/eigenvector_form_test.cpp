// The forms of the eigenvector, and HITS, by Jacobi's rotations of full matrices.
#include <algorithm>
#include <cmath>

#include <partnergraph/analysis/eigenvector.hpp>

#include "support/catch.hpp"
#include "support/oracle_paths.hpp"
#include "support/oracle_spectral.hpp"
#include "support/random_graph.hpp"
#include "support/score_checks.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::all_near;
using test::flat;
using test::Numbers;

namespace {

// The projection of both modes at once, W W: two steps over the ties between vertices of one mode.
oracle::Matrix two_steps(const oracle::Matrix& ties) {
  oracle::Matrix result(ties.size(), Numbers(ties.size()));
  for (std::size_t i = 0; i < ties.size(); ++i) {
    for (std::size_t j = 0; j < ties.size(); ++j) {
      for (std::size_t k = 0; k < ties.size(); ++k) result[i][j] += ties[i][k] * ties[k][j];
    }
  }
  return result;
}

struct Leading {
  Numbers scores;      // of unit length, 0 outside the leading component
  bool clear = false;  // no other component comes near it
};

// First eigenvector of the vertices `first` to `last`, component by component.
Leading leading(const oracle::Matrix& matrix, const oracle::AllPairs& paths, std::size_t first,
                std::size_t last) {
  Leading result{Numbers(matrix.size()), false};
  double best = 0.0;
  std::vector<bool> seen(matrix.size());
  for (std::size_t start = first; start < last; ++start) {
    if (seen[start]) continue;
    oracle::Matrix own(matrix.size(), Numbers(matrix.size()));
    for (std::size_t i = first; i < last; ++i) {
      if (paths.distance[start][i] == oracle::unreachable) continue;
      seen[i] = true;
      own[i] = matrix[i];
      std::fill(own[i].begin(), own[i].begin() + static_cast<std::ptrdiff_t>(first), 0.0);
      std::fill(own[i].begin() + static_cast<std::ptrdiff_t>(last), own[i].end(), 0.0);
    }
    const oracle::Eigen found = oracle::eigen(own);
    const double value = found.values[0];
    if (value < 1e-9 || value < best * (1.0 - 1e-9)) continue;
    result.clear = value > best * (1.0 + 1e-9);
    if (!result.clear) continue;
    best = value;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
      result.scores[i] = std::abs(found.vectors[0][i]);
    }
  }
  return result;
}

void add_from(Numbers& sum, const Numbers& part, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) sum[i] = part[i];
}

TEST_CASE("the leading form agrees with the whole matrix", "[eigenvector][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed, 8);
  const BipartiteGraph graph = seed % 2 == 0 ? plain : test::weighted(plain, seed);
  const std::size_t m = graph.partners().size();
  const oracle::Matrix both = two_steps(oracle::adjacency(graph));
  const oracle::AllPairs paths = oracle::all_pairs(graph);
  const Leading measures = leading(both, paths, 0, m);
  const Leading partners = leading(both, paths, m, both.size());
  if (graph.tie_count() > 0 && !(measures.clear && partners.clear)) return;
  Numbers expected(both.size());
  add_from(expected, measures.scores, 0, m);
  add_from(expected, partners.scores, m, both.size());
  CHECK(all_near(flat(eigenvector(graph, EigenvectorForm::leading).scores), expected, 1e-8));
}

TEST_CASE("the form of the projections agrees with full matrices", "[eigenvector][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed, 8);
  const BipartiteGraph graph = seed % 2 == 0 ? plain : test::weighted(plain, seed);
  const std::size_t m = graph.partners().size();
  oracle::Matrix both = two_steps(oracle::adjacency(graph));
  for (std::size_t i = 0; i < both.size(); ++i) both[i][i] = 0.0;
  const oracle::AllPairs paths = oracle::all_pairs(graph);
  const Scores found = eigenvector(graph, EigenvectorForm::projection).scores;
  for (const bool of_measures : {true, false}) {
    CAPTURE(of_measures);
    Leading right = of_measures ? leading(both, paths, 0, m) : leading(both, paths, m, both.size());
    const double largest = right.scores.empty() ? 0.0 : *std::ranges::max_element(right.scores);
    if (largest > 0.0 && !right.clear) continue;
    for (double& score : right.scores) score /= largest > 0.0 ? largest : 1.0;
    const auto middle = right.scores.begin() + static_cast<std::ptrdiff_t>(m);
    const Numbers mode =
        of_measures ? Numbers(right.scores.begin(), middle) : Numbers(middle, right.scores.end());
    CHECK(all_near(of_measures ? found.measures : found.partners, mode, 1e-8));
  }
}

// Kleinberg's own way: hubs from authorities and back, many times, from even scores. On a connected
// graph that has one limit.
TEST_CASE("HITS agrees with many steps back and forth", "[eigenvector][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed, 6);
  const BipartiteGraph graph = seed % 2 == 0 ? plain : test::weighted(plain, seed);
  const std::size_t m = graph.partners().size();
  const oracle::Matrix ties = oracle::adjacency(graph);
  const oracle::AllPairs paths = oracle::all_pairs(graph);
  if (m == 0 || m == ties.size()) return;
  if (std::ranges::count(paths.distance[0], oracle::unreachable) > 0) return;
  Numbers score(ties.size(), 1.0);
  for (int step = 0; step < 2000; ++step) {
    Numbers next(ties.size());
    double sum = 0.0;
    const bool to_partners = step % 2 == 0;
    const std::size_t first = to_partners ? m : 0;
    const std::size_t last = to_partners ? ties.size() : m;
    for (std::size_t i = first; i < last; ++i) {
      for (std::size_t j = 0; j < ties.size(); ++j) next[i] += ties[i][j] * score[j];
      sum += next[i];
    }
    for (std::size_t i = first; i < last; ++i) score[i] = next[i] / sum;
  }
  CHECK(all_near(flat(hits(eigenvector(graph))), score, 1e-7));
}

}  // namespace
