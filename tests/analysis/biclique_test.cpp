#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/analysis/threads.hpp>

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;

namespace {

using Mask = std::uint32_t;

// Partners of each measure as bits.
std::vector<Mask> rows_of(const BipartiteGraph& graph) {
  std::vector<Mask> rows(graph.partners().size(), 0);
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m]) rows[m.index()] |= Mask{1} << p.value;
  }
  return rows;
}

Mask common(const std::vector<Mask>& rows, Mask measures, std::uint32_t partners) {
  Mask all = partners == 32 ? ~Mask{0} : (Mask{1} << partners) - 1;
  for (std::size_t m = 0; m < rows.size(); ++m) {
    if ((measures >> m & 1U) != 0) all &= rows[m];
  }
  return all;
}

Mask having(const std::vector<Mask>& rows, Mask partners) {
  Mask measures = 0;
  for (std::size_t m = 0; m < rows.size(); ++m) {
    if ((rows[m] & partners) == partners) measures |= Mask{1} << m;
  }
  return measures;
}

// Every subset of the measures, closed: pairs of masks and how many subsets close to each.
std::map<std::pair<Mask, Mask>, double> oracle(const BipartiteGraph& graph) {
  const auto rows = rows_of(graph);
  const auto partners = graph.measures().size();
  std::map<std::pair<Mask, Mask>, double> concepts;
  for (Mask subset = 0; subset < Mask{1} << rows.size(); ++subset) {
    const Mask intent = common(rows, subset, partners);
    concepts[{having(rows, intent), intent}] += 1.0;
  }
  return concepts;
}

template <StrongId Vertex>
Mask mask(const std::vector<Vertex>& vertices) {
  Mask bits = 0;
  for (const Vertex v : vertices) bits |= Mask{1} << v.value;
  return bits;
}

std::size_t at_least(const Bicliques& bicliques, std::size_t size) {
  return static_cast<std::size_t>(std::ranges::count_if(bicliques.list, [&](const Biclique& b) {
    return b.measures.size() >= size && b.partners.size() >= size;
  }));
}

BipartiteGraph flipped(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m]) {
      ties.push_back({MeasureId{p.value}, PartnerId{m.value}});
    }
  }
  return {graph.measures().size(), graph.partners().size(), ties};
}

}  // namespace

//   m0: p0 p1      three maximal bicliques: {m0 m1 | p0 p1}, {m0 m1 m2 | p1}, {m1 m2 | p1 p2}? no:
//   m1: p0 p1      m1 has no p2, so the third is {m2 | p1 p2}.
//   m2: p1 p2
TEST_CASE("maximal bicliques of a graph that fits on paper", "[biclique]") {
  const BipartiteGraph graph(3, 3,
                             {{MeasureId{0}, PartnerId{0}},
                              {MeasureId{0}, PartnerId{1}},
                              {MeasureId{1}, PartnerId{0}},
                              {MeasureId{1}, PartnerId{1}},
                              {MeasureId{2}, PartnerId{1}},
                              {MeasureId{2}, PartnerId{2}}});
  const Bicliques found = maximal_bicliques(graph);
  CHECK(found.complete);
  REQUIRE(found.list.size() == 3);
  CHECK(found.list[0] == Biclique{{MeasureId{0}, MeasureId{1}}, {PartnerId{0}, PartnerId{1}}});
  CHECK(found.list[1] == Biclique{{MeasureId{0}, MeasureId{1}, MeasureId{2}}, {PartnerId{1}}});
  CHECK(found.list[2] == Biclique{{MeasureId{2}}, {PartnerId{1}, PartnerId{2}}});
  CHECK(maximal_bicliques(graph, {.min_measures = 2, .min_partners = 2}).list.size() == 1);
  CHECK(maximal_bicliques(graph, {.min_measures = 3}).list.size() == 1);
  CHECK(maximal_bicliques(graph, {.min_partners = 2}).list.size() == 2);
}

