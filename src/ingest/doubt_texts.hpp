// What a person is told of doubts in finding measures, partners and goals.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::ingest_texts {

// Measures and their fields
inline constexpr Phrase empty_measure{"et tiltak uten tekst ble utelatt",
                                      "a measure without any text was left out"};
inline constexpr Phrase no_measure{
    "her står partnere eller et mål uten noe tiltak; de ble utelatt",
    "partners or a goal stand here without a measure; they were left out"};
inline constexpr Phrase no_partners{"tiltaket «{0}» nevner ingen partner",
                                    "the measure \"{0}\" names no partner"};
inline constexpr Phrase partner_list_goes_on{
    "partnerlisten ser ut til å fortsette etter en tom linje",
    "the partner list seems to go on behind an empty line"};
inline constexpr Phrase goal_without_label{
    "et avsnitt etter partnerlisten ble lest som mål",
    "a paragraph behind the partner list was read as the goal"};
inline constexpr Phrase unlabelled_paragraph{
    "et avsnitt uten ledetekst ble lest som en del av beskrivelsen",
    "a paragraph without a label was read as a detail"};

// Labels and tables
inline constexpr Phrase unknown_label{
    "«{0}:» er ingen kjent ledetekst; teksten etter den ble utelatt",
    "\"{0}:\" is no label that is known; the text behind it was left out"};
inline constexpr Phrase learned_partners{
    "«{0}» ble lest som en ledetekst for partnere: det som står etter den, er lister av navn",
    "\"{0}\" was read as a label of partners: what stands behind it lists names"};
inline constexpr Phrase learned_measures{
    "«{0}» ble lest som en ledetekst for tiltak: det står partnere under hver av dem",
    "\"{0}\" was read as a label of measures: partners stand below each"};
inline constexpr Phrase other_table{"en tabell over noe annet enn tiltak ble utelatt",
                                    "a table of something else than measures was left out"};
inline constexpr Phrase header_row{
    "en rad med ledetekster, men uten tekst, ble lest som overskriftsrad",
    "a row with labels and no text was taken for a header"};
inline constexpr Phrase unnamed_column{
    "kolonnen «{0}» ble lest som partnere: cellene nevner eller krysser av for dem",
    "the column \"{0}\" was read as partners: its cells name or mark them"};

// Partners
inline constexpr Phrase long_name{"«{0}…» har {1} ord og ble ikke lest som en partner",
                                  "\"{0}…\" has {1} words and was not read as a partner"};
inline constexpr Phrase missing_comma{"«{0}» ble lest som {1} partnere",
                                      "\"{0}\" was read as {1} partners"};
inline constexpr Phrase sentence_without_names{
    "«{0}…» er en setning og ble ikke lest som partnere",
    "\"{0}…\" is a sentence and was not read as partners"};
inline constexpr Noun sentence_with_names{
    {"«{0}…» er en setning, og «{1}» ble lest ut av den",
     "\"{0}…\" is a sentence; it was read as naming \"{1}\""},
    {"«{0}…» er en setning, og «{1}» og andre ble lest ut av den",
     "\"{0}…\" is a sentence; it was read as naming \"{1}\" and others"}};
inline constexpr Noun partners_in_sentences{
    {"partnerne til {0} tiltak uten et felt for dem ble lest ut av setninger",
     "the partners of {0} measure without a field for them were read from sentences"},
    {"partnerne til {0} tiltak uten et felt for dem ble lest ut av setninger",
     "the partners of {0} measures without a field for them were read from sentences"}};
inline constexpr Phrase unbalanced_bracket{
    "en parentes i partnerlisten mangler sin andre halvdel; den ble lest som et komma",
    "a bracket in the partner list has no partner; it was read as a comma"};

inline constexpr Phrase unknown_reference{
    "tiltaket «{0}» viser til partnerne i et tiltak som ikke ble funnet: «{1}»",
    "the measure \"{0}\" refers to the partners of one that was not found: \"{1}\""};

// Lists of ties
inline constexpr Phrase no_header{
    "tabellen har ingen overskriftsrad, så den første kolonnen ble lest som tiltak og den andre "
    "som partnere",
    "no header was found, so the first column was read as measures and the second as partners"};
inline constexpr Phrase both_modes{
    "«{0}» står både som tiltak og som partner, på linje {1} og {2}; de ble holdt fra hverandre",
    "\"{0}\" stands as a measure and as a partner, on lines {1} and {2}; they were kept apart"};
inline constexpr Noun repeated_ties{
    {"{0} kobling står mer enn én gang", "{0} tie is given more than once"},
    {"{0} koblinger står mer enn én gang", "{0} ties are given more than once"}};
inline constexpr Phrase weights_added{"{0}; vektene ble lagt sammen",
                                      "{0}; their weights were added"};

// JSON
inline constexpr Phrase given_in_file{"oppgitt i filen", "given in the file"};
inline constexpr Phrase invisible_in_texts{
    "usynlige kontrolltegn ble utelatt; antall tekster som hadde slike: {0}",
    "invisible control characters were left out of {0} texts"};
inline constexpr Phrase unused_partners{
    "partnere som ikke noe tiltak nevner, ble utelatt; antall: {0}",
    "{0} partners that no measure mentions were left out"};

}  // namespace partnergraph::ingest_texts
