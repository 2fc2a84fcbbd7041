// Ties as numbers 0 .. E-1, by measure, then partner, from both of their ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Time and memory O(M + O + E).
class TieIndex {
 public:
  explicit TieIndex(const BipartiteGraph& graph) {
    const auto partners = graph.partners();
    const auto measures = graph.measures();
    first_.reserve(partners.size());
    of_partner_.reserve(measures.size() + std::size_t{1});
    of_partner_.push_back(0);
    for (const PartnerId p : measures.ids()) {
      of_partner_.push_back(of_partner_.back() + measures[p].size());
    }
    ties_.resize(graph.tie_count());
    std::vector<std::size_t> next(of_partner_.begin(), of_partner_.end() - 1);
    std::uint32_t tie = 0;
    for (const MeasureId m : partners.ids()) {
      first_.push_back(tie);
      for (const PartnerId p : partners[m]) ties_[next[p.index()]++] = tie++;
    }
  }

  /// The tie of a measure with its first partner; the next ones follow.
  [[nodiscard]] std::uint32_t first(MeasureId measure) const { return first_[measure.index()]; }
  /// The ties of a partner, in the order of graph.measures()[partner].
  [[nodiscard]] std::span<const std::uint32_t> operator[](PartnerId partner) const {
    const std::size_t begin = of_partner_[partner.index()];
    return std::span(ties_).subspan(begin, of_partner_[partner.index() + 1] - begin);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::size_t> of_partner_;  // O + 1
  std::vector<std::uint32_t> ties_;      // E, by partner
};

}  // namespace partnergraph
