// The first eigenvector of a matrix that is known by its products with vectors.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include <partnergraph/model/id.hpp>

#include "parallel.hpp"
#include "splitmix64.hpp"
#include "tridiagonal.hpp"

namespace partnergraph {

using Numbers = std::vector<double>;

inline constexpr std::size_t lanczos_chunk = 4096;
inline constexpr double lanczos_tolerance = 1e-14;              // of |B x - t x| / t
inline constexpr std::uint64_t lanczos_visits = 4'000'000'000;  // of a tie

template <StrongId Vertex>
double dot(const std::vector<Vertex>& vertices, const Numbers& a, const Numbers& b) {
  return parallel_sum(vertices.size(), lanczos_chunk, 0.0, [&](const Chunk& chunk) {
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

// Vectors as long as the matrix has rows at most, used again for every matrix.
struct LanczosVectors {
  Numbers start, before, now, next, found;
  explicit LanczosVectors(std::size_t size)
      : start(size), before(size), now(size), next(size), found(size) {}
};

// C. Lanczos' three-term recurrence from `start`, which must have length 1. step(q) is called with
// every basis vector; it ends the recurrence by giving false. Vectors keep away from `deflated`.
template <class Matrix, class Step>
Tridiagonal recurrence(Matrix& matrix, LanczosVectors& s, const Numbers* deflated, Step step) {
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

struct EigenPair {
  double value = 0.0;
  double residual = 0.0;  ///< |B x - value x| / value
  double uncertainty =
      0.0;  ///< of the vector: residual / relative gap to the next value, at most 1
};

// The largest eigenvalue of what is left beside the vector that was found, as far as it matters: it
// ends once it is clearly below, or after twice as many steps as the first one took.
template <class Matrix>
double second_value(Matrix& matrix, LanczosVectors& s, double largest, std::size_t steps) {
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
    const bool last = done >= 2 * steps + 8 || t.subdiagonal.back() <= lanczos_tolerance * largest;
    if (!schedule.due(done) && !last) return true;
    second = std::max(0.0, largest_eigenvalue(t));
    const double doubt = t.subdiagonal.back() * std::abs(eigenvector_of(t, second).back());
    const bool known = doubt <= 0.1 * (largest - second);
    return !last && !known;
  });
  return second;
}

/// The largest eigenvalue of a symmetric matrix without negative entries, and its vector, of length
/// 1, in s.found at the matrix' vertices. The steps run twice, so that no basis is kept. A matrix
/// of nothing but zeros has the pair 0, and s.found is not touched. `ties`: of one product, it
/// limits the steps. Sums are the same in every bit on any number of threads. C. Lanczos, J. Res.
/// Nat. Bur. Standards 45, 255, 1950.
template <class Matrix>
EigenPair largest_pair(Matrix& matrix, LanczosVectors& s, std::uint64_t ties) {
  const auto& vertices = matrix.vertices();
  const std::size_t most_steps = std::max<std::uint64_t>(64, lanczos_visits / (8 * ties));
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
        return !last && beta * std::abs(ritz.back()) > lanczos_tolerance * value;
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

  EigenPair pair;
  matrix.apply(s.found, s.next);
  pair.value = dot(vertices, s.found, s.next);
  add(vertices, s.next, -pair.value, s.found);
  pair.residual = std::sqrt(dot(vertices, s.next, s.next)) / pair.value;
  const double gap = 1.0 - second_value(matrix, s, pair.value, weights.size()) / pair.value;
  pair.uncertainty = pair.residual < gap ? pair.residual / gap : 1.0;
  return pair;
}

}  // namespace partnergraph
