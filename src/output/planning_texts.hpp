// The texts of what-if, suggest and compare, in each language.
#pragma once

#include "texts.hpp"

namespace partnergraph::texts {

inline constexpr Phrase hanging{"Det som henger i en tråd", "What hangs by a thread"};
inline constexpr Phrase nothing_hanging{
    "Ingen hull: alle tiltak har flere partnere, og alle temaer en navngitt organisasjon.",
    "No gaps: all measures have several partners, and all themes a named organisation."};
inline constexpr Noun gap_no_partner{{"{0} har ingen partner: {1}.", "{0} has no partner: {1}."},
                                     {"{0} har ingen partner: {1}.", "{0} have no partner: {1}."}};
inline constexpr Noun gap_no_organisation{
    {"{0} har bare grupper som partnere: {1}.", "{0} has only groups as partners: {1}."},
    {"{0} har bare grupper som partnere: {1}.", "{0} have only groups as partners: {1}."}};
inline constexpr Noun gap_one_partner{
    {"{0} har bare én partner: {1}.", "{0} has one partner only: {1}."},
    {"{0} har bare én partner: {1}.", "{0} have one partner only: {1}."}};
inline constexpr Phrase gap_theme{"Tema uten navngitt organisasjon: {0}.",
                                  "Theme without a named organisation: {0}."};
inline constexpr Phrase losses{"Hvem det ville koste mest å miste",
                               "Whom it would cost most to lose"};
inline constexpr Phrase no_losses{"Ingen: alle tiltak har noen igjen, og nettverket henger sammen.",
                                  "Nobody: all measures keep somebody, and the network holds."};
inline constexpr Phrase loss_no_partner{"Uten partner", "No partner"};
inline constexpr Phrase loss_no_organisation{"Bare grupper", "Groups only"};
inline constexpr Phrase loss_parts{"Nye deler", "New parts"};
inline constexpr Phrase robustness{
    "Robusthet: {0} om partnere faller fra i tilfeldig rekkefølge, {1} om de med flest tiltak går "
    "først (1 er best).",
    "Robustness: {0} if partners leave in random order, {1} if those with most measures leave "
    "first "
    "(1 is best)."};
inline constexpr Phrase robustness_random{"Robusthet, tilfeldig", "Robustness, random"};
inline constexpr Phrase robustness_degree{"Robusthet, de største først",
                                          "Robustness, largest first"};
inline constexpr Phrase without_them{"Uten {0}", "Without {0}"};
inline constexpr Phrase with_them{"Med {0} i {1}", "With {0} in {1}"};
inline constexpr Phrase before{"Før", "Before"};
inline constexpr Phrase after{"Etter", "After"};
inline constexpr Phrase measures_with_partner{"Tiltak med partner", "Measures with a partner"};
inline constexpr Phrase network_parts{"Adskilte deler", "Separate parts"};
inline constexpr Noun lost_partner{
    {"{0} mister sin siste partner: {1}.", "{0} loses its last partner: {1}."},
    {"{0} mister sin siste partner: {1}.", "{0} lose their last partner: {1}."}};
inline constexpr Noun lost_organisation{{"{0} mister sin siste navngitte organisasjon: {1}.",
                                         "{0} loses its last named organisation: {1}."},
                                        {"{0} mister sin siste navngitte organisasjon: {1}.",
                                         "{0} lose their last named organisation: {1}."}};
inline constexpr Noun left_with_one{
    {"{0} står igjen med én partner: {1}.", "{0} is left with one partner: {1}."},
    {"{0} står igjen med én partner: {1}.", "{0} are left with one partner: {1}."}};
inline constexpr Noun mended{{"{0} får en partner eller organisasjon som manglet: {1}.",
                              "{0} gets a partner or organisation that was missing: {1}."},
                             {"{0} får en partner eller organisasjon som manglet: {1}.",
                              "{0} get a partner or organisation that was missing: {1}."}};
inline constexpr Phrase nothing_lost{"Ingen tiltak mister sin siste partner eller organisasjon.",
                                     "No measure loses its last partner or organisation."};
inline constexpr Phrase replacements{"Hvem som kunne tre inn", "Who might step in"};
inline constexpr Phrase no_replacement{"Ingen å foreslå.", "Nobody to suggest."};
inline constexpr Phrase coalition_split{"Koalisjon {0} går fra {1} til {2} deler.",
                                        "Coalition {0} goes from {1} to {2} parts."};
inline constexpr Phrase rank_changes{"Nøkkelpartnere som bytter plass",
                                     "Key partners that change place"};
inline constexpr Phrase suggestions{"Partnere som kan mangle", "Partners that may be missing"};
inline constexpr Phrase reason_alike{"er med i {0}", "is in {0}"};
inline constexpr Phrase reason_through{"møter {0} der", "meets {0} there"};
inline constexpr Phrase reason_theme{"{0} under samme tema", "{0} under the same theme"};
inline constexpr Phrase trust{
    "Prøvd på {0} koblinger som ble holdt utenfor: AUC {1} mot {2} for dem med flest tiltak, blant "
    "de fem "
    "første {3} mot {4}.",
    "Tested on {0} ties that were held out: AUC {1} against {2} for those with most measures, "
    "among the "
    "first five {3} against {4}."};
inline constexpr Phrase trust_better{"Forslagene er bedre enn å nevne de vanligste.",
                                     "The suggestions are better than naming the most common."};
inline constexpr Phrase trust_no_better{
    "Forslagene er ikke bedre enn å nevne de vanligste: bruk dem med varsomhet.",
    "The suggestions are no better than naming the most common: take them with care."};
inline constexpr Phrase trust_untested{"Ikke prøvd: det er ingen koblinger å holde utenfor.",
                                       "Not tested: there are no ties to hold out."};

// What changed
inline constexpr Phrase comparison_of{"{0} → {1}", "{0} → {1}"};
inline constexpr Phrase comparison_measures{
    "Tiltak: {0} i begge, {1} av dem endret; {2} borte, {3} nye.",
    "Measures: {0} in both, {1} of them changed; {2} gone, {3} new."};
inline constexpr Phrase comparison_partners{"Partnere: {0} i begge, {1} borte, {2} nye.",
                                            "Partners: {0} in both, {1} gone, {2} new."};
inline constexpr Phrase comparison_ties{
    "Koblinger: {0} står, {1} er borte, {2} er nye. Ulikhet {3} (0 er ingen, 1 er full): {4} fordi "
    "tiltak og "
    "partnere kom og gikk, {5} fordi partnere byttet tiltak.",
    "Ties: {0} stay, {1} are gone, {2} are new. Dissimilarity {3} (0 is none, 1 is complete): {4} "
    "as measures "
    "and partners came and went, {5} as partners changed measures."};
inline constexpr Phrase comparison_changed{"Endrede tiltak", "Measures that changed"};
inline constexpr Phrase comparison_dropped{"Tiltak som er borte", "Measures that are gone"};
inline constexpr Phrase comparison_added{"Nye tiltak", "New measures"};
inline constexpr Phrase comparison_match{"{0} → {1} (sikkerhet {2})", "{0} → {1} (confidence {2})"};
inline constexpr Phrase comparison_joined{"Kom til: {0}", "Joined: {0}"};
inline constexpr Phrase comparison_left{"Gikk ut: {0}", "Left: {0}"};
inline constexpr Phrase comparison_renamed{"{0} skrives nå {1}", "{0} is now written {1}"};
inline constexpr Phrase comparison_same_partners{"De samme i begge.", "The same in both."};
inline constexpr Phrase comparison_drift{
    "Koalisjon {0}: {1} av {2} som finnes i begge, er nå i koalisjon {3}.",
    "Coalition {0}: {1} of the {2} that are in both are now in coalition {3}."};

// The picture of it
inline constexpr Phrase compare_title{"Hva som er endret", "What changed"};
inline constexpr Phrase compare_description{
    "Det eldre programmet til venstre, det nyere til høyre; en linje for hvert tiltak som finnes i "
    "begge.",
    "The older programme on the left, the newer one on the right; a line for each measure that is "
    "in both."};
inline constexpr Phrase compare_kept{"uendret", "unchanged"};
inline constexpr Phrase compare_changed{"endret", "changed"};
inline constexpr Phrase compare_gone{"borte", "gone"};
inline constexpr Phrase compare_new{"nytt", "new"};
inline constexpr Phrase compare_reworded{"omformulert", "reworded"};
inline constexpr Phrase compare_other_text{"samme tittel, annen tekst", "same title, other text"};
inline constexpr Phrase compare_other_goal{"samme tittel, annet mål", "same title, other goal"};
inline constexpr Phrase compare_other_number{"samme tekst, annet nummer",
                                             "same text, other number"};
inline constexpr Phrase compare_unchanged{"{0} tiltak er uendret.", "{0} measures are unchanged."};

}  // namespace partnergraph::texts
