// The stem of a word: what its inflected forms have in common.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace partnergraph {

/// The Snowball stemmer of a language. For words of texts alone: a name is never cut to its stem.
/// Not for several threads at once.
class Stemmer {
 public:
  /// `language` as in Programme ("nb", "nn", "sv", "en"). Words of a language that has no stemmer,
  /// or of none (""), stay as they are.
  explicit Stemmer(std::string_view language);

  /// Of a folded word; one with a digit stays as it is. Never empty but for an empty word.
  [[nodiscard]] std::string operator()(std::string_view word) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace partnergraph
