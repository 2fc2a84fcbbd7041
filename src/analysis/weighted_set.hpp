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

/// Numbered terms of texts weighted by TF-IDF: (1 + ln count) * ln(1 + N / texts with the term),
/// times the scale of the term where there is one. Each set is scaled to length 1; it is empty for
/// a text without terms.
/// `texts`: the numbers of the terms of each text as they occur, all < place.size().
/// `scale`: of each term, > 0; or empty, which is 1 for all.
/// `place`, of any content, becomes the number of each term in the result: rarest first, terms
/// that are equally rare in the order of their numbers.
[[nodiscard]] std::vector<WeightedSet> tf_idf(const std::vector<std::vector<std::uint32_t>>& texts,
                                              std::vector<std::uint32_t>& place,
                                              const std::vector<double>& scale = {});

/// Texts as words weighted by TF-IDF.
struct Corpus {
  std::vector<std::string> words;  ///< of a term; the rarest first
  std::vector<WeightedSet> texts;  ///< scaled to length 1; empty for a text without words
};

/// One list of words a text, as `telling_words` gives them.
[[nodiscard]] Corpus corpus_of(const std::vector<std::vector<std::string>>& texts);

/// True if a folded word tells something: it has three letters or a digit ("2025", "M4").
[[nodiscard]] bool is_telling(std::string_view word);

/// The folded words of a text that tell something, unless that leaves none.
[[nodiscard]] std::vector<std::string> telling_words(const std::vector<std::string>& words);

/// All words of a text, folded, in order.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// Dot product of two sets of length 1, in [0, 1].
[[nodiscard]] double cosine(const WeightedSet& a, const WeightedSet& b);

/// Weight of the common terms / weight of all, in [0, 1]; 0 for two empty sets.
[[nodiscard]] double weighted_jaccard(const WeightedSet& a, const WeightedSet& b);

/// The terms of both, in order, with the product of their weights.
[[nodiscard]] WeightedSet common_terms(const WeightedSet& a, const WeightedSet& b);

}  // namespace partnergraph
