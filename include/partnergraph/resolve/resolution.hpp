// Which texts mean the same actor, and why.
#pragma once

#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Merges partners whose names mean the same actor and tells organisations from groups. Merged are:
/// names equal but for case, punctuation, opener and legal form; a unit or bracket behind a name
/// that stands alone or is known; abbreviations of the lexicon; numbers and definitenesses of one
/// group noun; acronyms that the document defines, or that fit exactly one of its names (a note
/// says so); names one spelling fault apart (a warning says so). Two organisations that the lexicon
/// tells apart are never merged. Every alias carries its reason.
/// What `decisions` say holds against all of that: texts are split, names kept apart and merged
/// first, kinds, names and members set last. A decision without any name of the programme is noted.
/// Keys become slugs of the names, unique. Time about O(texts * length), no pair is compared twice.
/// @throws InputError if decisions contradict each other, see SettledNames
[[nodiscard]] Programme resolve_partners(Programme programme, const Lexicon& lexicon,
                                         const Decisions& decisions = {});

/// Only tells organisations from groups, and applies decisions: for networks whose names are
/// settled already. @throws InputError as above
[[nodiscard]] Programme classify_partners(Programme programme, const Lexicon& lexicon,
                                          const Decisions& decisions = {});

/// Only applies decisions: for programmes whose names and kinds are settled already. Partners that
/// no decision is about stay as they are. @throws InputError as above
[[nodiscard]] Programme settle_partners(Programme programme, const Lexicon& lexicon,
                                        const Decisions& decisions);

}  // namespace partnergraph
