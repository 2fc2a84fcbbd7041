#include <partnergraph/analysis/eigenvector.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include "parallel.hpp"
#include "splitmix64.hpp"
#include "tie_operator.hpp"
#include "tridiagonal.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t chunk_size = 4096;
constexpr double tolerance = 1e-14;                   // of |B x - t x| / t
constexpr std::uint64_t most_visits = 4'000'000'000;  // of a tie

using Numbers = std::vector<double>;

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

template <StrongId Vertex>
double dot(const std::vector<Vertex>& vertices, const Numbers& a, const Numbers& b) {
  return parallel_sum(vertices.size(), chunk_size, 0.0, [&](const Chunk& chunk) {
    double sum = 0.0;
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      sum += a[vertices[i].index()] * b[vertices[i].index()];
    }
    return sum;
  });
}

// x *= factor
template <StrongId Vertex>
void scale(const std::vector<Vertex>& vertices, Numbers& x, double factor) {
  for (const Vertex v : vertices) x[v.index()] *= factor;
}

// x += factor * y
template <StrongId Vertex>
void add(const std::vector<Vertex>& vertices, Numbers& x, double factor, const Numbers& y) {
  for (const Vertex v : vertices) x[v.index()] += factor * y[v.index()];
}

// Vectors as long as the smaller modes, used again for every component.
struct Scratch {
  Numbers start, before, now, next, found;
  explicit Scratch(std::size_t size)
      : start(size), before(size), now(size), next(size), found(size) {}
};

// C. Lanczos' three-term recurrence from `start`, which must have length 1. step(q) is called with
// every basis vector; it ends the recurrence by giving false. Vectors keep away from `deflated`.
template <class Matrix, class Step>
Tridiagonal recurrence(Matrix& matrix, Scratch& s, const Numbers* deflated, Step step) {
  const auto& vertices = matrix.vertices();
  Tridiagonal t;
  for (const auto v : vertices) {
    s.now[v.index()] = s.start[v.index()];
    s.before[v.index()] = 0.0;
  }
  while (true) {
    matrix.apply(s.now, s.next);
    const double alpha = dot(vertices, s.now, s.next);
    add(vertices, s.next, -alpha, s.now);
    if (!t.subdiagonal.empty()) add(vertices, s.next, -t.subdiagonal.back(), s.before);
    if (deflated) add(vertices, s.next, -dot(vertices, *deflated, s.next), *deflated);
    const double beta = std::sqrt(dot(vertices, s.next, s.next));
    t.diagonal.push_back(alpha);
    t.subdiagonal.push_back(beta);
    if (!step(std::as_const(t), std::as_const(s.now)) || !(beta > 0.0)) return t;
    for (const auto v : vertices) {
      const double scaled = s.next[v.index()] / beta;
      s.before[v.index()] = s.now[v.index()];
      s.now[v.index()] = scaled;
    }
  }
}

// Looks at the Ritz values now and then: each look costs as much as all steps before it.
class Schedule {
 public:
  bool due(std::size_t steps) {
    if (steps < next_) return false;
    next_ = steps + 1 + steps / 4;
    return true;
  }

 private:
  std::size_t next_ = 1;
};

struct Pair {
  double square = 0.0;  // of the singular value
  double residual = 0.0;
  double uncertainty = 0.0;
};

// The largest eigenvalue of what is left beside the vector that was found, as far as it matters: it
// ends once it is clearly below, or after twice as many steps as the first one took.
template <class Matrix>
double second_value(Matrix& matrix, Scratch& s, double largest, std::size_t steps) {
  const auto& vertices = matrix.vertices();
  SplitMix64 random(1);
  for (const auto v : vertices)
    s.start[v.index()] = static_cast<double>(random.below(2001)) - 1000.0;
  for (int twice = 0; twice < 2; ++twice) {
    add(vertices, s.start, -dot(vertices, s.found, s.start), s.found);
  }
  const double length = std::sqrt(dot(vertices, s.start, s.start));
  if (vertices.size() < 2 || !(length > 0.0)) return 0.0;
  scale(vertices, s.start, 1.0 / length);
  Schedule schedule;
  double second = 0.0;
  recurrence(matrix, s, &s.found, [&](const Tridiagonal& t, const Numbers&) {
    const std::size_t done = t.diagonal.size();
    const bool last = done >= 2 * steps + 8 || t.subdiagonal.back() <= tolerance * largest;
    if (!schedule.due(done) && !last) return true;
    second = std::max(0.0, largest_eigenvalue(t));
    const double doubt = t.subdiagonal.back() * std::abs(eigenvector_of(t, second).back());
    const bool known = doubt <= 0.1 * (largest - second);
    return !last && !known;
  });
  return second;
}

