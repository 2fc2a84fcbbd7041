// Vertices in order of what is left of their degree, for peeling from the lowest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace partnergraph {

/// V. Batagelj, M. Zaversnik, arXiv:cs/0310049: buckets in one array; a vertex that loses one goes
/// one bucket down by a single swap. Memory O(vertices + largest degree).
class DegreeOrder {
 public:
  /// Time O(vertices + largest degree).
  explicit DegreeOrder(std::vector<std::uint32_t> degrees);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(order_.size()); }
  /// The vertex at a place, lowest degree first. Places are to be read from 0 upwards.
  [[nodiscard]] std::uint32_t at(std::uint32_t place) const { return order_[place]; }
  /// What is left of the degree of `vertex`.
  [[nodiscard]] std::uint32_t left(std::uint32_t vertex) const { return left_[vertex]; }
  /// Takes one from a vertex that has more left than the vertex at the place read last: it stays
  /// behind that place.
  void lower(std::uint32_t vertex);

 private:
  std::vector<std::uint32_t> left_;
  std::vector<std::uint32_t> place_;  // of each vertex in order_
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> start_;  // the first place of each degree
};

}  // namespace partnergraph
