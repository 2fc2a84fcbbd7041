#include <partnergraph/analysis/eigenvector.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include "lanczos.hpp"
#include "tie_operator.hpp"

namespace partnergraph {
namespace {

// B = A'A or AA' of one component; leaves A x, or A'x, of the last x in `other`.
template <StrongId Small>
class Gram {
 public:
  Gram(TieOperator& ties, const TwoModePart& part, const std::vector<Small>& small, Numbers& other,
       const Numbers* diagonal = nullptr)
      : ties_(ties), part_(part), small_(small), other_(other), diagonal_(diagonal) {}

  void apply(const Numbers& x, Numbers& result) {
    if constexpr (std::is_same_v<Small, PartnerId>) {
      ties_.to_measures(part_, x, other_);
      ties_.to_partners(part_, other_, result);
    } else {
      ties_.to_partners(part_, x, other_);
      ties_.to_measures(part_, other_, result);
    }
    if (diagonal_ == nullptr) return;
    for (const Small v : small_) result[v.index()] -= (*diagonal_)[v.index()] * x[v.index()];
  }

  [[nodiscard]] const std::vector<Small>& vertices() const { return small_; }

 private:
  TieOperator& ties_;
  const TwoModePart& part_;
  const std::vector<Small>& small_;
  Numbers& other_;
  const Numbers* diagonal_;  // what is taken off the diagonal, or none
};

template <StrongId Small, StrongId Large>
EigenPair solve(TieOperator& ties, const TwoModePart& part, const std::vector<Small>& small,
                const std::vector<Large>& large, LanczosVectors& scratch, Numbers& small_scores,
                Numbers& large_scores, std::uint64_t tie_count) {
  Gram<Small> matrix(ties, part, small, large_scores);
  const EigenPair pair = largest_pair(matrix, scratch, tie_count);
  matrix.apply(scratch.found, scratch.next);
  // One step more is free, and smooths the smaller mode as much as the larger.
  const double small_length = std::sqrt(dot(small, scratch.next, scratch.next));
  for (const Small v : small) small_scores[v.index()] = scratch.next[v.index()] / small_length;
  scale(large, large_scores, 1.0 / std::sqrt(dot(large, large_scores, large_scores)));
  return pair;
}

// A graph, component by component.
struct Network {
  explicit Network(const BipartiteGraph& g)
      : graph(g),
        split(components(g)),
        all(parts(split)),
        heaviest(heaviest_weights(g, split)),
        unit(heaviest.empty() ? 1.0 : *std::ranges::max_element(heaviest)),
        ties(g, split),
        scratch(std::max(g.partners().size(), g.measures().size())) {}

  [[nodiscard]] std::uint64_t tie_count(const TwoModePart& part) const {
    std::uint64_t count = 0;
    for (const MeasureId m : part.measures) count += graph.partners()[m].size();
    return count;
  }

  // Sum of the squared weights of a component, in units of the heaviest of all.
  [[nodiscard]] double squares(const TwoModePart& part) const {
    if (!graph.weighted()) return static_cast<double>(tie_count(part));
    double sum = 0.0;
    for (const MeasureId m : part.measures) {
      for (const double w : graph.partners().weights(m)) sum += (w / unit) * (w / unit);
    }
    return sum;
  }

  const BipartiteGraph& graph;
  Components split;
  std::vector<TwoModePart> all;
  Numbers heaviest;  // weight of each component
  double unit;       // the heaviest of all
  TieOperator ties;
  LanczosVectors scratch;
};

// The component with the largest value; of those that differ in the last bits, the first.
std::size_t leader(const Numbers& values) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] > values[best] * (1.0 + 1e-12)) best = i;
  }
  return best;
}

// Vectors of length 1 in each mode of each component.
struct Solved {
  Eigenvector result;
  Numbers values;   // singular value of each component
  Numbers squares;  // Network::squares of each
};

Solved solve_components(Network& network) {
  const BipartiteGraph& graph = network.graph;
  Solved solved{
      {{Numbers(graph.partners().size()), Numbers(graph.measures().size())}, 0.0, 0.0, 0.0},
      Numbers(network.all.size()),
      Numbers(network.all.size())};
  Eigenvector& result = solved.result;
  auto& [measures, partners] = result.scores;
  for (std::size_t i = 0; i < network.all.size(); ++i) {
    const TwoModePart& part = network.all[i];
    if (part.measures.empty() || part.partners.empty()) continue;
    solved.squares[i] = network.squares(part);
    const std::uint64_t count = network.tie_count(part);
    const EigenPair pair = part.partners.size() <= part.measures.size()
                               ? solve(network.ties, part, part.partners, part.measures,
                                       network.scratch, partners, measures, count)
                               : solve(network.ties, part, part.measures, part.partners,
                                       network.scratch, measures, partners, count);
    solved.values[i] = std::sqrt(pair.value) * (network.heaviest[i] / network.unit);
    result.singular_value = std::max(result.singular_value, solved.values[i]);
    result.residual = std::max(result.residual, pair.residual);
    result.uncertainty = std::max(result.uncertainty, pair.uncertainty);
  }
  return solved;
}

