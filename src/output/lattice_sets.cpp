#include "lattice_sets.hpp"

#include <algorithm>
#include <functional>

#include "numbers.hpp"
#include "picture_texts.hpp"
#include "selection.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_sets = 40;

// The ties of the partners in most measures alone; ids stay.
BipartiteGraph of_leaders(const BipartiteGraph& graph, std::size_t leaders) {
  std::vector<PartnerId> order;
  for (const PartnerId p : graph.measures().ids()) order.push_back(p);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](PartnerId p) { return graph.measures()[p].size(); });
  if (order.size() > leaders) order.resize(leaders);
  std::vector<Participation> ties;
  for (const PartnerId p : order) {
    for (const MeasureId m : graph.measures()[p]) ties.push_back({m, p});
  }
  return {graph.partners().size(), graph.measures().size(), std::move(ties)};
}

bool is_shared(const Concept& found) {
  return found.measures.size() >= 2 && !found.partners.empty();
}

LatticeSets sets_of(const ConceptLattice& lattice, std::size_t leaders) {
  LatticeSets sets;
  sets.leaders = leaders;
  sets.all = static_cast<std::size_t>(std::ranges::count_if(lattice.concepts, is_shared));
  const std::size_t shown = shown_of(sets.all, most_sets);
  std::vector<std::size_t> place(lattice.concepts.size(), shown);
  for (std::size_t i = 0; i < lattice.concepts.size() && sets.list.size() < shown; ++i) {
    if (!is_shared(lattice.concepts[i])) continue;
    place[i] = sets.list.size();
    sets.list.push_back(lattice.concepts[i]);
  }
  for (const auto& [upper, lower] : lattice.covers) {
    if (place[upper] < shown && place[lower] < shown) {
      sets.covers.emplace_back(place[upper], place[lower]);
    }
  }
  return sets;
}

}  // namespace

LatticeSets lattice_sets(const BipartiteGraph& graph) {
  ConceptLattice lattice = concept_lattice(graph);
  if (lattice.complete) return sets_of(lattice, 0);
  // Of so few partners that their sets, and not only they themselves, are seen. Six have at
  // most 64.
  LatticeSets sets;
  for (std::size_t leaders = 48; leaders >= 6; leaders /= 2) {
    lattice = concept_lattice(of_leaders(graph, leaders));
    sets = sets_of(lattice, leaders);
    if (lattice.complete && sets.all <= 2 * most_sets) break;
  }
  return sets;
}

std::string left_out_in_words(const LatticeSets& sets, Language language) {
  std::string notice;
  if (sets.leaders > 0) {
    notice = fill(texts::lattice_leaders.in(language), {whole(sets.leaders, language)});
  }
  if (sets.all > sets.list.size()) {
    if (!notice.empty()) notice += ' ';
    notice += fill(texts::lattice_cut.in(language),
                   {whole(sets.list.size(), language), whole(sets.all, language)});
  }
  return notice;
}

}  // namespace partnergraph
