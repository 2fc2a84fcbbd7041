#include "output/lattice_layout.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// 0 covers 1, which covers 2; 0 covers 3, which 1 and 2 have nothing to do with.
//
//     0
//    / \.
//   1   3
//   |
//   2
TEST_CASE("a set stands below those that hold it", "[output][svg]") {
  const LatticeLayout layout = lattice_layout(4, {{0, 1}, {0, 3}, {1, 2}});
  REQUIRE(layout.cards.size() == 4);
  CHECK(layout.cards[1].y == layout.cards[3].y);
  CHECK(layout.cards[0].y < layout.cards[1].y);
  CHECK(layout.cards[1].y < layout.cards[2].y);
  REQUIRE(layout.lines.size() == 3);
  CHECK(layout.lines[0].size() == 2);
  CHECK(layout.lines[0][0].y == layout.cards[0].y + lattice_card_height);
  CHECK(layout.lines[0][1].y == layout.cards[1].y);
}

// 0 covers 3 past the row of 1 and 2: 1 and 2 cover 4, which covers 3.
TEST_CASE("a line passes the cards between in a gap", "[output][svg]") {
  const LatticeLayout layout = lattice_layout(4, {{0, 1}, {0, 3}, {1, 2}, {2, 3}});
  const auto& line = layout.lines[1];  // past 1 and 2
  REQUIRE(line.size() == 6);
  CHECK(line[1].x == line[2].x);
  CHECK(line[3].x == line[4].x);
  for (const std::size_t card : {1U, 2U}) {
    const double x = line[2 * card - 1].x;
    CHECK((x < layout.cards[card].x || x > layout.cards[card].x + lattice_card_width));
  }
}

TEST_CASE("no line of a lattice touches another card, nor runs in another's way",
          "[output][svg][property]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::size_t cards = 1 + random() % 42;
    std::vector<std::pair<std::size_t, std::size_t>> covers;
    for (std::size_t a = 0; a < cards; ++a) {
      for (std::size_t b = a + 1; b < cards; ++b) {
        if (random() % 12 == 0) covers.emplace_back(a, b);
      }
    }
    const LatticeLayout layout = lattice_layout(cards, covers);
    REQUIRE(layout.lines.size() == covers.size());
    std::set<std::pair<double, double>> ways;  // x, top of a row
    for (std::size_t i = 0; i < covers.size(); ++i) {
      const auto& line = layout.lines[i];
      CAPTURE(covers[i].first, covers[i].second);
      REQUIRE(line.size() % 2 == 0);
      const Point upper = layout.cards[covers[i].first];
      const Point lower = layout.cards[covers[i].second];
      CHECK(line.front().x == upper.x + lattice_card_width / 2.0);
      CHECK(line.back().x == lower.x + lattice_card_width / 2.0);
      for (std::size_t k = 0; k + 1 < line.size(); ++k) {
        CHECK((line[k].x >= 0.0 && line[k].x <= layout.width));
        const bool down = k % 2 == 1;
        if (down) {
          CHECK(line[k].x == line[k + 1].x);
          CHECK(ways.emplace(line[k].x, line[k].y).second);
        }
        for (const Point card : layout.cards) {
          const bool beside = std::max(line[k].x, line[k + 1].x) <= card.x ||
                              std::min(line[k].x, line[k + 1].x) >= card.x + lattice_card_width;
          const bool apart = line[k + 1].y <= card.y || line[k].y >= card.y + lattice_card_height;
          CHECK((beside || apart));
        }
      }
    }
    for (std::size_t a = 0; a < cards; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        const double x = std::abs(layout.cards[a].x - layout.cards[b].x);
        CHECK((x >= lattice_card_width || layout.cards[a].y != layout.cards[b].y));
      }
    }
  }
}

}  // namespace
