// A priority queue for keys that never fall below the least one taken: peeling needs no more.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace partnergraph {

/// Entries are kept by the highest bit in which their key differs from the last one taken, so that
/// each moves at most once a bit. Amortised time O(64) an entry, in practice few moves; memory 16
/// bytes an entry. Ahuja, Mehlhorn, Orlin and Tarjan: Faster algorithms for the shortest path
/// problem, JACM 37 (1990), "radix heap".
class MonotoneQueue {
 public:
  using Entry = std::pair<std::uint64_t, std::uint32_t>;  ///< key, value

  /// The key must not be below the key of the last entry taken.
  void push(std::uint64_t key, std::uint32_t value) {
    assert(key >= last_);
    buckets_[bucket_of(key)].emplace_back(key, value);
    ++size_;
  }

  [[nodiscard]] bool empty() const { return size_ == 0; }

  /// Takes an entry with the least key; which of several is not said, but always the same.
  /// The queue must not be empty.
  [[nodiscard]] Entry pop() {
    assert(!empty());
    if (buckets_[0].empty()) spread();
    const Entry least = buckets_[0].back();
    buckets_[0].pop_back();
    --size_;
    return least;
  }

 private:
  [[nodiscard]] std::size_t bucket_of(std::uint64_t key) const {
    return std::bit_width(key ^ last_);
  }

  // The first bucket with entries holds the least; around it all of them go to lower buckets.
  void spread() {
    const auto first = std::ranges::find_if(buckets_, [](const auto& b) { return !b.empty(); });
    const std::vector<Entry> entries = std::exchange(*first, {});
    last_ = std::ranges::min(entries).first;
    for (const Entry& entry : entries) buckets_[bucket_of(entry.first)].push_back(entry);
  }

  std::array<std::vector<Entry>, 65> buckets_;
  std::uint64_t last_ = 0;
  std::size_t size_ = 0;
};

}  // namespace partnergraph
