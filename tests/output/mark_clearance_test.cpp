#include "output/mark_clearance.hpp"

#include <cmath>
#include <random>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

LabelledMark mark(double x, double y) {
  LabelledMark mark;
  mark.box = {60.0, 40.0, x, y};
  mark.radius = 8.0;
  mark.label_width = 50.0;
  return mark;
}

// How often a tie passes nearer to the mark of a vertex that is none of its ends than its radius.
std::size_t marks_crossed(const std::vector<LabelledMark>& marks, const std::vector<bool>& above,
                          const BoxTies& ties) {
  std::size_t count = 0;
  for (const auto& [a, b] : ties) {
    const Point from = centre_of(marks[a], above[a]);
    const Point to = centre_of(marks[b], above[b]);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (i == a || i == b || length == 0.0) continue;
      const Point mark = centre_of(marks[i], above[i]);
      const double x = (to.x - from.x) / length;
      const double y = (to.y - from.y) / length;
      const double along = (mark.x - from.x) * x + (mark.y - from.y) * y;
      const double across = std::abs((mark.x - from.x) * y - (mark.y - from.y) * x);
      count += along > 0.0 && along < length && across < marks[i].radius ? 1U : 0U;
    }
  }
  return count;
}

// Three in a row: the tie between the outer ones runs through the middle one, which is tied to
// nobody. It moves beside it, and no farther than needed.
TEST_CASE("a mark moves off the tie of others", "[output][svg]") {
  std::vector<LabelledMark> marks{mark(100.0, 200.0), mark(300.0, 200.0), mark(200.0, 200.0)};
  const std::vector<bool> above(3, false);
  const BoxTies ties{{0, 1}};
  CHECK(marks_crossed(marks, above, ties) == 1);
  move_off_ties(marks, above, {0, 0, 0}, {{0.0, 0.0, 400.0, 400.0}}, ties);
  CHECK(marks_crossed(marks, above, ties) == 0);
  CHECK(marks[2].box.x == 200.0);
  CHECK(std::abs(marks[2].box.y - 200.0) <= 16.0);
}

TEST_CASE("a mark that no tie runs through stays", "[output][svg]") {
  std::vector<LabelledMark> marks{mark(100.0, 200.0), mark(300.0, 200.0), mark(200.0, 300.0)};
  move_off_ties(marks, {false, false, false}, {0, 0, 0}, {{0.0, 0.0, 400.0, 400.0}}, {{0, 1}});
  CHECK(marks[2].box.y == 300.0);
}

TEST_CASE("moving marks crosses fewer, and leaves boxes apart and in their area",
          "[output][svg][property]") {
  std::size_t before = 0;
  std::size_t after = 0;
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<LabelledMark> marks;
    std::vector<bool> above;
    for (int row = 0; row < 5; ++row) {
      for (int column = 0; column < 5; ++column) {
        marks.push_back(mark(50.0 + 90.0 * column, 40.0 + 70.0 * row));
        above.push_back(random() % 2 == 0);
      }
    }
    BoxTies ties;
    for (int i = 0; i < 20; ++i) {
      const std::size_t a = random() % marks.size();
      const std::size_t b = random() % marks.size();
      if (a != b) ties.emplace_back(a, b);
    }
    const std::vector<std::size_t> blocks(marks.size(), 0);
    before += marks_crossed(marks, above, ties);
    auto again = marks;
    move_off_ties(marks, above, blocks, {{0.0, 0.0, 470.0, 370.0}}, ties);
    move_off_ties(again, above, blocks, {{0.0, 0.0, 470.0, 370.0}}, ties);
    after += marks_crossed(marks, above, ties);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      CHECK(marks[i].box.x == again[i].box.x);
      CHECK(marks[i].box.y == again[i].box.y);
      CHECK((marks[i].box.x >= 30.0 && marks[i].box.x <= 440.0));
      CHECK((marks[i].box.y >= 20.0 && marks[i].box.y <= 350.0));
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(marks[i].box, marks[j].box));
    }
  }
  CHECK(after * 4 < before);
}

}  // namespace
