#include "degree_order.hpp"

#include <algorithm>
#include <utility>

namespace partnergraph {

DegreeOrder::DegreeOrder(std::vector<std::uint32_t> degrees)
    : left_(std::move(degrees)), place_(left_.size()), order_(left_.size()) {
  const std::uint32_t largest = left_.empty() ? 0 : *std::ranges::max_element(left_);
  start_.assign(largest + std::size_t{2}, 0);
  for (const std::uint32_t degree : left_) ++start_[degree + std::size_t{1}];
  for (std::size_t d = 1; d < start_.size(); ++d) start_[d] += start_[d - 1];
  std::vector<std::uint32_t> next = start_;
  for (std::uint32_t v = 0; v < left_.size(); ++v) {
    place_[v] = next[left_[v]]++;
    order_[place_[v]] = v;
  }
}

// It changes places with the first of its degree, whose place becomes the last of the degree below.
void DegreeOrder::lower(std::uint32_t vertex) {
  const std::uint32_t first = start_[left_[vertex]]++;
  const std::uint32_t other = order_[first];
  std::swap(order_[first], order_[place_[vertex]]);
  std::swap(place_[other], place_[vertex]);
  --left_[vertex];
}

}  // namespace partnergraph
