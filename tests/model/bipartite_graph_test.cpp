#include <partnergraph/model/bipartite_graph.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

//      a   b   c
// m0   x   2.5
// m1       x   x
constexpr MeasureId m0{0};
constexpr MeasureId m1{1};
constexpr PartnerId a{0};
constexpr PartnerId b{1};
constexpr PartnerId c{2};

template <class T>
std::vector<T> list(std::span<const T> span) {
  return {span.begin(), span.end()};
}

TEST_CASE("BipartiteGraph is sorted in both directions", "[graph]") {
  const BipartiteGraph graph{2, 3, {{m1, c}, {m0, b, 2.5}, {m1, b}, {m0, a}}};
  CHECK(graph.tie_count() == 4);
  CHECK(list(graph.partners()[m0]) == std::vector{a, b});
  CHECK(list(graph.partners()[m1]) == std::vector{b, c});
  CHECK(list(graph.measures()[b]) == std::vector{m0, m1});
  CHECK(graph.weighted());
  CHECK(list(graph.partners().weights(m0)) == std::vector{1.0, 2.5});
  CHECK(list(graph.measures().weights(b)) == std::vector{2.5, 1.0});
}

TEST_CASE("a repeated tie is one tie with the largest weight, whatever the order", "[graph]") {
  const BipartiteGraph one{1, 1, {{m0, a, 2.0}, {m0, a, 3.0}, {m0, a, 1.0}}};
  const BipartiteGraph two{1, 1, {{m0, a, 3.0}, {m0, a, 1.0}, {m0, a, 2.0}}};
  CHECK(one.tie_count() == 1);
  CHECK(one.partners().weights(m0)[0] == 3.0);
  CHECK(two.partners().weights(m0)[0] == 3.0);
}

TEST_CASE("unit weights are not stored", "[graph]") {
  const BipartiteGraph graph{1, 2, {{m0, a}, {m0, b, 1.0}}};
  CHECK_FALSE(graph.weighted());
  CHECK(graph.partners().weights(m0).empty());
}

TEST_CASE("BipartiteGraph refuses unknown vertices and weights that are none", "[graph]") {
  CHECK_THROWS_AS((BipartiteGraph{1, 1, {{m1, a}}}), std::out_of_range);
  CHECK_THROWS_AS((BipartiteGraph{1, 1, {{m0, b}}}), std::out_of_range);
  for (const double weight : {0.0, -1.0, std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()}) {
    CHECK_THROWS_AS((BipartiteGraph{1, 1, {{m0, a, weight}}}), std::invalid_argument);
  }
}

}  // namespace
