#include <partnergraph/analysis/closure.hpp>

#include <partnergraph/analysis/butterfly.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/near.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;
using test::near;

namespace {

bool same(const std::optional<double>& a, const std::optional<double>& b) {
  return a.has_value() == b.has_value() && (!a || near(*a, *b));
}

// K(m,n): every path of three ties is closed; four ties a e b f c are closed if n > 2.
TEST_CASE("closure in closed form", "[closure]") {
  CHECK(robins_alexander(test::complete(3, 4)) == 1.0);
  CHECK(robins_alexander(test::cycle(4)) == 0.0);
  CHECK(three_paths(test::path(6)) == 3);
  CHECK(robins_alexander(test::complete(1, 9)) == std::nullopt);  // a star has none
  CHECK(robins_alexander({0, 0, {}}) == std::nullopt);
  CHECK(opsahl_closure(test::complete(3, 2)).measures == 0.0);
  CHECK(opsahl_closure(test::complete(3, 3)).measures == 1.0);
  CHECK(opsahl_closure(test::complete(3, 2)).partners == std::nullopt);  // no third partner
  CHECK(opsahl_closure(test::cycle(3)).measures == 1.0);  // the third side closes each
  CHECK(opsahl_closure(test::cycle(4)).measures == 0.0);
  CHECK(opsahl_closure(test::path(5)).measures == 0.0);
}

//  m0 - p0 - m1 - p1 - m2, and p2 with m0 and m2: a triangle m0 m1 m2 whose every path of four ties
//  is closed by the third partner; and m3 in p0: m3 p0 m1 p1 m2 and m3 p0 m0 p2 m2 stay open.
TEST_CASE("Opsahl's coefficient by hand", "[closure]") {
  const auto tie = [](std::uint32_t m, std::uint32_t p) {
    return Participation{MeasureId{m}, PartnerId{p}};
  };
  const BipartiteGraph graph(
      4, 3, {tie(0, 0), tie(1, 0), tie(1, 1), tie(2, 1), tie(2, 2), tie(0, 2), tie(3, 0)});
  CHECK(opsahl_closure(graph).measures == 3.0 / 5.0);
}

TEST_CASE("closure agrees with walking every path", "[closure][property][slow]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const FourPathClosure found = opsahl_closure(graph);
  CHECK(same(found.measures, oracle::opsahl(oracle::table(graph))));
  CHECK(same(found.partners, oracle::opsahl(oracle::table(test::flipped(graph)))));
  CHECK(same(opsahl_closure(test::reversed(graph)).measures, found.measures));
  CHECK(same(robins_alexander(test::flipped(graph)), robins_alexander(graph)));

  std::uint64_t paths = 0;  // m - p - n - q
  const oracle::Table tied = oracle::table(graph);
  for (std::size_t m = 0; m < tied.size(); ++m) {
    for (std::size_t n = 0; n < tied.size(); ++n) {
      for (std::size_t p = 0; p < oracle::columns_of(tied); ++p) {
        for (std::size_t q = 0; q < oracle::columns_of(tied); ++q) {
          if (m != n && p != q && tied[m][p] && tied[n][p] && tied[n][q]) ++paths;
        }
      }
    }
  }
  CHECK(three_paths(graph) == paths);
  if (paths > 0) {
    CHECK(near(robins_alexander(graph).value(),
               4.0 * static_cast<double>(butterflies(graph)) / static_cast<double>(paths)));
  }
}

// Robins-Alexander: netrics (R) .4677. Opsahl: tnet (R), run on the same table.
TEST_CASE("Davis Southern Women: closure", "[closure][davis]") {
  CHECK(three_paths(test::davis()) == 2916);
  CHECK(near(robins_alexander(test::davis()).value(), 0.467764, 1e-6));
  CHECK(near(opsahl_closure(test::davis()).measures.value(), 0.771897, 1e-6));  // women
  CHECK(near(opsahl_closure(test::davis()).partners.value(), 0.818736, 1e-6));
}

// K(m,n): each of n columns has m rows, each of which has n columns; and the other way round.
TEST_CASE("the forecast of closure", "[closure]") {
  CHECK(closure_work(test::complete(3, 4)) == 4 * 3 * 12 + 3 * 4 * 12);
  CHECK(closure_work({2, 2, {}}) == 0);
}

}  // namespace
