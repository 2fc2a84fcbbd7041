// Burt's measures on the projection, and those made for two modes.
#include <partnergraph/analysis/structural_holes.hpp>

#include <cmath>

#include <partnergraph/analysis/two_mode_holes.hpp>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_laws.hpp"
#include "support/oracle_structure.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;
using test::near;
using test::same_or_undefined;

namespace {

Participation tie(std::uint32_t m, std::uint32_t p) {
  return {MeasureId{m}, PartnerId{p}};
}

//  m0 - p0 - m1 - p1 - m2: m1 meets m0 and m2, who don't meet.
//  m1 gives half to each: 1/4 + 1/4. m0 has m1 alone: 1.
TEST_CASE("a broker on a path", "[holes]") {
  const StructuralHoles found = structural_holes(test::path(5));
  CHECK(same_or_undefined(found.constraint.measures, {1.0, 0.5, 1.0}));
  CHECK(same_or_undefined(found.effective_size.measures, {1.0, 2.0, 1.0}));
  CHECK(same_or_undefined(two_mode_effective_size(test::path(5)).measures, {1.0, 2.0, 1.0}));
}

// Everybody in one measure: n - 1 contacts who all meet. Each gets 1/(n-1) directly and over n - 2
// others: ((2n - 3) / (n - 1)^2)^2 for each of n - 1.
TEST_CASE("all partners in one measure", "[holes]") {
  const auto n = GENERATE(2U, 3U, 6U);
  const StructuralHoles found = structural_holes(test::complete(1, n));
  const double each = (2.0 * n - 3.0) / ((n - 1.0) * (n - 1.0));
  CHECK(same_or_undefined(found.constraint.partners, std::vector(n, (n - 1.0) * each * each)));
  CHECK(same_or_undefined(found.effective_size.partners, std::vector(n, 1.0)));
  CHECK(std::isnan(found.constraint.measures[0]));
  CHECK(std::isnan(found.effective_size.measures[0]));
  CHECK(std::isnan(two_mode_effective_size(test::complete(1, n)).measures[0]));
  // The one measure gives 1/n to each, and nothing comes back; a partner has one neighbour: 1.
  CHECK(same_or_undefined(two_mode_constraint(test::complete(1, n)),
                          {{1.0 / n}, std::vector(n, 1.0)}));
}

//  i = {0, 1}, j = {0, 2}, k = {0, 3}, m = {1, 2, 3}: the network drawn by Burchard and Cornwell as
//  their figure 2. i meets j, k, m; of these only j and k meet in a group of i: 3 - 2 / 3.
TEST_CASE("effective size in two modes by hand", "[holes]") {
  const BipartiteGraph graph(4, 4,
                             {tie(0, 0), tie(0, 1), tie(1, 0), tie(1, 2), tie(2, 0), tie(2, 3),
                              tie(3, 1), tie(3, 2), tie(3, 3)});
  CHECK(same_or_undefined(two_mode_effective_size(graph).measures,
                          {7.0 / 3.0, 7.0 / 3.0, 7.0 / 3.0, 3.0}));
}

// K(2,2), from m0: 1/2 to p0; over p1 and m1 back to p0 comes 1/2 * 1/2 * 1/2: (5/8)^2 twice.
TEST_CASE("constraint in two modes by hand", "[holes]") {
  CHECK(same_or_undefined(two_mode_constraint(test::complete(2, 2)),
                          {std::vector(2, 25.0 / 32.0), std::vector(2, 25.0 / 32.0)}));
  CHECK(std::isnan(two_mode_constraint({1, 1, {}}).measures[0]));
}

TEST_CASE("structural holes agree with the definitions", "[holes][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const BipartiteGraph graph = test::random_graph(seed);
  const oracle::Table rows = oracle::table(graph);
  const oracle::Table columns = oracle::table(test::flipped(graph));
  for (const ProjectionTie kind : {ProjectionTie::shared, ProjectionTie::one}) {
    auto of_rows = oracle::projection(rows);
    auto of_columns = oracle::projection(columns);
    if (kind == ProjectionTie::one) {
      for (auto* weights : {&of_rows, &of_columns}) {
        for (auto& row : *weights) {
          for (double& weight : row) weight = std::min(weight, 1.0);
        }
      }
    }
    const oracle::Holes measures = oracle::structural_holes(of_rows);
    const oracle::Holes partners = oracle::structural_holes(of_columns);
    const StructuralHoles found = structural_holes(graph, kind);
    CHECK(same_or_undefined(found.constraint, {measures.constraint, partners.constraint}));
    CHECK(same_or_undefined(found.effective_size,
                            {measures.effective_size, partners.effective_size}));
  }
  CHECK(same_or_undefined(two_mode_constraint(graph), {oracle::two_mode_constraint(rows),
                                                       oracle::two_mode_constraint(columns)}));
  CHECK(same_or_undefined(
      two_mode_effective_size(graph),
      {oracle::two_mode_effective_size(rows), oracle::two_mode_effective_size(columns)}));

  const BipartiteGraph beside = test::random_graph(seed + 1000);
  CHECK(test::obeys_the_laws(graph, beside,
                             [](const auto& g) { return structural_holes(g).constraint; }));
  CHECK(test::obeys_the_laws(graph, beside,
                             [](const auto& g) { return structural_holes(g).effective_size; }));
  CHECK(test::obeys_the_laws(graph, beside, two_mode_constraint));
  CHECK(test::obeys_the_laws(graph, beside, two_mode_effective_size));
}

// On the projection: NetworkX 2.8 and igraph 0.10, which agree. In two modes: netrics (R), its
// tests.
TEST_CASE("Davis Southern Women: structural holes", "[holes][davis]") {
  const StructuralHoles valued = structural_holes(test::davis());
  CHECK(same_or_undefined(
      {valued.constraint.measures.begin(), valued.constraint.measures.begin() + 5},
      {0.257789, 0.277677, 0.245722, 0.276038, 0.321460}, 1e-6));
  CHECK(near(valued.effective_size.measures[0], 8.774524, 1e-6));
  CHECK(near(valued.effective_size.measures[13], 8.890089, 1e-6));
  const StructuralHoles plain = structural_holes(test::davis(), ProjectionTie::one);
  CHECK(
      same_or_undefined({plain.constraint.measures.begin(), plain.constraint.measures.begin() + 5},
                        {0.221137, 0.228111, 0.221137, 0.228111, 0.237629}, 1e-6));
  CHECK(near(plain.effective_size.measures[0], 2.647059, 1e-6));
  const Scores two_mode = two_mode_constraint(test::davis());
  CHECK(near(two_mode.measures[0], 0.2782, 5e-5));
  CHECK(near(two_mode.measures[1], 0.3071, 5e-5));
  CHECK(near(two_mode.measures[2], 0.2965, 5e-5));
}

TEST_CASE("the forecast of effective size in two modes", "[holes]") {
  CHECK(two_mode_size_work(test::complete(2, 3)) == 2 * 27 + 3 * 8);
}

}  // namespace
