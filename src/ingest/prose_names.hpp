// The actors in the sentences of a measure that has no field for them: "Vegdirektoratet skal i
// samarbeid med KS utarbeide forslag."
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

#include "measure_draft.hpp"

namespace partnergraph {

/// The parts of a sentence that list actors who do something or take part: its subject in front of
/// a finite verb, what stands behind "in partnership with", behind "led by", and behind the agent
/// of a passive ("drives av Bufdir"). A name looks like an organisation or a group; behind such
/// phrases it may be any with a capital. They refer to `sentence`. O(words).
[[nodiscard]] std::vector<std::string_view> names_in_prose(std::string_view sentence,
                                                           const Lexicon& lexicon);

/// Makes the first sentences in bold of paragraphs titles of measures, where there are three or
/// more and the sentences behind two thirds of them name actors: the paragraph becomes a heading
/// and the rest. @return for each block whether it is such a title. O(words).
[[nodiscard]] std::vector<bool> mark_bold_titles(std::vector<Block>& blocks,
                                                 const Lexicon& lexicon);

/// Gives partners to measures that have text, but no field of partners: those that its sentences
/// name. `labelled`: whether others have such fields; else nothing is done unless half of them, and
/// at least two, get some. Rows of tables stay as they are. @return how many got some
std::size_t name_partners_in_prose(std::vector<MeasureDraft>& drafts, bool labelled,
                                   const Lexicon& lexicon);

}  // namespace partnergraph
