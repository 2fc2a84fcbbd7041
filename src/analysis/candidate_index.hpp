// Which later sets may be as alike to a set as a threshold?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "weighted_set.hpp"

namespace partnergraph {

enum class Likeness : std::uint8_t { cosine, jaccard };

/// Finds every later set that may be as alike as the threshold, and few others: none is missed.
///
/// Only the rarest terms of each set are listed, so many that the rest alone stays far from the
/// threshold. What two sets have in common in their lists is summed; a pair is a candidate if that
/// and the larger of both rests may reach the threshold together: the terms beyond the shorter of
/// two lists all lie in the rest of its set. R. J. Bayardo, Y. Ma, R. Srikant, WWW 2007,
/// doi:10.1145/1242572.1242591.
class CandidateIndex {
 public:
  /// A thread's memory for `add_later`, to be used again.
  struct Scratch {
    std::vector<double> sums;  ///< of each set; 0 between two calls
    std::vector<std::uint32_t> met;
  };

  /// `sets`: of length 1 for the cosine; terms ascend with frequency. Threshold in (0, 1].
  CandidateIndex(const std::vector<WeightedSet>& sets, Likeness likeness, double threshold);

  /// How often two sets meet in a term that both list: the steps of all calls of `add_later`.
  [[nodiscard]] std::uint64_t meetings() const;

  /// Adds the numbers of later sets to `found`, each once, in any order.
  void add_later(std::uint32_t set, Scratch& scratch, std::vector<std::uint32_t>& found) const;

 private:
  /// What a term adds to the likeness of two sets that have it.
  [[nodiscard]] double mass(const WeightedTerm& term) const;
  [[nodiscard]] double mass(double own, double other) const;
  /// The sum from which two sets reach the threshold.
  [[nodiscard]] double needed(std::uint32_t a, std::uint32_t b) const;

  Likeness likeness_;
  double threshold_;
  std::vector<std::size_t> set_begin_;   // of each set into listed_, and the end
  std::vector<WeightedTerm> listed_;     // terms
  std::vector<std::size_t> term_begin_;  // of each term into sets_with_, and the end
  std::vector<WeightedTerm> sets_with_;  // `term` is the number of a set, ascending
  std::vector<double> all_;              // of each set: its mass
  std::vector<double> rest_;             // of each set: what its unlisted terms can add at most
};

}  // namespace partnergraph