// L. C. Freeman, D. R. White, 1993; counts of 3 x 3 in UCINET's own tests.
TEST_CASE("Davis has 63 maximal bicliques and 65 concepts", "[biclique][davis]") {
  const Bicliques all = maximal_bicliques(test::davis());
  CHECK(all.list.size() == 63);
  CHECK(at_least(all, 2) == 49);
  CHECK(at_least(all, 3) == 22);
  CHECK(maximal_bicliques(test::davis(), {.min_measures = 3, .min_partners = 3}).list.size() == 22);
  CHECK(all.list.front().ties() == 20);
  CHECK(mask(all.list.front().measures) == 0b101111);    // Evelyn, Laura, Theresa, Brenda, Frances
  CHECK(mask(all.list.front().partners) == 0b10110100);  // E3, E5, E6, E8

  const ConceptLattice lattice = concept_lattice(test::davis());
  CHECK(lattice.concepts.size() == 65);
  CHECK(lattice.covers.size() == 148);
  std::map<Mask, double> stability;
  for (const Concept& one : lattice.concepts) stability[mask(one.partners)] = one.measure_stability;
  CHECK(stability[0b10000000] == Approx(0.944092).margin(5e-7));   // {E8}
  CHECK(stability[0b110000000] == Approx(0.929688).margin(5e-7));  // {E8, E9}
  CHECK(stability[0] == Approx(0.920120).margin(5e-7));            // the top
  CHECK(stability[0b100000000] == Approx(0.865234).margin(5e-7));  // {E9}
}

TEST_CASE("bicliques and concepts are those that all subsets close to", "[biclique]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    const auto expected = oracle(graph);
    std::set<std::pair<Mask, Mask>> proper;
    for (const auto& [concept_, subsets] : expected) {
      if (concept_.first != 0 && concept_.second != 0) proper.insert(concept_);
    }
    std::set<std::pair<Mask, Mask>> found;
    for (const Biclique& b : maximal_bicliques(graph).list) {
      CHECK(found.insert({mask(b.measures), mask(b.partners)}).second);
    }
    CHECK(found == proper);

    const ConceptLattice lattice = concept_lattice(graph);
    REQUIRE(lattice.concepts.size() == expected.size());
    for (const Concept& one : lattice.concepts) {
      const auto at = expected.find({mask(one.measures), mask(one.partners)});
      REQUIRE(at != expected.end());
      CHECK(one.measure_stability ==
            Approx(at->second / static_cast<double>(Mask{1} << one.measures.size())));
    }
    for (const auto& [upper, lower] : lattice.covers) {
      const Mask a = mask(lattice.concepts[upper].measures);
      const Mask b = mask(lattice.concepts[lower].measures);
      CHECK(((b & ~a) == 0 && a != b));
      for (const Concept& between : lattice.concepts) {
        const Mask c = mask(between.measures);
        CHECK_FALSE((c != a && c != b && (b & ~c) == 0 && (c & ~a) == 0));
      }
    }
  }
}

TEST_CASE("exchanging the modes exchanges the sides of bicliques and the stabilities",
          "[biclique]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    const ConceptLattice lattice = concept_lattice(graph);
    const ConceptLattice other = concept_lattice(flipped(graph));
    REQUIRE(lattice.concepts.size() == other.concepts.size());
    CHECK(lattice.covers.size() == other.covers.size());
    std::map<Mask, double> by_partners;
    for (const Concept& one : other.concepts) {
      by_partners[mask(one.measures)] = one.measure_stability;
    }
    for (const Concept& one : lattice.concepts) {
      CHECK(one.partner_stability == Approx(by_partners.at(mask(one.partners))));
    }
  }
}

TEST_CASE("a search that is cut says so, and keeps the same ones on many threads", "[biclique]") {
  const Bicliques cut = maximal_bicliques(test::davis(), {.most = 10});
  CHECK_FALSE(cut.complete);
  CHECK(cut.list.size() == 10);
  CHECK(maximal_bicliques(test::davis(), {.most = 63}).complete);
  const ThreadLimit limit(4);
  CHECK(maximal_bicliques(test::davis(), {.most = 10}).list == cut.list);
  CHECK_FALSE(concept_lattice(test::davis(), {.most = 10}).complete);
  CHECK(concept_lattice(BipartiteGraph(0, 0, {})).concepts.size() == 1);
}

TEST_CASE("a size of 0 is refused", "[biclique]") {
  CHECK_THROWS_AS(maximal_bicliques(test::davis(), {.min_measures = 0}), std::invalid_argument);
  CHECK_THROWS_AS(maximal_bicliques(test::davis(), {.most = 0}), std::invalid_argument);
  CHECK_THROWS_AS(concept_lattice(test::davis(), {.most = 0}), std::invalid_argument);
}
