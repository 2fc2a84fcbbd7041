// Names that go on in small letters with what a preposition inside them began: "Senter for klima og
// miljø", and between semicolons "Utvalg for vann, flom og overvann; NVE".
#pragma once

#include <cstddef>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

#include "line_words.hpp"

namespace partnergraph {

class OpenName {
 public:
  /// Refers to both. O(bytes).
  OpenName(const LineWords& words, const Lexicon& lexicon);

  /// Whether the name goes on behind the conjunction at word `i`. O(words of a name).
  [[nodiscard]] bool holds_conjunction(std::size_t i) const;

  /// Whether it goes on behind the comma before word `i`. O(1).
  [[nodiscard]] bool holds_comma(std::size_t i) const { return holds_comma_[i]; }

 private:
  [[nodiscard]] bool begins_known(std::size_t i) const;
  [[nodiscard]] bool ends_joiner(std::size_t i) const;
  [[nodiscard]] bool has_preposition(std::size_t i) const;

  const LineWords& words_;
  const Lexicon& lexicon_;
  std::vector<bool> holds_comma_;  // before each word
};

}  // namespace partnergraph
