// The immutable measure x partner incidence, stored as CSR in both directions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <partnergraph/model/adjacency.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

/// One tie as given to the graph.
struct Participation {
  MeasureId measure;
  PartnerId partner;
  double weight = 1.0;  ///< > 0 and finite
  friend constexpr auto operator<=>(const Participation&, const Participation&) = default;
};

class BipartiteGraph {
 public:
  /// A repeated participation is one tie with the largest of its weights.
  /// Time O(E log E), memory O(M + O + E).
  /// @throws std::out_of_range if an endpoint is not below its count.
  /// @throws std::invalid_argument if a weight is not positive and finite.
  BipartiteGraph(std::uint32_t measure_count, std::uint32_t partner_count,
                 std::vector<Participation> ties);

  /// Measure -> its partners, ascending.
  [[nodiscard]] Adjacency<MeasureId, PartnerId> partners() const noexcept {
    return {partner_offsets_, partners_, partner_weights_};
  }
  /// Partner -> its measures, ascending.
  [[nodiscard]] Adjacency<PartnerId, MeasureId> measures() const noexcept {
    return {measure_offsets_, measures_, measure_weights_};
  }
  [[nodiscard]] std::size_t tie_count() const noexcept { return partners_.size(); }
  /// True if some weight is not 1. Otherwise no weight is stored.
  [[nodiscard]] bool weighted() const noexcept { return !partner_weights_.empty(); }

 private:
  std::vector<std::uint32_t> partner_offsets_;  // M + 1
  std::vector<PartnerId> partners_;             // E
  std::vector<double> partner_weights_;         // E, or none if every weight is 1
  std::vector<std::uint32_t> measure_offsets_;  // O + 1
  std::vector<MeasureId> measures_;             // E
  std::vector<double> measure_weights_;         // E, or none
};

}  // namespace partnergraph
