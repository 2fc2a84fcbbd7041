#include "output/gathered_pairs.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

using Pairs = std::vector<Overlap<PartnerId>>;

Overlap<PartnerId> pair_of(std::uint32_t first, std::uint32_t second, std::uint32_t shared) {
  Overlap<PartnerId> pair;
  pair.first = PartnerId{first};
  pair.second = PartnerId{second};
  pair.shared = shared;
  return pair;
}

TEST_CASE("few pairs are all drawn, but for those that share one", "[output][svg]") {
  const auto drawn = drawn_pairs<PartnerId>({pair_of(0, 1, 1), pair_of(0, 2, 3)}, {0, 0, 0});
  CHECK(drawn.list.size() == 1);
  CHECK(drawn.all == 1);
  CHECK(drawn.least == 2);
  CHECK(drawn.gathered.empty());
  CHECK(drawn_pairs<PartnerId>({pair_of(0, 1, 1)}, {0, 0}).least == 1);
  CHECK(drawn_pairs<PartnerId>({}, {}).list.empty());
}

// 100 partners in ten coalitions of ten, all pairs share something: coalitions 7, 8 and 9 have no
// hue. The strongest pairs are those of 0, 1, 2.
TEST_CASE("no pair of many is lost: drawn one by one or gathered", "[output][svg]") {
  std::vector<std::uint32_t> coalitions;
  Pairs pairs;
  for (std::uint32_t a = 0; a < 100; ++a) {
    coalitions.push_back(a / 10);
    for (std::uint32_t b = a + 1; b < 100; ++b) pairs.push_back(pair_of(a, b, a < 3 ? 9 : 2));
  }
  const auto drawn = drawn_pairs(pairs, coalitions);
  CHECK(drawn.all == 4950);
  CHECK(drawn.list.size() <= 120);
  CHECK(drawn.vertices.size() <= 46);
  CHECK(drawn.list.front().shared == 9);
  const std::size_t gathered =
      std::accumulate(drawn.gathered.begin(), drawn.gathered.end(), std::size_t{0},
                      [](std::size_t sum, const auto& block) { return sum + block.second; });
  CHECK(drawn.list.size() + gathered == drawn.all);
  CHECK(drawn.blocks().size() == 8);
  // 30 partners in coalitions without a hue: 30 * 29 / 2 pairs, none of which is drawn.
  CHECK(drawn.gathered.at({smaller_coalitions, smaller_coalitions}) == 435);
  CHECK(drawn.gathered.at({5, 6}) == 100);
}

}  // namespace
