// Which sets of partners that measures have in common can be drawn, and how they lie in each other.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/language.hpp>

namespace partnergraph {

/// Sets of partners that two measures or more have in common, each with all those measures, and
/// upwards closed: whatever holds the measures of a set that is drawn is drawn too.
struct LatticeSets {
  std::vector<Concept> list;                                ///< most measures first
  std::vector<std::pair<std::size_t, std::size_t>> covers;  ///< upper, lower; nothing in between
  std::size_t all = 0;                                      ///< with those that are left out
  std::size_t leaders = 0;  ///< only the partners in most measures are looked at; 0: all are
};

/// At most 42. Of networks with more sets than anybody can read, those of the partners in most
/// measures.
[[nodiscard]] LatticeSets lattice_sets(const BipartiteGraph& graph);

/// What the picture leaves out; empty if nothing.
[[nodiscard]] std::string left_out_in_words(const LatticeSets& sets, Language language);

}  // namespace partnergraph
