// Conjunctions and commas inside of names, told by what stands on both sides: "Bergen og Hordaland
// Turlag", "tenants' and residents' groups", "Rape and Sexual Abuse Centre (RASAC)".
#pragma once

#include <cstddef>

#include <partnergraph/model/lexicon.hpp>

#include "line_words.hpp"

namespace partnergraph {

class JointName {
 public:
  /// Refers to both.
  JointName(const LineWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

  /// Whether the conjunction at word `i` is part of a name. O(words of a name).
  [[nodiscard]] bool holds_conjunction(std::size_t i) const;

  /// Whether the comma before word `i` is: "Devon, Cornwall and Torbay Forum". O(words of a name).
  [[nodiscard]] bool holds_comma(std::size_t i) const;

 private:
  [[nodiscard]] bool is_conjunction(std::size_t i) const;
  [[nodiscard]] std::size_t place_at(std::size_t i) const;
  [[nodiscard]] bool is_place_alone(std::size_t last) const;
  [[nodiscard]] bool begins_with_place(std::size_t i) const;
  [[nodiscard]] bool names_body(std::size_t i) const;
  [[nodiscard]] bool joins_places(std::size_t before, std::size_t after) const;
  [[nodiscard]] bool joins_genitives(std::size_t i) const;
  [[nodiscard]] bool spells_acronym(std::size_t i) const;

  const LineWords& words_;
  const Lexicon& lexicon_;
};

}  // namespace partnergraph
