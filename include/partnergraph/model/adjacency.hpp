// Read-only view of one direction of the bipartite graph in CSR form.
#pragma once

#include <cassert>
#include <cstdint>
#include <span>

#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// Row -> its columns, sorted and unique. Borrows its arrays; copy freely, never outlive the graph.
template <StrongId Row, StrongId Col>
class Adjacency {
 public:
  /// @param offsets  size R + 1, non-decreasing, offsets[R] == columns.size()
  /// @param weights  one a column entry, or none if every tie weighs 1
  constexpr Adjacency(std::span<const std::uint32_t> offsets, std::span<const Col> columns,
                      std::span<const double> weights = {}) noexcept
      : offsets_(offsets), columns_(columns), weights_(weights) {
    assert(!offsets.empty() && offsets.back() == columns.size());
    assert(weights.empty() || weights.size() == columns.size());
  }

  [[nodiscard]] constexpr std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(offsets_.size() - 1);
  }
  [[nodiscard]] constexpr IdRange<Row> ids() const noexcept { return IdRange<Row>(size()); }

  [[nodiscard]] constexpr std::span<const Col> operator[](Row row) const noexcept {
    assert(row.index() < size());
    const std::uint32_t begin = offsets_[row.index()];
    return columns_.subspan(begin, offsets_[row.index() + 1] - begin);
  }

  /// The weights of (*this)[row], in the same order; empty if every tie weighs 1.
  [[nodiscard]] constexpr std::span<const double> weights(Row row) const noexcept {
    assert(row.index() < size());
    if (weights_.empty()) return {};
    const std::uint32_t begin = offsets_[row.index()];
    return weights_.subspan(begin, offsets_[row.index() + 1] - begin);
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const Col> columns_;
  std::span<const double> weights_;
};

}  // namespace partnergraph
