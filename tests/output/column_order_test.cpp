#include "output/column_order.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;

namespace {

template <StrongId Vertex>
std::vector<Vertex> all_of(std::size_t count) {
  std::vector<Vertex> ids;
  for (std::uint32_t i = 0; i < count; ++i) ids.push_back(Vertex{i});
  return ids;
}

// All pairs of ties, one by one.
std::uint64_t crossings_by_hand(const BipartiteGraph& graph, const ColumnOrder& order) {
  const auto place = [](const auto& column, auto id) {
    return std::ranges::find(column, id) - column.begin();
  };
  std::uint64_t count = 0;
  for (const MeasureId a : order.measures) {
    for (const MeasureId b : order.measures) {
      if (place(order.measures, a) >= place(order.measures, b)) continue;
      for (const PartnerId p : graph.partners()[a]) {
        for (const PartnerId q : graph.partners()[b]) {
          count += place(order.partners, p) > place(order.partners, q) ? 1U : 0U;
        }
      }
    }
  }
  return count;
}

// m0 - p1, m1 - p0: one crossing as given, none when one column is turned round.
TEST_CASE("a single crossing is removed", "[output][order]") {
  const BipartiteGraph graph(2, 2, {{MeasureId{0}, PartnerId{1}}, {MeasureId{1}, PartnerId{0}}});
  CHECK(crossings(graph, {all_of<MeasureId>(2), all_of<PartnerId>(2)}) == 1);
  CHECK(crossings(graph, column_order(graph, {0, 0}, {0, 0})) == 0);
}

TEST_CASE("K(2,2) always crosses once", "[output][order]") {
  const BipartiteGraph graph(2, 2,
                             {{MeasureId{0}, PartnerId{0}},
                              {MeasureId{0}, PartnerId{1}},
                              {MeasureId{1}, PartnerId{0}},
                              {MeasureId{1}, PartnerId{1}}});
  CHECK(crossings(graph, column_order(graph, {0, 0}, {0, 0})) == 1);
}

TEST_CASE("orders are complete, keep blocks together and never cross more", "[output][order]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    std::mt19937 engine(seed);
    std::vector<std::uint32_t> left(graph.partners().size());
    std::vector<std::uint32_t> right(graph.measures().size());
    const std::uint32_t blocks = 1 + seed % 3;
    for (auto& block : left) block = static_cast<std::uint32_t>(engine() % blocks);
    for (auto& block : right) block = static_cast<std::uint32_t>(engine() % blocks);

    ColumnOrder given{all_of<MeasureId>(left.size()), all_of<PartnerId>(right.size())};
    std::ranges::stable_sort(given.measures, {}, [&](MeasureId id) { return left[id.index()]; });
    std::ranges::stable_sort(given.partners, {}, [&](PartnerId id) { return right[id.index()]; });
    const ColumnOrder order = column_order(graph, left, right);

    CHECK(crossings(graph, order) == crossings_by_hand(graph, order));
    CHECK(crossings(graph, order) <= crossings(graph, given));
    auto sorted = order.measures;
    std::ranges::sort(sorted);
    CHECK(sorted == all_of<MeasureId>(left.size()));
    std::size_t changes = 0;
    std::vector<bool> seen(blocks);
    for (std::size_t i = 0; i < order.measures.size(); ++i) {
      const auto block = left[order.measures[i].index()];
      if (i > 0 && block == left[order.measures[i - 1].index()]) continue;
      CHECK_FALSE(seen[block]);
      seen[block] = true;
      ++changes;
    }
    CHECK(changes <= blocks);
  }
}

}  // namespace
