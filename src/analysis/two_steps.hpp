// Whom does a vertex meet in its neighbours, and how often? The stream of rows of a projection, of
// which one row a thread is in memory at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/model/adjacency.hpp>

#include "parallel.hpp"

namespace partnergraph {

/// One row of the projection of `rows` onto themselves. Memory O(rows).
template <StrongId Row, StrongId Col>
class TwoSteps {
 public:
  TwoSteps(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns)
      : rows_(rows), columns_(columns), shared_(rows.size()), reached_(rows.size()) {}

  /// Puts the row of `row` in the place of the one before. Time: the sum of its neighbours'
  /// degrees.
  void from(Row row) {
    for (const Row other : reached()) shared_[other.index()] = 0;
    // Without branches, which nobody could foresee: each is written, and stays if it is new.
    std::size_t count = 0;
    shared_[row.index()] = 1;  // not new: it is none of the others
    for (const Col via : rows_[row]) {
      for (const Row other : columns_[via]) {
        reached_[count] = other;
        count += shared_[other.index()]++ == 0 ? 1U : 0U;
      }
    }
    shared_[row.index()] = 0;
    count_ = count;
  }

  /// The others with a shared neighbour, each once, in the order in which they were met.
  [[nodiscard]] std::span<const Row> reached() const { return {reached_.data(), count_}; }
  /// Number of shared neighbours; 0 for the row itself.
  [[nodiscard]] std::uint32_t shared(Row other) const { return shared_[other.index()]; }

 private:
  Adjacency<Row, Col> rows_;
  Adjacency<Col, Row> columns_;
  std::vector<std::uint32_t> shared_;
  std::vector<Row> reached_;  // the first count_ of them
  std::size_t count_ = 0;
};

/// Calls body(make_scratch's own value of the thread, row) once for each row, on many threads: what
/// rows write must lie apart, or be whole numbers that are added atomically.
template <StrongId Row, class MakeScratch, class Body>
void for_each_row(std::uint32_t rows, MakeScratch make_scratch, Body body) {
  using Scratch = decltype(make_scratch());
  std::vector<std::optional<Scratch>> scratch(thread_count());
  parallel_chunks(rows, 64, [&](const Chunk& chunk) {
    std::optional<Scratch>& own = scratch[chunk.thread];
    if (!own) own.emplace(make_scratch());
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      body(*own, Row{static_cast<std::uint32_t>(i)});
    }
  });
}

/// Calls body(two_steps, row) for each row, `two_steps` standing at it.
template <StrongId Row, StrongId Col, class Body>
void for_each_two_steps(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, Body body) {
  for_each_row<Row>(
      rows.size(), [=] { return TwoSteps<Row, Col>(rows, columns); },
      [&body](TwoSteps<Row, Col>& two_steps, Row row) {
        two_steps.from(row);
        body(two_steps, row);
      });
}

/// Steps that for_each_two_steps takes: for each column the square of its degree.
template <StrongId Col, StrongId Row>
[[nodiscard]] std::uint64_t two_step_work(Adjacency<Col, Row> columns) {
  std::uint64_t work = 0;
  for (const Col col : columns.ids()) {
    const std::uint64_t degree = columns[col].size();
    work += degree * degree;
  }
  return work;
}

}  // namespace partnergraph
