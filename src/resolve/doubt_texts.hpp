// Why two names are one partner, or may be, and what a person is told where that was a guess.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::resolve_texts {

// Reasons of merges that are guesses: they are told, and suggested for a person to confirm.
inline constexpr Phrase acronym_guess{"bokstavene passer bare til dette navnet",
                                      "its letters fit this name alone"};
inline constexpr Phrase spelling_guess{"én bokstav skiller: en skrivefeil",
                                       "one letter apart: a spelling fault"};

// Reasons of merges that are sure
inline constexpr Phrase in_lexicon{"ordlisten kjenner det som {0}", "the lexicon has it for {0}"};
inline constexpr Phrase other_spelling{"det samme navnet, skrevet på en annen måte",
                                       "the same name in another spelling"};
inline constexpr Phrase other_order{"de samme ordene i en annen rekkefølge",
                                    "the same words in another order"};
inline constexpr Phrase genitive{"det samme navnet i genitiv", "the same name in the genitive"};
inline constexpr Phrase inflected{"en annen form av det samme ordet",
                                  "another form of the same word"};
inline constexpr Phrase defined{"dokumentet forklarer det: {0}", "the document defines it: {0}"};
inline constexpr Phrase qualified{"det samme navnet med en enhet eller et tillegg",
                                  "the same name with a unit or qualifier"};
inline constexpr Phrase same_but_for_case{
    "det samme navnet med andre store og små bokstaver eller annen tegnsetting",
    "the same name but for case or punctuation"};
inline constexpr Phrase decided{"avgjort i {0}", "decided in {0}"};

// Reasons to ask
inline constexpr Phrase differs_by_letter{"ett ord er forskjellig i én bokstav",
                                          "one word differs by a letter"};
inline constexpr Phrase differs_by_two{"ett ord er forskjellig i to bokstaver",
                                       "one word differs by two letters"};
inline constexpr Phrase part_of_other{"det ene navnet er en del av det andre",
                                      "one name is a part of the other"};
inline constexpr Phrase shared_abbreviation{"begge har forkortelsen i navnet",
                                            "both have the abbreviation in the name"};
inline constexpr Phrase letters_fit{"bokstavene passer til dette navnet",
                                    "the letters fit this name"};
inline constexpr Phrase letters_fit_more{"bokstavene passer til dette navnet og {0} til",
                                         "the letters fit this name and {0} more"};
inline constexpr Phrase units_of_one{"enheter i samme virksomhet", "units of one body"};

// Doubts
inline constexpr Phrase acronym_taken{
    "«{0}» ble lest som «{1}»: bokstavene passer ikke til noe annet navn her",
    "\"{0}\" was taken for \"{1}\": its letters fit no other name here"};
inline constexpr Phrase misspelling_taken{"«{0}» ble lest som en feilskriving av «{1}»",
                                          "\"{0}\" was taken for a misspelt \"{1}\""};
inline constexpr Phrase decision_conflict{
    "{0} i {1} gjelder en partner som en tidligere avgjørelse sier noe annet om, fordi navnene ble "
    "slått sammen; avgjør at navnene er forskjellige",
    "{0} of {1} is about a partner that an earlier decision settles in another way, because their "
    "names were merged; decide that the names are different"};
inline constexpr Phrase unused_decision{"{0} i {1} gjelder ingen navn i dette dokumentet",
                                        "{0} of {1} is about no name of this document"};

}  // namespace partnergraph::resolve_texts