Eigenvector two_mode_vector(Network& network, EigenvectorForm form) {
  Solved solved = solve_components(network);
  double total = 0.0;
  for (const double squares : solved.squares) total += squares;
  const std::size_t leading = leader(solved.values);
  for (std::size_t i = 0; i < network.all.size(); ++i) {
    double share = total > 0.0 ? std::sqrt(solved.squares[i] / total) : 0.0;
    if (form == EigenvectorForm::leading) share = i == leading ? 1.0 : 0.0;
    scale(network.all[i].measures, solved.result.scores.measures, share);
    scale(network.all[i].partners, solved.result.scores.partners, share);
  }
  return std::move(solved.result);
}

// What a mode's projection has on its diagonal: the sum of a vertex' squared weights, in units of
// its component.
template <StrongId Row, StrongId Col>
Numbers diagonal_of(Adjacency<Row, Col> rows, const std::vector<std::uint32_t>& component,
                    const Numbers& heaviest) {
  Numbers diagonal(rows.size());
  for (const Row row : rows.ids()) {
    double& sum = diagonal[row.index()];
    if (rows.weights(row).empty()) sum = static_cast<double>(rows[row].size());
    for (const double w : rows.weights(row)) {
      const double share = w / heaviest[component[row.index()]];
      sum += share * share;
    }
  }
  return diagonal;
}

// The largest of the leading component is 1, all others are 0.
template <StrongId Vertex>
Numbers projected(Network& network, std::vector<Vertex> TwoModePart::*mode, const Numbers& diagonal,
                  std::size_t others, Eigenvector& result) {
  Numbers scores(diagonal.size());
  Numbers other(others);
  Numbers values(network.all.size());
  for (std::size_t i = 0; i < network.all.size(); ++i) {
    const TwoModePart& part = network.all[i];
    if (part.measures.empty() || part.partners.empty()) continue;
    Gram<Vertex> matrix(network.ties, part, part.*mode, other, &diagonal);
    const EigenPair pair = largest_pair(matrix, network.scratch, network.tie_count(part));
    values[i] = std::sqrt(std::max(0.0, pair.value)) * (network.heaviest[i] / network.unit);
    if (!(values[i] > 0.0)) continue;
    double largest = 0.0;
    for (const Vertex v : part.*mode) largest = std::max(largest, network.scratch.found[v.index()]);
    for (const Vertex v : part.*mode) {
      scores[v.index()] = network.scratch.found[v.index()] / largest;
    }
    result.residual = std::max(result.residual, pair.residual);
    result.uncertainty = std::max(result.uncertainty, pair.uncertainty);
  }
  const std::size_t leading = leader(values);
  for (std::size_t i = 0; i < network.all.size(); ++i) {
    if (i != leading) scale(network.all[i].*mode, scores, 0.0);
  }
  return scores;
}

Eigenvector projected_vectors(Network& network) {
  Eigenvector result = solve_components(network).result;  // for its singular value
  result.residual = result.uncertainty = 0.0;
  const auto partners = network.graph.partners();
  const auto measures = network.graph.measures();
  result.scores.measures = projected(
      network, &TwoModePart::measures,
      diagonal_of(partners, network.split.measures, network.heaviest), measures.size(), result);
  result.scores.partners = projected(
      network, &TwoModePart::partners,
      diagonal_of(measures, network.split.partners, network.heaviest), partners.size(), result);
  return result;
}

}  // namespace

Eigenvector eigenvector(const BipartiteGraph& graph, EigenvectorForm form) {
  Network network(graph);
  return form == EigenvectorForm::projection ? projected_vectors(network)
                                             : two_mode_vector(network, form);
}

Scores hits(const Eigenvector& vectors) {
  Scores scores = vectors.scores;
  for (Numbers* const mode : {&scores.measures, &scores.partners}) {
    double sum = 0.0;
    for (const double score : *mode) sum += score;
    if (sum > 0.0) {
      for (double& score : *mode) score /= sum;
    }
  }
  return scores;
}

}  // namespace partnergraph
