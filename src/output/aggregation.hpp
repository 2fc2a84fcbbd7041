// What a picture draws of a programme: all of it, or where that is more than can be read, a vertex
// for all those of one side of a coalition.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/adjacency.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Vertices of a side that have ties. O(their number).
template <StrongId Vertex, StrongId Other>
[[nodiscard]] std::size_t tied_count(Adjacency<Vertex, Other> adjacent) {
  std::size_t count = 0;
  for (const Vertex v : adjacent.ids()) count += adjacent[v].empty() ? 0U : 1U;
  return count;
}

/// How many vertices with ties can be read one by one; a side that has more is aggregated.
struct ReadableSize {
  std::size_t measures = 80;
  std::size_t partners = 150;
  /// Of both sides together; if there are more, both are aggregated.
  std::size_t vertices = std::numeric_limits<std::size_t>::max();
  std::size_t coalitions = 13;  ///< of more, the smaller ones share a vertex
  /// Organisations of a coalition that keep a vertex of their own, those with most ties. If any do,
  /// the other vertices are named by their number alone.
  std::size_t named = 0;
};

struct Drawn {
  /// As it was; or, on an aggregated side, one measure for all those of a coalition ("12 measures:
  /// …"), one partner for its other organisations and one for its groups. Vertices that have no tie
  /// are not in an aggregated side; ids of the other side stay. Untouched, or with one mention a
  /// tie.
  Programme programme;
  BipartiteGraph graph{0, 0, {}};  ///< of that programme
  Findings findings;  ///< only coalitions, numbered as they were, and duplicates if measures stay
  bool aggregated = false;  ///< weights of mentions are numbers of ties
  /// One a coalition: "2 · KS and NAV"; the last may be "214 smaller coalitions".
  std::vector<std::string> titles;
  std::vector<std::size_t> sizes;  ///< vertices of each coalition; of the smaller ones together 1
  std::string notice;              ///< what was aggregated, for the head of the picture; or empty
};

/// Time O(T log T) for T mentions, plus O(M + O) text.
[[nodiscard]] Drawn drawn(const Programme& programme, const Findings& findings,
                          const ReadableSize& readable, Language language);

}  // namespace partnergraph
