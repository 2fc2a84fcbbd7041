// Marks between names: "KS, NHO; LO / YS".
#pragma once

#include <cstddef>
#include <string_view>

#include <partnergraph/model/lexicon.hpp>

#include "joint_name.hpp"
#include "line_words.hpp"
#include "open_name.hpp"

namespace partnergraph {

class Separators {
 public:
  /// Refers to all three.
  Separators(const LineWords& words, const OpenName& open_name, const Lexicon& lexicon)
      : text_(words.text()),
        words_(words),
        open_name_(open_name),
        joint_name_(words, lexicon),
        lexicon_(lexicon) {}

  /// Bytes of the mark at byte `at` if it parts names, else 0.
  [[nodiscard]] std::size_t length_at(std::size_t at) const;

 private:
  [[nodiscard]] bool parts_names(std::size_t at) const;
  [[nodiscard]] bool is_comma_in_name(std::size_t at) const;
  [[nodiscard]] bool is_ampersand_behind_name(std::size_t at) const;
  [[nodiscard]] bool stands_for_comma(std::size_t stop) const;

  std::string_view text_;
  const LineWords& words_;
  const OpenName& open_name_;
  JointName joint_name_;
  const Lexicon& lexicon_;
};

}  // namespace partnergraph
