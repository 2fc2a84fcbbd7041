#include <partnergraph/analysis/blockmodel.hpp>

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/oracle_block.hpp"
#include "support/random_graph.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

bool tied(const BipartiteGraph& graph, std::uint32_t m, std::uint32_t p) {
  return std::ranges::binary_search(graph.partners()[MeasureId{m}], PartnerId{p});
}

std::uint64_t errors_of(const BipartiteGraph& graph, const Blockmodel& model) {
  std::uint64_t errors = 0;
  for (std::uint32_t m = 0; m < model.measures.size(); ++m) {
    for (std::uint32_t p = 0; p < model.partners.size(); ++p) {
      const bool complete =
          model.complete[model.measures[m] * model.partner_classes + model.partners[p]];
      errors += tied(graph, m, p) != complete ? 1U : 0U;
    }
  }
  return errors;
}

}  // namespace

//       p0 p1 p2 p3      two measures work with p0 and p1, two with p2 and p3; one tie too many
//   m0   x  x
//   m1   x  x     x
//   m2         x  x
//   m3         x  x
TEST_CASE("a blockmodel finds the parts that vertices play", "[blockmodel]") {
  std::vector<Participation> ties;
  for (const auto& [m, p] : {std::pair(0U, 0U), std::pair(0U, 1U), std::pair(1U, 0U),
                             std::pair(1U, 1U), std::pair(1U, 3U), std::pair(2U, 2U),
                             std::pair(2U, 3U), std::pair(3U, 2U), std::pair(3U, 3U)}) {
    ties.push_back({MeasureId{m}, PartnerId{p}});
  }
  const BipartiteGraph graph(4, 4, ties);
  const Blockmodel model = blockmodel(graph);
  CHECK(model.optimal);
  CHECK(model.errors == 1);
  CHECK(model.measures == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(model.partners == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(model.complete == std::vector<bool>{true, false, false, true});

  const StructuralEquivalence same = structural_equivalence(graph);
  CHECK(same.measures == std::vector<std::vector<MeasureId>>{{MeasureId{2}, MeasureId{3}}});
  CHECK(same.partners == std::vector<std::vector<PartnerId>>{{PartnerId{0}, PartnerId{1}}});
}

// Exact minima by exhaustive search; blockmodeling for R finds the same five. Here the women are
// the measures.
TEST_CASE("Davis has the published least errors", "[blockmodel][davis][slow]") {
  for (const auto& [women, events, errors] :
       {std::tuple(2U, 2U, 63U), std::tuple(2U, 3U, 52U), std::tuple(3U, 2U, 50U),
        std::tuple(2U, 4U, 48U), std::tuple(3U, 3U, 40U)}) {
    CAPTURE(women, events);
    const Blockmodel model =
        blockmodel(test::davis(), {.measure_classes = women, .partner_classes = events});
    CHECK(model.optimal);
    CHECK(model.errors == errors);
    CHECK(errors_of(test::davis(), model) == errors);
    const Blockmodel found = blockmodel(
        test::davis(), {.measure_classes = women, .partner_classes = events, .max_work = 0});
    CHECK_FALSE(found.optimal);
    CHECK(found.errors == errors);  // the search finds them too
  }
  const Blockmodel three = blockmodel(test::davis(), {.measure_classes = 3, .partner_classes = 3});
  CHECK(three.measures ==
        std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1});
  CHECK(three.partners == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2});

  const StructuralEquivalence same = structural_equivalence(test::davis());
  CHECK(same.measures ==  // Olivia and Flora
        std::vector<std::vector<MeasureId>>{{MeasureId{16}, MeasureId{17}}});
  CHECK(same.partners ==  // E13 and E14
        std::vector<std::vector<PartnerId>>{{PartnerId{12}, PartnerId{13}}});
}

TEST_CASE("no division of small graphs has fewer errors", "[blockmodel][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed, 4);
  for (const auto& [k, l] : {std::pair(2U, 2U), std::pair(2U, 3U), std::pair(1U, 2U)}) {
    CAPTURE(k, l);
    const BlockmodelOptions options{.measure_classes = k, .partner_classes = l};
    const Blockmodel model = blockmodel(graph, options);
    CHECK(model.optimal);
    CHECK(model.errors == errors_of(graph, model));
    CHECK(model.errors == oracle::block_errors(oracle::table(graph), k, l));
    CHECK(model.errors == blockmodel(test::reversed(graph), options).errors);
    CHECK(model.errors ==
          blockmodel(test::flipped(graph), {.measure_classes = l, .partner_classes = k}).errors);
    const Blockmodel found =
        blockmodel(graph, {.measure_classes = k, .partner_classes = l, .max_work = 0});
    CHECK(found.errors == errors_of(graph, found));
    CHECK(found.errors >= model.errors);
  }
}

