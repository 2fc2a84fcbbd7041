// What is a coalition about, what holds it together, who joins it to others, what does it lack?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A partner of the coalition that takes part in measures of others too.
struct CoalitionBridge {
  PartnerId partner;
  std::uint32_t inside = 0;   ///< its measures in the coalition
  std::uint32_t outside = 0;  ///< its measures in others, > 0
  friend bool operator==(const CoalitionBridge&, const CoalitionBridge&) = default;
};

/// A tie that is not there, and would make the core larger by one vertex.
struct MissingTie {
  MeasureId measure;
  PartnerId partner;
  friend bool operator==(const MissingTie&, const MissingTie&) = default;
};

struct CoalitionTheme {
  std::string section;         ///< the outermost heading; never empty
  std::uint32_t measures = 0;  ///< of the coalition that stand under it
  friend bool operator==(const CoalitionTheme&, const CoalitionTheme&) = default;
};

struct CoalitionProfile {
  std::uint32_t coalition = 0;  ///< as in Coalitions
  /// Words of its measures' titles and details, of 5 bytes or more, that are rare in the others',
  /// most telling first, at most 4; empty where there are no texts or no other measures.
  std::vector<std::string> words;
  /// The biclique inside with most ties (then the first by measures); both sides empty if there is
  /// no tie inside, or more ties than `max_core_ties`.
  Biclique core;
  std::vector<CoalitionBridge> bridges;  ///< most measures outside first, then inside, at most 8
  /// Ties of a measure that has all partners of the core but one, or of a partner that is in all
  /// its measures but one; the core has two of both at least. By measure, partner; at most 12.
  std::vector<MissingTie> missing;
  std::vector<CoalitionTheme> themes;  ///< most measures first, then in document order
  friend bool operator==(const CoalitionProfile&, const CoalitionProfile&) = default;
};

struct CoalitionProfileOptions {
  std::uint64_t max_core_ties = 20'000;  ///< a coalition with more ties inside gets no core
};

/// One profile a coalition of two vertices or more, in the order of their numbers. Time O(T + E +
/// bicliques inside the coalitions) for T words of text; memory O(T + E).
/// @throws std::invalid_argument if `found` is not a division of `graph`.
[[nodiscard]] std::vector<CoalitionProfile> coalition_profiles(
    const Programme& programme, const BipartiteGraph& graph, const Coalitions& found,
    const CoalitionProfileOptions& options = {});

}  // namespace partnergraph
