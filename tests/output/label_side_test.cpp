#include "output/label_side.hpp"

#include <vector>

#include "output/network_nodes.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// A mark of radius 5 and one line of 60 pixels, as the layout of the network makes their box.
LabelledMark mark_at(double x, double y) {
  const double height = 2.0 * 5.0 + network_label_gap + network_line_height + box_air;
  return {{60.0 + box_air, height, x, y}, 5.0, 60.0, 1};
}

// One above the other: the label of the upper one, below its mark, hides the tie.
//
//    upper          label
//    label    ->    upper
//      |              |
//    lower          lower
//    label          label
TEST_CASE("a label is turned where it hides a tie", "[output][layout]") {
  const std::vector<LabelledMark> marks{mark_at(0, 0), mark_at(0, 100)};
  CHECK(labels_above(marks, {0, 0}, {{0, 1}}) == std::vector<bool>{true, false});
  CHECK(labels_above(marks, {0, 0}, {}) == std::vector<bool>{false, false});
}

TEST_CASE("a tie between neighbours in a row turns nothing", "[output][layout]") {
  CHECK(labels_above({mark_at(0, 0), mark_at(200, 0)}, {0, 0}, {{0, 1}}) ==
        std::vector<bool>{false, false});
}

// The middle one is tied upwards and downwards, longer behind its label if that stands above.
TEST_CASE("what is hidden either way stays below", "[output][layout]") {
  const std::vector<LabelledMark> marks{mark_at(0, 0), mark_at(0, 100), mark_at(0, 200)};
  CHECK(labels_above(marks, {0, 0, 0}, {{0, 1}, {1, 2}}) == std::vector<bool>{true, false, false});
}

// The tie of the outer two runs through the label of the third, which is in another block.
TEST_CASE("ties of other blocks are not looked at", "[output][layout]") {
  const std::vector<LabelledMark> marks{mark_at(-200, 10), mark_at(200, 10), mark_at(0, 0)};
  CHECK(labels_above(marks, {0, 0, 0}, {{0, 1}}) == std::vector<bool>{false, false, true});
  CHECK(labels_above(marks, {0, 0, 1}, {{0, 1}}) == std::vector<bool>{false, false, false});
}

TEST_CASE("no marks, no labels", "[output][layout]") {
  CHECK(labels_above({}, {}, {}).empty());
}

}  // namespace
