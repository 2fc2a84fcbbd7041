// A number for each column that is zero for almost all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// Clearing costs what was added, not the number of columns. What is added is positive.
template <StrongId Col, class Value>
class ColumnSums {
 public:
  explicit ColumnSums(std::uint32_t columns) : sums_(columns), list_(columns + std::size_t{1}) {}

  void add(Col col, Value value) {
    Value& sum = sums_[col.index()];
    list_[count_] = col;  // stays if it is new
    count_ += sum == Value{} ? 1U : 0U;
    sum += value;
  }
  [[nodiscard]] Value operator[](Col col) const { return sums_[col.index()]; }
  void clear() {
    for (std::size_t i = 0; i < count_; ++i) sums_[list_[i].index()] = Value{};
    count_ = 0;
  }

 private:
  std::vector<Value> sums_;
  std::vector<Col> list_;  // the first count_ of them
  std::size_t count_ = 0;
};

}  // namespace partnergraph