// No errors where every kind of row and of column has a class.
TEST_CASE("blockmodels in closed form", "[blockmodel]") {
  for (const BipartiteGraph& full : {test::complete(1, 5), test::complete(4, 3)}) {
    CHECK(blockmodel(full, {.measure_classes = 1, .partner_classes = 1}).errors == 0);
  }
  // Six of the nine cells are tied.
  CHECK(blockmodel(test::cycle(3), {.measure_classes = 1, .partner_classes = 1}).errors == 3);
  CHECK(blockmodel(test::cycle(3), {.measure_classes = 3, .partner_classes = 3}).errors == 0);
  CHECK(blockmodel(test::path(4), {.measure_classes = 2, .partner_classes = 2}).errors == 0);
}

template <StrongId Vertex>
std::vector<std::vector<Vertex>> of_rows(const oracle::Table& tied) {
  std::vector<std::vector<Vertex>> result;
  for (const auto& members : oracle::equal_rows(tied)) {
    result.emplace_back();
    for (const std::size_t row : members) {
      result.back().push_back(Vertex{static_cast<std::uint32_t>(row)});
    }
  }
  return result;
}

TEST_CASE("structural equivalence agrees with comparing all rows", "[blockmodel][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph plain = test::random_graph(seed, seed % 2 == 0 ? 4 : 12);
  const BipartiteGraph graph = seed % 3 == 0 ? test::weighted(plain, seed) : plain;
  const StructuralEquivalence found = structural_equivalence(graph);
  CHECK(found.measures == of_rows<MeasureId>(oracle::table(graph)));
  CHECK(found.partners == of_rows<PartnerId>(oracle::table(test::flipped(graph))));
}

TEST_CASE("structural equivalence in closed form", "[blockmodel]") {
  const StructuralEquivalence full = structural_equivalence(test::complete(3, 2));
  CHECK(full.measures ==
        std::vector<std::vector<MeasureId>>{{MeasureId{0}, MeasureId{1}, MeasureId{2}}});
  CHECK(full.partners == std::vector<std::vector<PartnerId>>{{PartnerId{0}, PartnerId{1}}});
  for (const BipartiteGraph& all_differ : {test::path(7), test::cycle(3), test::complete(1, 1)}) {
    CHECK(structural_equivalence(all_differ).measures.empty());
    CHECK(structural_equivalence(all_differ).partners.empty());
  }
}

// Two may have ties to the same vertices and still lie in two classes that do equally well.
TEST_CASE("who has the same ties is in one class", "[blockmodel]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    const StructuralEquivalence same = structural_equivalence(graph);
    for (const std::uint64_t max_work : {std::uint64_t{0}, std::uint64_t{20'000}}) {
      const Blockmodel model = blockmodel(
          graph,
          {.measure_classes = 3, .partner_classes = 3, .max_work = max_work, .restarts = 20});
      CHECK(model.errors == errors_of(graph, model));
      for (const auto& each : same.measures) {
        for (const MeasureId m : each) {
          CHECK(model.measures[m.index()] == model.measures[each.front().index()]);
        }
      }
      for (const auto& each : same.partners) {
        for (const PartnerId p : each) {
          CHECK(model.partners[p.index()] == model.partners[each.front().index()]);
        }
      }
    }
  }
}

// From classes by chance no block is full enough for anyone to move: all 90 ties were errors.
TEST_CASE("a sparse network has the part that a few partners play", "[blockmodel]") {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < 60; ++m) {
    if (m < 15) ties.push_back({MeasureId{m}, PartnerId{0}});
    if (m < 15) ties.push_back({MeasureId{m}, PartnerId{1}});
    ties.push_back({MeasureId{m}, PartnerId{2 + m}});
  }
  const Blockmodel model = blockmodel(BipartiteGraph(60, 62, ties));
  CHECK_FALSE(model.optimal);
  CHECK(model.errors == 60);
  CHECK(model.partners[0] == model.partners[1]);
  CHECK(model.partners[2] != model.partners[0]);
}

TEST_CASE("a network without parts has one class a mode", "[blockmodel]") {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < 30; ++m) ties.push_back({MeasureId{m}, PartnerId{m}});
  const Blockmodel model = blockmodel(BipartiteGraph(30, 30, ties), {.measure_classes = 1});
  CHECK(model.measure_classes == 1);
  CHECK(model.partner_classes == 1);
  CHECK(model.complete == std::vector<bool>{false});
  CHECK(model.errors == 30);
}

TEST_CASE("more classes than can be shown are refused", "[blockmodel]") {
  CHECK_THROWS_AS(blockmodel(test::davis(), {.measure_classes = 0}), std::invalid_argument);
  CHECK_THROWS_AS(blockmodel(test::davis(), {.partner_classes = 7}), std::invalid_argument);
  CHECK_THROWS_AS(blockmodel(test::davis(), {.restarts = 0}), std::invalid_argument);
}
