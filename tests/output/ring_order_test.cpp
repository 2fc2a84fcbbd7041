#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "output/ring_order.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// 0 - 3 - 1 - 4 - 2 - 5 - 0 is a ring of six: each tie can be one step long.
TEST_CASE("vertices that are tied in a ring stand in a ring", "[output][ring]") {
  const std::vector<RingTie> ties{{0, 3}, {3, 1}, {1, 4}, {4, 2}, {2, 5}, {5, 0}};
  const std::vector<std::size_t> ids{0, 1, 2, 3, 4, 5};
  CHECK(ring_length(ids, ties) == 3 + 2 + 3 + 2 + 3 + 1);
  CHECK(ring_length(ring_order({0, 0, 0, 0, 0, 0}, ties), ties) == 6);
}

TEST_CASE("a heavy tie is kept shorter than light ones", "[output][ring]") {
  const auto order = ring_order({0, 0, 0, 0}, {{0, 2, 9}, {0, 1}, {1, 2}, {2, 3}});
  const auto place = [&](std::size_t v) { return std::ranges::find(order, v) - order.begin(); };
  const auto apart = std::abs(place(0) - place(2));
  CHECK((apart == 1 || apart == 3));
}

// Two pairs: no order need have a tie between its sides.
TEST_CASE("the order starts where its halves have least in common", "[output][ring]") {
  const auto order = ring_order({0, 1, 1, 0}, {{0, 3}, {1, 2}});
  CHECK(std::min(order[0], order[1]) + std::max(order[0], order[1]) == 3);
}

TEST_CASE(
    "orders of 200 random rings hold each vertex once, blocks together, no longer than before",
    "[output][ring]") {
  std::mt19937 random(7);
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::size_t count = 1 + seed % 17;
    std::vector<std::uint32_t> blocks;
    for (std::size_t i = 0; i < count; ++i) {
      blocks.push_back(static_cast<std::uint32_t>(random() % (1 + seed % 5)));
    }
    std::vector<RingTie> ties;
    for (std::size_t i = 0; i < 2 * count; ++i) {
      const std::size_t a = random() % count;
      const std::size_t b = random() % count;
      if (a != b) ties.push_back({a, b, 1 + random() % 4});
    }
    const auto order = ring_order(blocks, ties);
    std::vector<std::size_t> ids(count);
    for (std::size_t i = 0; i < count; ++i) ids[i] = i;
    std::vector<std::size_t> sorted = order;
    std::ranges::sort(sorted);
    CHECK(sorted == ids);
    std::vector<std::uint32_t> of_block(blocks);
    std::ranges::sort(of_block);
    const auto distinct = std::unique(of_block.begin(), of_block.end()) - of_block.begin();
    std::ptrdiff_t changes = 0;
    for (std::size_t i = 0; i < count; ++i) {
      changes += blocks[order[i]] == blocks[order[(i + 1) % count]] ? 0 : 1;
    }
    CHECK(changes == (distinct == 1 ? 0 : distinct));
    std::ranges::stable_sort(ids, {}, [&](std::size_t i) { return blocks[i]; });
    CHECK(ring_length(order, ties) <= ring_length(ids, ties));
    CHECK(order == ring_order(blocks, ties));
  }
}

}  // namespace