// s.found becomes the first singular vector of the smaller mode, of length 1.
template <class Matrix>
Pair first_pair(Matrix& matrix, Scratch& s, std::uint64_t ties) {
  const auto& vertices = matrix.vertices();
  const std::size_t most_steps = std::max<std::uint64_t>(64, most_visits / (8 * ties));
  // From what every vertex would get from equal neighbours: positive, as the vector looked for.
  for (const auto v : vertices) s.now[v.index()] = 1.0;
  matrix.apply(s.now, s.start);
  const double length = std::sqrt(dot(vertices, s.start, s.start));
  if (!(length > 0.0)) return {};  // a projection without ties
  scale(vertices, s.start, 1.0 / length);

  Numbers ritz;
  Schedule schedule;
  const Tridiagonal t =
      recurrence(matrix, s, nullptr, [&](const Tridiagonal& so_far, const Numbers&) {
        const std::size_t done = so_far.diagonal.size();
        const double beta = so_far.subdiagonal.back();
        const bool last = done >= most_steps || beta <= 1e-15 * so_far.diagonal.front();
        if (!schedule.due(done) && !last) return true;
        const double value = largest_eigenvalue(so_far);
        ritz = eigenvector_of(so_far, value);
        return !last && beta * std::abs(ritz.back()) > tolerance * value;
      });

  // The same steps again add up the vector, so that no basis needs to be kept.
  const Numbers weights = ritz;
  for (const auto v : vertices) s.found[v.index()] = 0.0;
  recurrence(matrix, s, nullptr, [&](const Tridiagonal& so_far, const Numbers& q) {
    const std::size_t at = so_far.diagonal.size() - 1;
    add(vertices, s.found, weights[at], q);
    return at + 1 < weights.size();
  });
  for (const auto v : vertices) s.found[v.index()] = std::abs(s.found[v.index()]);
  scale(vertices, s.found, 1.0 / std::sqrt(dot(vertices, s.found, s.found)));

  Pair pair;
  matrix.apply(s.found, s.next);
  pair.square = dot(vertices, s.found, s.next);
  add(vertices, s.next, -pair.square, s.found);
  pair.residual = std::sqrt(dot(vertices, s.next, s.next)) / pair.square;
  const double gap = 1.0 - second_value(matrix, s, pair.square, weights.size()) / pair.square;
  pair.uncertainty = pair.residual < gap ? pair.residual / gap : 1.0;
  return pair;
}

template <StrongId Small, StrongId Large>
Pair solve(TieOperator& ties, const TwoModePart& part, const std::vector<Small>& small,
           const std::vector<Large>& large, Scratch& scratch, Numbers& small_scores,
           Numbers& large_scores, std::uint64_t tie_count) {
  Gram<Small> matrix(ties, part, small, large_scores);
  const Pair pair = first_pair(matrix, scratch, tie_count);
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
  Scratch scratch;
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
    const Pair pair = part.partners.size() <= part.measures.size()
                          ? solve(network.ties, part, part.partners, part.measures, network.scratch,
                                  partners, measures, count)
                          : solve(network.ties, part, part.measures, part.partners, network.scratch,
                                  measures, partners, count);
    solved.values[i] = std::sqrt(pair.square) * (network.heaviest[i] / network.unit);
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
    const Pair pair = first_pair(matrix, network.scratch, network.tie_count(part));
    values[i] = std::sqrt(std::max(0.0, pair.square)) * (network.heaviest[i] / network.unit);
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
