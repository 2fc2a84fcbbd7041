// Words of a text or partners of a measure with their weights, and how alike two such sets are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

struct WeightedTerm {
  std::uint32_t term;  ///< number of the word or partner; rare ones have small numbers
  double weight;       ///< > 0
};

/// Ascending by term, each term once.
using WeightedSet = std::vector<WeightedTerm>;

/// Texts as words weighted by TF-IDF: (1 + ln count) * ln(1 + N / texts with the word).
struct Corpus {
  std::vector<std::string> words;  ///< of a term; the rarest first
  std::vector<WeightedSet> texts;  ///< scaled to length 1; empty for a text without words
};

/// One list of words a text, as `telling_words` gives them.
[[nodiscard]] Corpus corpus_of(const std::vector<std::vector<std::string>>& texts);

/// The folded words of a text that tell something: without those of one or two letters, unless
/// that leaves none. A word with a digit ("2025", "M4") always tells something.
[[nodiscard]] std::vector<std::string> telling_words(const std::vector<std::string>& words);

/// All words of a text, folded, in order.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// Dot product of two sets of length 1, in [0, 1].
[[nodiscard]] double cosine(const WeightedSet& a, const WeightedSet& b);

/// Weight of the common terms / weight of all, in [0, 1]; 0 for two empty sets.
[[nodiscard]] double weighted_jaccard(const WeightedSet& a, const WeightedSet& b);

/// The terms of both, in order, with the product of their weights.
[[nodiscard]] WeightedSet common_terms(const WeightedSet& a, const WeightedSet& b);

enum class Likeness : std::uint8_t { cosine, jaccard };

/// Finds, for a set, every later set that may be as alike as a threshold, and few others.
///
/// Only the rarest terms of each set are listed: so many that the rest alone can't reach the
/// threshold. Of two sets without a common listed term, one has all common terms in its rest, so
/// nothing is missed. R. J. Bayardo, Y. Ma, R. Srikant, WWW 2007, doi:10.1145/1242572.1242591.
class CandidateIndex {
 public:
  CandidateIndex(const std::vector<WeightedSet>& sets, Likeness likeness, double threshold);

  /// As many numbers as `add_later` adds.
  [[nodiscard]] std::uint64_t count_later(std::uint32_t set) const;

  /// Adds the numbers of later sets to `found`, some of them more than once.
  void add_later(std::uint32_t set, std::vector<std::uint32_t>& found) const;

 private:
  std::vector<std::vector<std::uint32_t>> listed_terms_;  // of each set
  std::vector<std::vector<std::uint32_t>> sets_with_;     // of each term, ascending
};

}  // namespace partnergraph
