// One step along all ties: what every partner gets from its measures, and the other way round.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <partnergraph/analysis/components.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// What one tie of weight w carries from a vertex to its neighbour. s is the strength of a vertex:
/// the sum of the weights of its ties.
enum class TieValue : std::uint8_t {
  weight,     ///< w / heaviest weight
  geometric,  ///< w / sqrt(s(from) s(to))
  of_giver,   ///< w / s(from): what a vertex gives away sums to 1
  of_both,    ///< w * lightest weight / (s(from) s(to))
};

/// Vertices of both modes that are worked on together.
struct TwoModePart {
  std::vector<MeasureId> measures;
  std::vector<PartnerId> partners;
};

/// All vertices.
[[nodiscard]] TwoModePart whole(const BipartiteGraph& graph);

/// The components in the order of their numbers; O(M + O).
[[nodiscard]] std::vector<TwoModePart> parts(const Components& components);

/// A value is the sum over a vertex' ties in their order, so it is the same in every bit on any
/// number of threads. No value overflows, whatever the weights: they are compared before they are
/// added. Memory: nothing a tie in an unweighted graph, 16 bytes a tie in a weighted one.
/// Borrows the graph; not for several threads at once.
class TieOperator {
 public:
  TieOperator(const BipartiteGraph& graph, TieValue value);

  /// TieValue::weight with each component's own heaviest weight: a component whose weights are all
  /// 10^-200 is as good as any other.
  TieOperator(const BipartiteGraph& graph, const Components& components);

  /// measures[m] = sum over the partners p of m of value(p -> m) * partners[p], for m of the part.
  void to_measures(const TwoModePart& part, const std::vector<double>& partners,
                   std::vector<double>& measures);
  /// The same from measures to partners.
  void to_partners(const TwoModePart& part, const std::vector<double>& measures,
                   std::vector<double>& partners);

 private:
  // One direction: value(from -> to) is give[from] * take[to] without weights, else entries[tie].
  struct Direction {
    std::vector<double> give;     // one a giver, or none if all are 1
    std::vector<double> take;     // one a taker, or none
    std::vector<double> entries;  // one a tie in the order of the takers' rows, if weighted
    std::vector<double> given;    // scratch: give * value
  };

  template <StrongId Taker, StrongId Giver>
  void carry(Direction& direction, Adjacency<Taker, Giver> rows, const std::vector<Taker>& takers,
             const std::vector<Giver>& givers, const std::vector<double>& from,
             std::vector<double>& to);

  const BipartiteGraph* graph_;
  Direction to_measures_;
  Direction to_partners_;
};

/// The heaviest weight of each component; in a weighted graph 0 for one without ties.
[[nodiscard]] std::vector<double> heaviest_weights(const BipartiteGraph& graph,
                                                   const Components& components);

}  // namespace partnergraph
