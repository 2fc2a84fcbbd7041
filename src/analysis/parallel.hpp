// Loops over many threads whose results are equal in every bit on any number of them: the items are
// cut into chunks by their number alone, a chunk is one thread's, and what chunks give is put
// together in the order of the chunks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace partnergraph {

/// A thread's part of a loop: the items [first, last), and the thread's number, which indexes
/// scratch memory. Threads that run at the same time have different numbers below thread_count().
struct Chunk {
  std::size_t index = 0;  ///< of the chunk, 0-based
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t thread = 0;
};

[[nodiscard]] constexpr std::size_t chunk_count(std::size_t items, std::size_t chunk_size) {
  return (items + chunk_size - 1) / chunk_size;
}

/// Calls body(chunk) once for each chunk of `chunk_size` (>= 1) items of [0, items), in any order.
/// A single chunk runs on the calling thread. What a body throws ends the loop and is thrown on.
/// May be nested: a loop inside a chunk runs on the thread of the chunk.
void parallel_chunks(std::size_t items, std::size_t chunk_size,
                     const std::function<void(const Chunk&)>& body);

/// The sum over chunks of what `body` gives, added in the order of the chunks: `zero + c0 + c1
/// ...`.
template <class Value, class Body>
[[nodiscard]] Value parallel_sum(std::size_t items, std::size_t chunk_size, Value zero, Body body) {
  std::vector<Value> parts(chunk_count(items, chunk_size), zero);
  parallel_chunks(items, chunk_size, [&](const Chunk& chunk) { parts[chunk.index] = body(chunk); });
  Value sum = std::move(zero);
  for (Value& part : parts) sum += part;
  return sum;
}

}  // namespace partnergraph
