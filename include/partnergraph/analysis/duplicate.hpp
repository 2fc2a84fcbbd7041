// Which measures say the same thing twice?
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

enum class DuplicateClass : std::uint8_t {
  identical,  ///< same title, details, partners and goal, apart from case, blanks and punctuation
  near_duplicate,  ///< text and partners both alike: probably the same measure reworded
  same_series,     ///< alike in form (a row of webinars), but about different things
  subset,          ///< the partners and words of one are contained in the other's
};

/// Two measures that may be one, with the reason.
struct Duplicate {
  MeasureId first;  ///< first < second
  MeasureId second;
  DuplicateClass kind = DuplicateClass::near_duplicate;
  double score = 0.0;     ///< 0.5 text + 0.3 partners + 0.2 goal, in [0, 1]; missing parts are left
                          ///< out and the rest reweighted
  double text = 0.0;      ///< cosine of TF-IDF words of title and details, in [0, 1]
  double partners = 0.0;  ///< Jaccard of partners weighted by rarity (1/ln(1 + degree)), in [0, 1]
  double goal = 0.0;      ///< cosine of TF-IDF words of the goals, in [0, 1]; 0 if one has none
  std::vector<std::string> shared_words;  ///< of the texts compared; telling ones first, at most 12
  std::vector<PartnerId> shared_partners;  ///< ascending
  friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

/// What is compared: measures by all that is known of them, or their goals alone.
enum class DuplicateOf : std::uint8_t { measures, goals };

struct DuplicateOptions {
  double threshold = 0.55;  ///< least score, in (0, 1]
  /// Of `goals` the score is `goal`, and a pair is identical or a near-duplicate.
  DuplicateOf of = DuplicateOf::measures;
  /// Keep at most so many pairs, the first ones of the order. Bounds the memory, not the time.
  /// >= 1.
  std::size_t strongest = std::numeric_limits<std::size_t>::max();
};

/// At most so many pairs are compared by `duplicate_measures`: those with a rare word or partner in
/// common. Never more than n (n - 1) / 2 of n measures. Linear but for sorting.
/// @throws std::invalid_argument if threshold is not in (0, 1].
[[nodiscard]] std::uint64_t duplicate_forecast(const Programme& programme,
                                               const BipartiteGraph& graph,
                                               const DuplicateOptions& options = {});

/// Pairs of measures with score >= threshold, best first (then by ids). Identical pairs come first.
/// @throws std::invalid_argument if threshold is not in (0, 1].
/// Time O(sum over words and partners of frequency^2); `duplicate_forecast` bounds the pairs.
[[nodiscard]] std::vector<Duplicate> duplicate_measures(const Programme& programme,
                                                        const BipartiteGraph& graph,
                                                        const DuplicateOptions& options = {});

}  // namespace partnergraph
