// The words of the interactive page. It has no others: the page asks for them by these keys.
#pragma once

#include <string_view>

#include "texts.hpp"

namespace partnergraph {

struct PageText {
  std::string_view key;
  Phrase phrase;
};

namespace texts {

inline constexpr Phrase page_matrix{"Matrise", "Matrix"};
inline constexpr Phrase gaps{"Hull", "Gaps"};
inline constexpr Phrase theme_word{"Tema", "Theme"};
inline constexpr Phrase without_script{
    "Uten JavaScript viser siden bare hovedfunnene. Alt annet ligger i CSV- og JSON-filene ved "
    "siden "
    "av.",
    "Without JavaScript the page shows the main findings only. Everything else is in the CSV and "
    "JSON files beside it."};
inline constexpr Phrase see_view{"Se {0}", "See {0}"};
inline constexpr Phrase ranking_caption{
    "Rekkefølgen er hvor mye de binder sammen; stolpen er antall tiltak.",
    "The order is how much they hold together; the bar is the number of measures."};
inline constexpr Phrase open_questions{"Åpne spørsmål om navn", "Open questions about names"};

// Gaps
inline constexpr Noun gap_partners{
    {"{0} tiltak nevner ingen partner: {1}.", "{0} measure names no partner: {1}."},
    {"{0} tiltak nevner ingen partner: {1}.", "{0} measures name no partner: {1}."}};
inline constexpr Noun gap_organisations{{"{0} tiltak nevner bare grupper, ingen organisasjon: {1}.",
                                         "{0} measure names groups only, no organisation: {1}."},
                                        {"{0} tiltak nevner bare grupper, ingen organisasjon: {1}.",
                                         "{0} measures name groups only, no organisation: {1}."}};
inline constexpr Noun gap_goals{
    {"{0} tiltak har ikke noe mål: {1}.", "{0} measure has no goal: {1}."},
    {"{0} tiltak har ikke noe mål: {1}.", "{0} measures have no goal: {1}."}};
inline constexpr Noun gap_open{
    {"I {0} tiltak sier partnerlisten selv at den ikke er fullstendig: {1}.",
     "In {0} measure the list of partners says that it is incomplete: {1}."},
    {"I {0} tiltak sier partnerlisten selv at den ikke er fullstendig: {1}.",
     "In {0} measures the list of partners says that it is incomplete: {1}."}};
inline constexpr Phrase no_gaps{"Hvert tiltak nevner en organisasjon og har et mål.",
                                "Every measure names an organisation and has a goal."};
inline constexpr Noun questions_open{
    {"{0} spørsmål om navn er åpent.", "{0} question about names is open."},
    {"{0} spørsmål om navn er åpne.", "{0} questions about names are open."}};

inline constexpr PageText page_texts[] = {
    // Nouns
    {"measure.one", measure.one},
    {"measure.many", measure.many},
    {"partner.one", partner.one},
    {"partner.many", partner.many},
    {"tie.one", tie.one},
    {"tie.many", tie.many},
    {"coalition.one", coalition.one},
    {"coalition.many", coalition.many},
    {"organisation.one", is_organisation},
    {"group.one", is_group},
    {"theme.one", {"tema", "theme"}},
    {"theme.many", {"temaer", "themes"}},
    {"newMeasure.one", {"nytt tiltak", "new measure"}},
    {"newMeasure.many", {"nye tiltak", "new measures"}},
    {"andWord", and_word},
    {"sourceFile", source_file},

    // Views
    {"contents", contents},
    {"overview", overview},
    {"network", network},
    {"matrix", page_matrix},
    {"partners", partners},
    {"measures", measures},
    {"duplicates", duplicates},
    {"coalitions", coalitions},
    {"overlaps", overlaps},
    {"cover", {"Dekningsplan", "Cover planner"}},
    {"doubts", {"Tvil", "Doubts"}},

    // Filters
    {"filters", {"Søk og filtre", "Search and filters"}},
    {"search", {"Søk i navn og tekster", "Search names and texts"}},
    {"theme", theme_word},
    {"allThemes", {"Alle temaer", "All themes"}},
    {"leastDegree", {"Partnere i minst så mange tiltak", "Partners in at least so many measures"}},
    {"showGroups", {"Vis grupper", "Show groups"}},
    {"clearFilters", {"Nullstill", "Clear"}},
    {"passed",
     {"{0} av {1} tiltak, {2} av {3} partnere", "{0} of {1} measures, {2} of {3} partners"}},
    {"filterWord", {"Filter:", "Filter:"}},
    {"filterSearch", {"«{0}»", "“{0}”"}},
    {"filterTheme", {"tema {0}", "theme {0}"}},
    {"filterDegree", {"partnere i minst {0} tiltak", "partners in at least {0} measures"}},
    {"filterGroups", {"uten grupper", "without groups"}},
    {"filterGap", {"tiltak: {0}", "measures: {0}"}},
    {"overviewUnfiltered",
     {"Hovedfunnene gjelder alltid alt.", "The main findings are always of everything."}},
    {"coverUnfiltered",
     {"Filteret gjelder listen over partnere, ikke utvalget.",
      "The filter holds for the list of partners, not for the set."}},
    {"doubtsUnfiltered",
     {"Her gjelder bare søket, og bare for navn som ble slått sammen.",
      "Here only the search holds, and only for names taken for one partner."}},
    {"notInPicture",
     {"Ingen av merkene i bildet passer til søket.", "None of the marks here fits the search."}},
    {"notFound",
     {"Lenken leder til «{0}», som ikke finnes i dette dokumentet.",
      "The link leads to “{0}”, which is not in this document."}},
    {"notOnPage",
     {"Lenken leder til «{0}», som ikke er blant det siden viser.",
      "The link leads to “{0}”, which is not among what the page shows."}},
    {"partHere", {"{0} ({1} av dem her)", "{0} ({1} of them here)"}},
    {"partOf", {"{0} av {1}", "{0} of {1}"}},
    {"nobodyFound",
     {"Ingenting passer til søket og filtrene.", "Nothing fits the search and filters."}},

    // Tables
    {"partnerColumn", partner_column},
    {"measureColumn", measure_column},
    {"measureCount", measure_count},
    {"themeCount", {"Temaer", "Themes"}},
    {"themeCountExplained",
     {"Antall temaer som partneren er med i", "Number of themes that the partner takes part in"}},
    {"coalition", {"Koalisjon", "Coalition"}},
    {"organisations", organisations},
    {"groups", groups},
    {"place", position},
    {"kind", kind},
    {"what", what},
    {"firstOfPair", first_of_pair},
    {"secondOfPair", second_of_pair},
    {"shared", shared},
    {"jaccard", jaccard},
    {"pValue", p_value},
    {"measureOverlaps", measure_overlaps},
    {"partnerOverlaps", partner_overlaps},
    {"rowsShown", rows_shown},
    {"showMore", {"Vis flere", "Show more"}},
    {"andMore", {"og {0} til", "and {0} more"}},
    {"howToRead", {"Slik leses tallene", "How to read the numbers"}},

    // Pictures
    {"pictureTools", {"Verktøy for bildet", "Tools of the picture"}},
    {"legend", {"Tegnforklaring", "Legend"}},
    {"zoomIn", {"Større", "Larger"}},
    {"zoomOut", {"Mindre", "Smaller"}},
    {"zoomFit", {"Vis alt", "Fit"}},
    {"downloadSvg", {"Last ned SVG", "Download SVG"}},
    {"downloadPng", {"Last ned PNG", "Download PNG"}},
    {"pictureAsText", {"Bildet som tekst", "The picture as text"}},
    {"legendMeasure", legend_measure},
    {"legendOrganisation", legend_organisation},
    {"legendGroup", legend_group},
    {"legendSmall", legend_small},
    {"nothingToDraw",
     {"Ingen koblinger å tegne med disse filtrene.", "No ties to draw with these filters."}},
    {"networkDescription",
     {"{0} og {1}, knyttet sammen av {2}, i {3}. Rammer er koalisjoner; et større merke har flere "
      "koblinger.",
      "{0} and {1}, joined by {2}, in {3}. Frames are coalitions; a larger mark has more ties."}},
    {"networkHint",
     {"Dra i et merke for å flytte det; piltaster går fra merke til merke.",
      "Drag a mark to move it; arrow keys go from mark to mark."}},
    {"pictureBeyond", {"Dra i bildet for å se resten.", "Drag the picture to see the rest."}},
    {"matrixDescription",
     {"{0} som rader, {1} som kolonner; en fylt rute er en kobling, stiplet for grupper. Like "
      "rader er "
      "tiltak med samme partnere.",
      "{0} as rows, {1} as columns; a filled cell is a tie, dashed for groups. Equal rows are "
      "measures "
      "with the same partners."}},
    {"networkCut",
     {"Viser de {0} av {1} tiltak og {2} av {3} partnere som har flest koblinger.",
      "Shows the {0} of {1} measures and {2} of {3} partners that have most ties."}},
    {"networkTooMany",
     {"Tegner de {0} av {1} med flest koblinger; bruk filtrene for å se andre.",
      "Draws the {0} of {1} with most ties; use the filters to see others."}},
    {"showAllVertices", {"Vis alle {0}", "Show all {0}"}},
    {"showStrongest", {"Vis bare de sterkeste", "Show the strongest only"}},

    // Details
    {"close", {"Lukk", "Close"}},
    {"goalWord", {"Mål", "Goal"}},
    {"inTheDocument", {"I dokumentet", "In the document"}},
    {"takesPart", {"Er med i {0} i {1}.", "Takes part in {0} in {1}."}},
    {"writtenAs", written_as},
    {"membersWord", {"Medlemmer", "Members"}},
    {"numbers", {"Tall", "Numbers"}},
    {"showInNetwork", {"Vis i nettverket", "Show in the network"}},

    // Measures
    {"gapLabel", {"Vis", "Show"}},
    {"gapAll", {"alle tiltak", "all measures"}},
    {"gapNoPartners", {"uten partnere", "without partners"}},
    {"gapNoOrganisation", {"bare grupper, ingen organisasjon", "groups only, no organisation"}},
    {"gapNoGoal", {"uten mål", "without a goal"}},
    {"gapOpenEnded",
     {"partnerlisten er ikke fullstendig («mfl.»)", "list of partners incomplete (“and others”)"}},

    // Duplicates
    {"score", score},
    {"textScore", text_score},

    // Coalitions
    {"coalitionNumber", coalition_number},
    {"coalitionInside",
     {"{0} av koblingene til tiltakene går til egne partnere.",
      "{0} of the ties of its measures go to its own partners."}},
    {"coalitionThemes", {"Temaer: {0}.", "Themes: {0}."}},
    {"coalitionBridges", {"Bro til andre:", "Bridge to others:"}},
    {"measuresOutside", {"{0} tiltak utenfor", "{0} measures outside"}},

    // Cover planner
    {"coverIntro",
     {"Så få partnere som mulig, slik at hvert tiltak nås. Kryss av for hvem som må være med, og "
      "hvem "
      "som ikke kan.",
      "As few partners as possible that together reach every measure. Tick who must be in, and who "
      "can't be."}},
    {"coverAtLeast", {"Hvert tiltak nås av minst", "Each measure is reached by at least"}},
    {"coverResult", {"Utvalget", "The set"}},
    {"coverSummary", {"{0} når {1}.", "{0} reach {1}."}},
    {"coverSummaryOfPart",
     {"{0} når {1} av de {2} tiltakene på siden.",
      "{0} reach {1} of the {2} measures on this page."}},
    {"coverOfPart",
     {"Planen gjelder det siden viser: {0} av {1} tiltak og {2} av {3} partnere. Alle tiltak "
      "dekkes med kommandoen «partnergraph cover».",
      "The plan is of what the page shows: {0} of {1} measures and {2} of {3} partners. The "
      "command “partnergraph cover” plans over all measures."}},
    {"measuresHere", {"Tiltak her", "Measures here"}},
    {"coverOptimal", cover_optimal},
    {"coverBound", cover_bound.many},
    {"coverSame", {"Samme partnere som uten kryss.", "The same partners as without ticks."}},
    {"coverJoined", {"Nye i utvalget:", "New in the set:"}},
    {"coverLeft", {"Ute av utvalget:", "No longer in the set:"}},
    {"coverOutOfReach", {"{0} kan ikke nås:", "{0} can't be reached:"}},
    {"mustHave", {"Må være med", "Must have"}},
    {"mustNot", {"Kan ikke være med", "Must not"}},
    {"organisationsOnly", {"Bare organisasjoner", "Organisations only"}},
    {"reset", {"Begynn på nytt", "Start over"}},

    // Doubts
    {"openQuestions", open_questions},
    {"noQuestions", {"Ingen åpne spørsmål om navn.", "No open questions about names."}},
    {"isSamePartner", {"Er dette samme partner?", "Are these one partner?"}},
    {"likeness", {"likhet", "likeness"}},
    {"answerSame", {"Samme", "The same"}},
    {"answerDifferent", {"Forskjellige", "Different"}},
    {"answerOpen", {"Ikke avgjort", "Not settled"}},
    {"shownName", {"Vises som", "Shown as"}},
    {"noteToSelf", {"Merknad", "Note"}},
    {"mergedNames", {"Navn som ble slått sammen", "Names taken for one partner"}},
    {"mergedIntro",
     {"Disse tekstene ble lest som samme partner. Kryss av der det er feil.",
      "These texts were read as one partner. Tick those that are not."}},
    {"reason", {"Grunn", "Reason"}},
    {"wrong", {"Feil?", "Wrong?"}},
    {"areDifferent", {"{0} og {1} er forskjellige", "{0} and {1} are different"}},
    {"downloadDecisions", {"Last ned decisions.json", "Download decisions.json"}},
    {"settledSoFar", {"Avgjort her: {0}.", "Settled here: {0}."}},
    {"howToApply", {"Ta avgjørelsene i bruk med:", "Apply the decisions with:"}},
    {"decisionsInForce",
     {"{0} tidligere avgjørelser gjelder og følger med i filen.",
      "{0} earlier decisions are in force and are kept in the file."}},
    {"doubtsCounted",
     {"Åpne spørsmål om navn: {0}. Advarsler fra lesingen: {1}.",
      "Open questions about names: {0}. Warnings from the reading: {1}."}},
    {"doubtsOfReading", doubts},
};

}  // namespace texts
}  // namespace partnergraph
