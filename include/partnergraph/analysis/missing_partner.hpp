// Who might be missing from a measure, why, and how far can such a guess be trusted?
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// One guess with its reasons.
struct MissingPartner {
  PartnerId partner;
  double score = 0.0;              ///< > 0; orders guesses about one measure, is no probability
  std::vector<MeasureId> alike;    ///< measures that speak for it most, with it; at most 3
  std::vector<PartnerId> through;  ///< partners of the measure that meet it there; at most 3
  std::uint32_t in_theme = 0;      ///< measures under the same heading that it is in
  friend bool operator==(const MissingPartner&, const MissingPartner&) = default;
};

/// How well left-out ties are found again: each tested tie is taken away, and every partner that
/// the measure does not have is scored. `by_degree` is the same for the guess that knows nothing of
/// the measure: always those with most measures.
struct HoldOut {
  std::uint64_t tested = 0;  ///< ties, all or an even spread of them; 0: nothing could be tested
  double auc = 0.0;          ///< chance that the left-out partner scores above another, ties half
  double auc_by_degree = 0.0;
  double found_in_5 = 0.0;  ///< share of left-out partners among the first five guesses
  double found_in_5_by_degree = 0.0;
  [[nodiscard]] bool better() const {
    return auc > auc_by_degree && found_in_5 > found_in_5_by_degree;
  }
};

/// Guesses from measures that are alike. Two measures are alike by shared partners, sum of 1 /
/// sqrt(d(q) d(m')) over those (paths of three steps to the partner), by the cosine of their TF-IDF
/// words, and by heading, 0.5 for the same. A partner's score is the sum over the measures that
/// have it. Words in more than 1,000 measures and headings with more say nothing.
class MissingPartners {
 public:
  /// Both are borrowed. Time and memory O(words + ties).
  MissingPartners(const Programme& programme, const BipartiteGraph& graph);
  ~MissingPartners();
  MissingPartners(const MissingPartners&) = delete;
  MissingPartners& operator=(const MissingPartners&) = delete;

  /// At most `most` partners that the measure does not have, best first, then by id.
  /// @throws std::out_of_range for an unknown measure
  [[nodiscard]] std::vector<MissingPartner> of(MeasureId measure, std::size_t most = 5) const;

  /// Tests at most `most_ties`, evenly spread over all. Deterministic. Time O(tested * (O + what is
  /// alike)). The five best of equal scores are counted by their share.
  [[nodiscard]] HoldOut hold_out(std::uint64_t most_ties = 1000) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace partnergraph
