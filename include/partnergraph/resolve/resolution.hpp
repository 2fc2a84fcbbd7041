// Which texts mean the same actor, and why.
#pragma once

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Merges partners whose names mean the same actor and tells organisations from groups. Merged are:
/// names equal but for case, punctuation, opener and legal form; a unit or bracket behind a name
/// that stands alone or is known; abbreviations of the lexicon; numbers and definitenesses of one
/// group noun; acronyms that the document defines, or that fit exactly one of its names (a note
/// says so); names one spelling fault apart (a warning says so). Two organisations that the lexicon
/// tells apart are never merged. Every alias carries its reason.
/// Keys become slugs of the names, unique. Time about O(texts * length), no pair is compared twice.
[[nodiscard]] Programme resolve_partners(Programme programme, const Lexicon& lexicon);

/// Only tells organisations from groups: for networks whose names are settled already.
[[nodiscard]] Programme classify_partners(Programme programme, const Lexicon& lexicon);

}  // namespace partnergraph
