// A number for each column that is zero for almost all of them.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// Clearing costs what was added, not the number of columns.
template <StrongId Col, class Value>
class ColumnSums {
 public:
  explicit ColumnSums(std::uint32_t columns) : sums_(columns), touched_(columns) {}

  void add(Col col, Value value) {
    if (!touched_[col.index()]) {
      touched_[col.index()] = true;
      list_.push_back(col);
    }
    sums_[col.index()] += value;
  }
  [[nodiscard]] Value operator[](Col col) const { return sums_[col.index()]; }
  void clear() {
    for (const Col col : list_) {
      sums_[col.index()] = Value{};
      touched_[col.index()] = false;
    }
    list_.clear();
  }

 private:
  std::vector<Value> sums_;
  std::vector<bool> touched_;
  std::vector<Col> list_;
};

}  // namespace partnergraph
