// Which names may mean one actor, so that a person should be asked?
#pragma once

#include <vector>

#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Pairs of names that may be one actor, of a programme that `resolve_partners` gave: what it
/// guessed and ought to be confirmed, and partners that it left apart though
///   - they differ in one word by two letters at most,
///   - one name begins or ends with the other, and few do,
///   - they share an abbreviation that few have,
///   - one is an acronym that fits the other and up to three more,
///   - they are units of one body.
/// Left out is what `decisions` settle and what the lexicon knows as two organisations. A pair has
/// the reason that scores highest. Descending by score, then ascending by names; the same for any
/// order of the measures. Time and memory about O(texts * length): each rule compares only names
/// that share something rare.
/// @throws InputError if decisions contradict each other, see SettledNames
[[nodiscard]] std::vector<Suggestion> suggest_same(const Programme& programme,
                                                   const Lexicon& lexicon,
                                                   const Decisions& decisions = {});

}  // namespace partnergraph
