// Texts of one language, and how alike two of them are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "weighted_set.hpp"

namespace partnergraph {

/// Two texts are alike by their words, each as its stem and a compound as its parts, weighted by
/// TF-IDF over the texts. A stem of few texts is spelled out as its runs of four letters, so that a
/// misspelt or foreign form is still much like the right one.
class TextCorpus {
 public:
  /// `language` as for Stemmer.
  TextCorpus(const std::vector<std::string>& texts, std::string_view language);

  /// Terms of the telling words of each text; empty for a text without words.
  [[nodiscard]] const std::vector<WeightedSet>& words() const { return words_; }
  /// The same with the stems of at most ten texts spelled out, which is what is compared. A run
  /// weighs a third of a word; a stem with a digit is none to be spelled out.
  [[nodiscard]] const std::vector<WeightedSet>& spelled() const { return spelled_; }

  [[nodiscard]] bool has_words(std::size_t text) const { return !words_[text].empty(); }

  /// Cosine, in [0, 1].
  [[nodiscard]] double likeness(std::size_t a, std::size_t b) const;

  /// Same words in the same order, apart from case, blanks and punctuation.
  [[nodiscard]] bool are_same(std::size_t a, std::size_t b) const { return forms_[a] == forms_[b]; }

  /// The folded words of `a` and of `b` with a term in common, telling ones first, forms of the
  /// same term next to each other; of at most `most` terms.
  [[nodiscard]] std::vector<std::string> shared_words(std::size_t a, std::size_t b,
                                                      std::size_t most) const;

 private:
  std::vector<std::string> vocabulary_;            // folded words as they stand
  std::vector<std::vector<std::uint32_t>> forms_;  // of each text, in order, into vocabulary_
  std::vector<std::vector<std::uint32_t>> terms_;  // of each of the vocabulary, into words_
  std::vector<WeightedSet> words_;
  std::vector<WeightedSet> spelled_;
};

}  // namespace partnergraph
