// Sentences in the text of a field or paragraph.
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The sentences of a text: cut behind full stops before a capital that end no abbreviation. They
/// refer to the text. O(bytes).
[[nodiscard]] std::vector<std::string_view> sentences(std::string_view text,
                                                      const Lexicon& lexicon);

/// Whether a sentence has a finite verb of the lexicon outside of relative clauses: then it says
/// something about partners, but lists none.
[[nodiscard]] bool is_statement(std::string_view sentence, const Lexicon& lexicon);

}  // namespace partnergraph
