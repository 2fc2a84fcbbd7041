// "ladestasjon" is a "stasjon": words made of others that the same texts use alone.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "stemmer.hpp"

namespace partnergraph {

/// The words of some texts, which tell of what parts a word among them is made.
class Compounds {
 public:
  /// Folded words, each as often as wanted. Borrows the stemmer.
  Compounds(const std::vector<std::string>& words, const Stemmer& stemmer);

  /// The stems of the parts of a folded word, in order: parts of at least four letters that are
  /// known words, perhaps joined by an s or e ("kunnskapsnettverk", "barnehage"). Its own stem
  /// alone where it is no such word. Of several ways the longest first part counts, and its own
  /// parts.
  [[nodiscard]] std::vector<std::string> parts(std::string_view word) const;

 private:
  void add_parts(std::string_view word, std::vector<std::string>& stems) const;

  const Stemmer& stemmer_;
  std::unordered_map<std::string, std::string> stem_of_;  // a known word's
  std::unordered_set<std::string> stems_;
};

}  // namespace partnergraph
