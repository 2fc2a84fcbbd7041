// May these letters abbreviate that name?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Two to six letters, at least two of them capitals and no small one in front: "JD", "IMDi".
[[nodiscard]] bool is_acronym(std::string_view text);

/// Whether the letters stand, in order, at the beginnings of the words of `name` or of the parts
/// of its compounds ("JD" in Jernbane-direktoratet). The first letters must agree, every long word
/// must give a letter, conjunctions, prepositions and legal forms need not; a small letter may go
/// on with the word that gave the one before it ("UmU" in Um-eå universitet). O(letters * name).
[[nodiscard]] bool acronym_fits(std::string_view acronym, std::string_view name,
                                const Lexicon& lexicon);

/// Many acronyms at once: which of them fit a name, without trying each.
class AcronymIndex {
 public:
  explicit AcronymIndex(const Lexicon& lexicon) : lexicon_(lexicon) {}  ///< borrowed

  /// @param number  what `fitting` gives for it
  void add(std::string_view acronym, std::uint32_t number);

  /// The numbers of the acronyms for which `acronym_fits`, ascending. O(length of the name + the
  /// beginnings of acronyms that its first letters give).
  [[nodiscard]] std::vector<std::uint32_t> fitting(std::string_view name) const;

 private:
  const Lexicon& lexicon_;
  std::unordered_map<std::string, std::vector<std::pair<std::string, std::uint32_t>>>
      acronyms_;                                // with their numbers, by folded letters
  std::unordered_set<std::string> beginnings_;  // of the folded letters, themselves included
};

}  // namespace partnergraph
