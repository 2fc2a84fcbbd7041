#include "../../src/analysis/monotone_queue.hpp"  // private, but all peeling leans on it

#include <cstdint>
#include <limits>
#include <set>

#include "../../src/analysis/splitmix64.hpp"
#include "support/catch.hpp"

namespace partnergraph {

TEST_CASE("the monotone queue gives what a sorted set gives", "[queue][property]") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    SplitMix64 random(seed);
    const std::uint64_t spread = std::uint64_t{1} << random.below(50);
    MonotoneQueue queue;
    std::multiset<std::uint64_t> keys;
    std::uint64_t last = 0;
    for (std::uint32_t step = 0; step < 200; ++step) {
      if (keys.empty() || random.below(2) == 0) {
        const std::uint64_t key = last + random.below(spread);
        queue.push(key, step);
        keys.insert(key);
      } else {
        last = queue.pop().first;
        REQUIRE(last == *keys.begin());
        keys.erase(keys.begin());
      }
      REQUIRE(queue.empty() == keys.empty());
    }
  }
}

TEST_CASE("the monotone queue keeps values with their keys, up to the largest", "[queue]") {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  MonotoneQueue queue;
  queue.push(most, 3);
  queue.push(0, 1);
  queue.push(most - 1, 2);
  CHECK(queue.pop() == MonotoneQueue::Entry{0, 1});
  CHECK(queue.pop() == MonotoneQueue::Entry{most - 1, 2});
  CHECK(queue.pop() == MonotoneQueue::Entry{most, 3});
  CHECK(queue.empty());
}

}  // namespace partnergraph
