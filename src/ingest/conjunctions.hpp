// Words between names: "KS og NHO", "KS i samarbeid med NHO".
#pragma once

#include <cstddef>

#include <partnergraph/model/lexicon.hpp>

#include "joint_name.hpp"
#include "line_words.hpp"
#include "open_name.hpp"

namespace partnergraph {

class Conjunctions {
 public:
  /// Refers to all three.
  Conjunctions(const LineWords& words, const OpenName& open_name, const Lexicon& lexicon)
      : words_(words), open_name_(open_name), joint_name_(words, lexicon), lexicon_(lexicon) {}

  /// How many words from word `i` on part names; 0 if none do.
  [[nodiscard]] std::size_t length_at(std::size_t i) const;

 private:
  [[nodiscard]] std::size_t joiner_at(std::size_t i) const;
  [[nodiscard]] bool begins_name(std::size_t i) const;
  [[nodiscard]] bool begins_tail(std::size_t i) const;
  [[nodiscard]] bool parts_names(std::size_t i) const;

  const LineWords& words_;
  const OpenName& open_name_;
  JointName joint_name_;
  const Lexicon& lexicon_;
};

}  // namespace partnergraph
