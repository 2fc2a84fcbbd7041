// What a person is told of doubts about a file: its encoding, what was hidden in it or is missing.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::document_texts {

// Text
inline constexpr Phrase half_character{
    "et halvt UTF-16-tegn står i teksten; det ble lest som \ufffd",
    "half a UTF-16 character stands in the text; it was read as \ufffd"};
inline constexpr Noun not_utf8{
    {"{0} linje er ikke UTF-8 og ble lest som Windows-1252: linje {1}; lagre filen som UTF-8 hvis "
     "bokstaver ser feil ut",
     "{0} line is not UTF-8 and read as Windows-1252, the first is line {1}; save the file as "
     "UTF-8 if letters look wrong"},
    {"{0} linjer er ikke UTF-8 og ble lest som Windows-1252, den første er linje {1}; lagre filen "
     "som UTF-8 hvis bokstaver ser feil ut",
     "{0} lines are not UTF-8 and read as Windows-1252, the first is line {1}; save the file as "
     "UTF-8 if letters look wrong"}};
inline constexpr Noun invisible_on_line{
    {"{0} usynlig kontrolltegn ble utelatt på linje {1}",
     "{0} invisible control character was left out, the first on line {1}"},
    {"{0} usynlige kontrolltegn ble utelatt, det første på linje {1}",
     "{0} invisible control characters were left out, the first on line {1}"}};
inline constexpr Noun invisible_in_places{
    {"usynlige kontrolltegn ble utelatt på {0} sted",
     "invisible control characters were left out in {0} place"},
    {"usynlige kontrolltegn ble utelatt på {0} steder",
     "invisible control characters were left out in {0} places"}};

// What is hidden
inline constexpr Noun hidden_in_paragraphs{
    {"skjult tekst ble utelatt i {0} avsnitt", "hidden text was left out in {0} paragraph"},
    {"skjult tekst ble utelatt i {0} avsnitt", "hidden text was left out in {0} paragraphs"}};
inline constexpr Noun hidden_in_places{
    {"skjult tekst ble utelatt på {0} sted", "hidden text was left out in {0} place"},
    {"skjult tekst ble utelatt på {0} steder", "hidden text was left out in {0} places"}};
inline constexpr Noun hidden_sheets{
    {"{0} skjult ark ble utelatt", "{0} hidden sheet was left out"},
    {"{0} skjulte ark ble utelatt", "{0} hidden sheets were left out"}};
inline constexpr Noun hidden_rows{
    {"{0} skjult rad ble utelatt", "{0} hidden row was left out"},
    {"{0} skjulte rader ble utelatt", "{0} hidden rows were left out"}};
inline constexpr Noun hidden_columns{
    {"{0} skjult kolonne ble utelatt", "{0} hidden column was left out"},
    {"{0} skjulte kolonner ble utelatt", "{0} hidden columns were left out"}};
inline constexpr Noun hidden_slides{
    {"{0} skjult lysbilde ble utelatt", "{0} hidden slide was left out"},
    {"{0} skjulte lysbilder ble utelatt", "{0} hidden slides were left out"}};
inline constexpr Noun hidden_shapes{
    {"{0} skjult figur ble utelatt", "{0} hidden shape was left out"},
    {"{0} skjulte figurer ble utelatt", "{0} hidden shapes were left out"}};
inline constexpr Noun speakers_notes{
    {"notatene til {0} lysbilde ble utelatt", "{0} slide's speaker's note was left out"},
    {"notatene til {0} lysbilder ble utelatt", "{0} slide's speaker's notes were left out"}};

// What is missing
inline constexpr Phrase missing_sheet{"arket «{0}» finnes ikke i filen",
                                      "the sheet \"{0}\" is not in the file"};
inline constexpr Phrase missing_sheet_part{"arket «{0}» finnes ikke i filen ({1})",
                                           "the sheet \"{0}\" is not in the file ({1})"};
inline constexpr Phrase unnamed_slide{
    "presentasjonen lister opp et lysbilde uten å si hvilket det er",
    "the presentation lists a slide that it does not name"};
inline constexpr Phrase slide_elsewhere{
    "lysbildet ligger et annet sted, og ingenting hentes utenfra",
    "the slide is somewhere else, and nothing is ever fetched"};
inline constexpr Phrase missing_slide{"lysbildet finnes ikke i filen: {0}",
                                      "the slide is not in the file: {0}"};
inline constexpr Phrase repeated_slide{
    "presentasjonen lister opp et lysbilde to ganger; det ble lest én gang",
    "the presentation lists a slide twice; it was read once"};

// PDF
inline constexpr Noun pages_without_text{
    {"ingen tekst på side {0}: tom, eller et bilde som `ocrmypdf` kan gjøre lesbart",
     "no text on page {0}: empty, or a picture that `ocrmypdf` can make readable"},
    {"ingen tekst på side {0}: tomme, eller bilder som `ocrmypdf` kan gjøre lesbare",
     "no text on page {0}: empty, or a picture that `ocrmypdf` can make readable"}};
inline constexpr Phrase and_more{"{0} og {1} til", "{0} and {1} more"};
inline constexpr Phrase running_heads{"utelatt over og under sidene: {0}",
                                      "left out above and below the pages: {0}"};
inline constexpr Phrase damaged_pdf{"PDF-filen er skadet", "is a damaged PDF"};
inline constexpr Phrase damaged_pdf_because{"PDF-filen er skadet ({0})", "is a damaged PDF: {0}"};
inline constexpr Phrase text_may_be_missing{"{0}; tekst kan mangle eller stå to ganger",
                                            "{0}; text may be missing or stand twice"};

}  // namespace partnergraph::document_texts
