#include <partnergraph/analysis/concept_lattice.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <partnergraph/analysis/biclique.hpp>

namespace partnergraph {
namespace {

// A set of vertices of one mode, 64 to a word.
class Bits {
 public:
  template <StrongId Vertex>
  Bits(const std::vector<Vertex>& vertices, std::size_t size) : words_((size + 63) / 64, 0) {
    for (const Vertex v : vertices) words_[v.index() / 64] |= std::uint64_t{1} << (v.index() % 64);
  }
  [[nodiscard]] bool within(const Bits& other) const {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if ((words_[w] & ~other.words_[w]) != 0) return false;
    }
    return true;
  }

 private:
  std::vector<std::uint64_t> words_;
};

template <StrongId Row, StrongId Col>
std::vector<Row> full_rows(Adjacency<Row, Col> adjacent, std::size_t columns) {
  std::vector<Row> full;
  for (const Row row : adjacent.ids()) {
    if (adjacent[row].size() == columns) full.push_back(row);
  }
  return full;
}

template <StrongId Vertex>
std::vector<Vertex> all_of(std::uint32_t size) {
  const IdRange<Vertex> range(size);
  return {range.begin(), range.end()};
}

// The two ends, unless they are bicliques and so known.
void add_ends(const BipartiteGraph& graph, std::vector<Concept>& concepts) {
  const Concept top{all_of<MeasureId>(graph.partners().size()),
                    full_rows(graph.measures(), graph.partners().size())};
  const Concept bottom{full_rows(graph.partners(), graph.measures().size()),
                       all_of<PartnerId>(graph.measures().size())};
  for (const Concept& end : {top, bottom}) {
    if (end.measures.empty() || end.partners.empty()) concepts.push_back(end);
  }
  if (concepts.size() >= 2 && top == bottom) concepts.pop_back();
}

// Which concepts lie below each, their numbers ascending.
std::vector<std::vector<std::uint32_t>> below(const std::vector<Concept>& concepts,
                                              std::size_t measures) {
  std::vector<Bits> extents;
  for (const Concept& one : concepts) extents.emplace_back(one.measures, measures);
  std::vector<std::vector<std::uint32_t>> lower(concepts.size());
  for (std::uint32_t upper = 0; upper < concepts.size(); ++upper) {
    for (std::uint32_t c = upper + 1; c < concepts.size(); ++c) {
      if (extents[c].within(extents[upper])) lower[upper].push_back(c);
    }
  }
  return lower;
}

// 2 to the power of less - more, which may be too small for a number and is 0 then.
double halved(std::size_t less, std::size_t more) {
  return std::ldexp(1.0, -static_cast<int>(std::min<std::size_t>(more - less, 2000)));
}

// A subset of the measures has one concept as its closure: that itself, or one below.
void add_stability(std::vector<Concept>& concepts,
                   const std::vector<std::vector<std::uint32_t>>& lower) {
  for (std::size_t c = concepts.size(); c-- > 0;) {
    concepts[c].measure_stability = 1.0;
    for (const std::uint32_t other : lower[c]) {
      concepts[c].measure_stability -=
          concepts[other].measure_stability *
          halved(concepts[other].measures.size(), concepts[c].measures.size());
    }
  }
  for (Concept& one : concepts) one.partner_stability = 1.0;
  for (std::size_t c = 0; c < concepts.size(); ++c) {  // those above c are final
    for (const std::uint32_t other : lower[c]) {
      concepts[other].partner_stability -=
          concepts[c].partner_stability *
          halved(concepts[c].partners.size(), concepts[other].partners.size());
    }
  }
}

}  // namespace

ConceptLattice concept_lattice(const BipartiteGraph& graph, const ConceptOptions& options) {
  if (options.most == 0) throw std::invalid_argument("concept_lattice: most must be at least 1");
  ConceptLattice lattice;
  const Bicliques bicliques = maximal_bicliques(graph, {.most = options.most});
  if (!bicliques.complete) {
    lattice.complete = false;
    return lattice;
  }
  for (const Biclique& one : bicliques.list) {
    lattice.concepts.push_back({one.measures, one.partners});
  }
  add_ends(graph, lattice.concepts);
  std::ranges::sort(lattice.concepts, [](const Concept& a, const Concept& b) {
    if (a.measures.size() != b.measures.size()) return a.measures.size() > b.measures.size();
    return a.measures < b.measures;
  });
  const auto lower = below(lattice.concepts, graph.partners().size());
  add_stability(lattice.concepts, lower);
  for (std::uint32_t upper = 0; upper < lattice.concepts.size(); ++upper) {
    // Largest first: what lies below one that was kept is reached through it.
    std::vector<bool> reached(lattice.concepts.size(), false);
    for (const std::uint32_t c : lower[upper]) {
      if (reached[c]) continue;
      lattice.covers.emplace_back(upper, c);
      for (const std::uint32_t further : lower[c]) reached[further] = true;
    }
  }
  return lattice;
}

}  // namespace partnergraph
