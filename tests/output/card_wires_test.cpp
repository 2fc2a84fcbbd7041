#include "output/card_wires.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

constexpr double height = 160.0;
constexpr LabelSize narrow{80.0, 14.0, 28.0};
constexpr LabelSize wide{160.0, 14.0, 16.0};

struct Area {
  double left = 0.0;
  double top = 0.0;
  double right = 0.0;
  double bottom = 0.0;
};

bool meet(const Area& a, const Area& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

Area card_at(Point place) {
  return {place.x, place.y, place.x + card_width, place.y + height};
}

Area label_of(const CardWire& wire) {
  const LabelSize& size = wire.wide ? wide : narrow;
  return {wire.label.x - size.width / 2.0, wire.label.y - size.above,
          wire.label.x + size.width / 2.0, wire.label.y + size.below};
}

// As thin as the line itself.
Area stretch(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

// Of two stretches in one direction, whether they lie on each other; those that cross do not.
bool run_together(Point a, Point b, Point c, Point d) {
  if (a.x == b.x && c.x == d.x && a.x == c.x) {
    return std::min(std::max(a.y, b.y), std::max(c.y, d.y)) >
           std::max(std::min(a.y, b.y), std::min(c.y, d.y));
  }
  if (a.y == b.y && c.y == d.y && a.y == c.y) {
    return std::min(std::max(a.x, b.x), std::max(c.x, d.x)) >
           std::max(std::min(a.x, b.x), std::min(c.x, d.x));
  }
  return false;
}

bool on_edge_of(Point point, Point card) {
  const bool beside = point.x == card.x || point.x == card.x + card_width;
  const bool along = point.y == card.y || point.y == card.y + height;
  return (beside && point.y >= card.y && point.y <= card.y + height) ||
         (along && point.x >= card.x && point.x <= card.x + card_width);
}

// Four cards in two columns, with a line from the left upper to the right lower one:
//
//   0   1
//   └─┐
//   2   3
TEST_CASE("a line to the other row turns twice between the rows", "[output][svg]") {
  const CardGrid grid(4);
  const WiredCards wired = wired_cards(grid, height, {{0, 3, narrow, wide}});
  REQUIRE(wired.wires.size() == 1);
  const CardWire& wire = wired.wires[0];
  REQUIRE(wire.corners.size() == 4);
  CHECK(wire.corners[0].x == 24.0 + 125.0);  // the middle of card 0
  CHECK(wire.corners[0].y == height);
  CHECK(wire.corners[1].y == wire.corners[2].y);
  CHECK(wire.corners[3].x == 24.0 + 250.0 + 134.0 + 125.0);
  CHECK(wire.corners[3].y == wired.cards[3].y);
  CHECK(wire.wide);  // 384 pixels are enough for 160
  CHECK(wire.label.x == Approx((wire.corners[0].x + wire.corners[3].x) / 2.0).margin(1.0));
  CHECK(wire.label.y == wire.corners[1].y);
}

TEST_CASE("lines beside each other are straight, and those within a row go around it",
          "[output][svg]") {
  const WiredCards wired =
      wired_cards(CardGrid(3), height, {{0, 1, narrow, wide}, {0, 2, narrow, wide}});
  CHECK(wired.wires[0].corners.size() == 2);
  CHECK(wired.wires[0].corners[0].y == wired.wires[0].corners[1].y);
  REQUIRE(wired.wires[1].corners.size() == 4);
  CHECK(wired.wires[1].corners[1].y < wired.cards[0].y);  // above the cards
}

TEST_CASE("cards without lines stand in rows", "[output][svg]") {
  const WiredCards wired = wired_cards(CardGrid(5), height, {});
  REQUIRE(wired.cards.size() == 5);
  CHECK(wired.cards[0].y == 0.0);
  CHECK(wired.cards[3].y > height);
  CHECK(wired_cards(CardGrid(0), height, {}).cards.empty());
}

TEST_CASE("each line has its label, and touches no other card, label or line's way",
          "[output][svg][property]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::size_t cards = 2 + random() % 7;
    std::vector<CardLink> links;
    for (std::size_t a = 0; a < cards; ++a) {
      for (std::size_t b = a + 1; b < cards; ++b) {
        if (random() % 3 != 0 && links.size() < 16) links.push_back({a, b, narrow, wide});
      }
    }
    std::shuffle(links.begin(), links.end(), random);
    const WiredCards wired = wired_cards(CardGrid(cards), height, links);
    REQUIRE(wired.wires.size() == links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
      CAPTURE(i, links[i].first, links[i].second);
      const CardWire& wire = wired.wires[i];
      REQUIRE(wire.corners.size() >= 2);
      const Point first = wired.cards[links[i].first];
      const Point second = wired.cards[links[i].second];
      CHECK(((on_edge_of(wire.corners.front(), first) && on_edge_of(wire.corners.back(), second)) ||
             (on_edge_of(wire.corners.front(), second) && on_edge_of(wire.corners.back(), first))));
      bool on_line = false;
      for (std::size_t k = 1; k < wire.corners.size(); ++k) {
        const Area part = stretch(wire.corners[k - 1], wire.corners[k]);
        for (const Point card : wired.cards) CHECK_FALSE(meet(part, card_at(card)));
        on_line = on_line || (wire.label.x >= part.left && wire.label.x <= part.right &&
                              wire.label.y >= part.top && wire.label.y <= part.bottom);
      }
      CHECK(on_line);
      for (const Point card : wired.cards) CHECK_FALSE(meet(label_of(wire), card_at(card)));
      CHECK(label_of(wire).top >= 0.0);
      CHECK(label_of(wire).bottom <= wired.height);
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(j);
        CHECK_FALSE(meet(label_of(wire), label_of(wired.wires[j])));
        const auto& other = wired.wires[j].corners;
        for (std::size_t k = 1; k < wire.corners.size(); ++k) {
          for (std::size_t l = 1; l < other.size(); ++l) {
            CHECK_FALSE(run_together(wire.corners[k - 1], wire.corners[k], other[l - 1], other[l]));
          }
        }
      }
    }
  }
}

}  // namespace
