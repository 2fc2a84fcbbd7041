// How many neighbours one vertex shares with each later vertex of its side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/adjacency.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// Scratch memory of one thread, 4 bytes a row, used again from row to row: the projection is never
/// held, only its current row.
template <StrongId Row>
class SharedCounts {
 public:
  explicit SharedCounts(std::size_t rows) : counts_(rows) {}

  /// Counts the neighbours that `first` shares with every later row. O(paths of two steps).
  template <StrongId Col>
  void count_later(Row first, Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
    for (const Row row : reached_) counts_[row.index()] = 0;
    reached_.clear();
    for (const Col via : rows[first]) {
      const auto members = columns[via];
      for (auto at = members.rbegin(); *at != first; ++at) {  // ascending, and `first` among them
        if (counts_[at->index()]++ == 0) reached_.push_back(*at);
      }
    }
  }

  /// The later rows with something in common with the current one, each once, in no order.
  [[nodiscard]] const std::vector<Row>& reached() const { return reached_; }

  /// 0 for rows that were not reached.
  [[nodiscard]] std::uint32_t operator[](Row row) const { return counts_[row.index()]; }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<Row> reached_;
};

}  // namespace partnergraph
