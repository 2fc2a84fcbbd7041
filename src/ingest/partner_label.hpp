// Labels of partner fields that no list holds: "Ansvar og medvirkning", "Kven er med?".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/lexicon.hpp>

#include "line_words.hpp"

namespace partnergraph {

/// Whether a folded word announces partners by its stem: "medvirkning", "hovedansvar",
/// "samarbeidspart". O(prefixes x stems).
[[nodiscard]] bool is_partner_word(std::string_view word, const Lexicon& lexicon);

/// How many of the first words of a text make a label of partners: words of such stems, with
/// adjectives, nouns and prepositions that go with them, joined by blanks or joints; or a question
/// of who takes part, up to its end. 0 if they make none.
[[nodiscard]] std::size_t partner_label_words(const LineWords& found, const Lexicon& lexicon);

/// The shortest label of partners, the first in order of several: for text that has none of its
/// own.
[[nodiscard]] std::string shortest_partner_label(const Lexicon& lexicon);

/// "Great South – lead" without the label of partners behind the dash; other texts as they are.
[[nodiscard]] std::string_view without_role(std::string_view text, const Lexicon& lexicon);

}  // namespace partnergraph
