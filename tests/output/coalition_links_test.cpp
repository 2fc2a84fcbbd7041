#include "output/coalition_links.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// Cards 0 {M0, p0}, 1 {M1, p1}, 2 {M2, p2}; p3 on none.
//
//   M0 - p0 p1 p3     M1 - p1 p0     M2 - p2 p1 p0
//
// 0-1: M0-p1, M1-p0.  1-2: M2-p1.  0-2: M2-p0.
TEST_CASE("a link counts the ties between two cards, both ways", "[output][svg]") {
  const BipartiteGraph graph(3, 4,
                             {{MeasureId{0}, PartnerId{0}},
                              {MeasureId{0}, PartnerId{1}},
                              {MeasureId{0}, PartnerId{3}},
                              {MeasureId{1}, PartnerId{0}},
                              {MeasureId{1}, PartnerId{1}},
                              {MeasureId{2}, PartnerId{0}},
                              {MeasureId{2}, PartnerId{1}},
                              {MeasureId{2}, PartnerId{2}}});
  const auto links = coalition_links(graph, 3, {0, 1, 2}, {0, 1, 2, 3});
  REQUIRE(links.size() == 3);
  CHECK(links[0].first == 0);
  CHECK(links[0].second == 1);
  CHECK(links[0].ties == 2);
  CHECK(links[0].bridge == PartnerId{0});  // one tie each: the lower
  CHECK(links[1].second == 2);
  CHECK(links[1].ties == 1);
  CHECK(links[1].bridge == PartnerId{0});
  CHECK(links[2].first == 1);
  CHECK(links[2].bridge == PartnerId{1});
}

TEST_CASE("the bridge is the partner with most ties across", "[output][svg]") {
  const BipartiteGraph graph(
      3, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{1}, PartnerId{1}}, {MeasureId{2}, PartnerId{1}}});
  const auto links = coalition_links(graph, 2, {0, 0, 0}, {1, 1});
  REQUIRE(links.size() == 1);
  CHECK(links[0].ties == 3);
  CHECK(links[0].bridge == PartnerId{1});
}

}  // namespace
