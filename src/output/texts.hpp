// Every text that a person reads in an output, in each language. {0}, {1} … are filled in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/language.hpp>
#include <partnergraph/model/phrase.hpp>

namespace partnergraph {

/// "1 measure", "36 measures".
[[nodiscard]] std::string counted(std::size_t count, const Noun& noun, Language language);

namespace texts {

inline constexpr Noun measure{{"tiltak", "measure"}, {"tiltak", "measures"}};
inline constexpr Noun partner{{"partner", "partner"}, {"partnere", "partners"}};
inline constexpr Noun tie{{"kobling", "tie"}, {"koblinger", "ties"}};
inline constexpr Noun organisation{{"navngitt organisasjon", "named organisation"},
                                   {"navngitte organisasjoner", "named organisations"}};
inline constexpr Noun more_organisations{{"organisasjon til", "more organisation"},
                                         {"organisasjoner til", "more organisations"}};
inline constexpr Noun plain_organisation{{"organisasjon", "organisation"},
                                         {"organisasjoner", "organisations"}};
inline constexpr Noun group_noun{{"gruppe", "group"}, {"grupper", "groups"}};
inline constexpr Noun component{{"adskilt del", "separate part"},
                                {"adskilte deler", "separate parts"}};
inline constexpr Noun coalition{{"koalisjon", "coalition"}, {"koalisjoner", "coalitions"}};
inline constexpr Noun smaller_coalition{{"mindre koalisjon", "smaller coalition"},
                                        {"mindre koalisjoner", "smaller coalitions"}};
inline constexpr Noun warning{{"advarsel", "warning"}, {"advarsler", "warnings"}};
inline constexpr Noun note{{"merknad", "note"}, {"merknader", "notes"}};
inline constexpr Noun pair{{"par", "pair"}, {"par", "pairs"}};
inline constexpr Noun loner{{"står alene", "stands alone"}, {"står alene", "stand alone"}};

inline constexpr Phrase and_word{"og", "and"};
inline constexpr Phrase untitled{"Handlingsprogram uten tittel", "Untitled programme"};
inline constexpr Phrase source_file{"Kilde: {0}", "Source: {0}"};

// Headings
inline constexpr Phrase overview{"Hovedfunn", "Main findings"};
inline constexpr Phrase network{"Nettverk", "Network"};
inline constexpr Phrase key_partners{"Nøkkelpartnere", "Key partners"};
inline constexpr Phrase organisations{"Organisasjoner", "Organisations"};
inline constexpr Phrase groups{"Grupper", "Groups"};
inline constexpr Phrase duplicates{"Dubletter", "Duplicates"};
inline constexpr Phrase coalitions{"Koalisjoner", "Coalitions"};
inline constexpr Phrase overlaps{"Overlapp", "Overlaps"};
inline constexpr Phrase measure_overlaps{"Tiltak som deler partnere",
                                         "Measures that share partners"};
inline constexpr Phrase partner_overlaps{"Partnere som deler tiltak",
                                         "Partners that share measures"};
inline constexpr Phrase cover{"Dekning", "Cover"};
inline constexpr Phrase cover_title{"Få partnere som når alle tiltak",
                                    "Few partners that reach every measure"};
inline constexpr Phrase ties{"Koblinger", "Ties"};
inline constexpr Phrase cover_size{"Partnere som når alt", "Partners that reach all"};
inline constexpr Phrase measures{"Tiltak", "Measures"};
inline constexpr Phrase partners{"Partnere", "Partners"};
inline constexpr Phrase doubts{"Tvil i lesingen", "Doubts in reading"};
inline constexpr Phrase contents{"Innhold", "Contents"};
inline constexpr Phrase skip_to_content{"Gå til innholdet", "Skip to content"};

// Columns of tables
inline constexpr Phrase rank{"Nr.", "No."};
inline constexpr Phrase partner_column{"Partner", "Partner"};
inline constexpr Phrase measure_column{"Tiltak", "Measure"};
inline constexpr Phrase kind{"Slag", "Kind"};
inline constexpr Phrase measure_count{"Tiltak", "Measures"};
inline constexpr Phrase betweenness{"Mellomstilling", "Betweenness"};
inline constexpr Phrase closeness{"Nærhet", "Closeness"};
inline constexpr Phrase shared{"Felles", "Shared"};
inline constexpr Phrase jaccard{"Jaccard", "Jaccard"};
inline constexpr Phrase p_value{"p", "p"};
inline constexpr Phrase first_of_pair{"Den ene", "One"};
inline constexpr Phrase second_of_pair{"Den andre", "Other"};
inline constexpr Phrase coalition_word{"Koalisjon", "Coalition"};
inline constexpr Phrase step{"Steg", "Step"};
inline constexpr Phrase newly_reached{"Nye tiltak", "New measures"};
inline constexpr Phrase written_as{"Skrevet som", "Written as"};
inline constexpr Phrase position{"Sted", "Place"};
inline constexpr Phrase what{"Hva", "What"};
inline constexpr Phrase score{"Likhet", "Score"};
inline constexpr Phrase text_score{"Tekst", "Text"};
inline constexpr Phrase goal_score{"Mål", "Goal"};
inline constexpr Phrase shared_words{"Felles ord", "Shared words"};
inline constexpr Phrase shared_partners{"Felles partnere", "Shared partners"};

// Metrics: name in the results, heading, explanation
struct MetricWords {
  std::string_view name;
  Phrase heading;
  Phrase explanation;
};
inline constexpr MetricWords metric_words[] = {
    {"degree",
     {"Koblinger", "Ties"},
     {"Antall tiltak eller partnere", "Number of measures or partners"}},
    {"degree_normalised",
     {"Andel koblinger", "Share of ties"},
     {"Koblinger delt på det høyeste mulige", "Ties divided by the largest possible number"}},
    {"betweenness",
     {"Mellomstilling (antall)", "Betweenness (count)"},
     {"Korteste veier som går gjennom", "Shortest paths that run through"}},
    {"betweenness_normalised",
     betweenness,
     {"Andel av korteste veier som går gjennom, målt mot det høyeste mulige",
      "Share of shortest paths that run through, against the largest possible"}},
    {"closeness_normalised",
     closeness,
     {"Hvor kort veien er til alle andre; 1 er nærmest mulig",
      "How near all others are; 1 is nearest possible"}},
    {"harmonic",
     {"Harmonisk nærhet", "Harmonic closeness"},
     {"Sum av 1 / avstand til alle andre", "Sum of 1 / distance to all others"}},
};

// Kinds
inline constexpr Phrase is_organisation{"organisasjon", "organisation"};
inline constexpr Phrase is_group{"gruppe", "group"};
inline constexpr Phrase is_warning{"advarsel", "warning"};
inline constexpr Phrase is_note{"merknad", "note"};
inline constexpr Phrase identical{"identiske", "identical"};
inline constexpr Phrase near_duplicate{"nesten like", "nearly the same"};
inline constexpr Phrase same_series{"like i form, men om ulike ting",
                                    "alike in form, but about different things"};
inline constexpr Phrase subset{"det ene inneholdt i det andre", "one contained in the other"};

// Sentences
inline constexpr Phrase counts{"{0} og {1} er knyttet sammen av {2}.",
                               "{0} and {1} are joined by {2}."};
inline constexpr Phrase partner_kinds{"Partnerne er {0} og {1}.", "The partners are {0} and {1}."};
inline constexpr Phrase connected{"Alt henger sammen i ett nettverk.",
                                  "Everything hangs together in one network."};
inline constexpr Phrase disconnected{"Nettverket har {0}.", "The network has {0}."};
inline constexpr Phrase top_partners{
    "Nøkkelpartnerne blant organisasjonene er {0}; i parentes antall tiltak.",
    "The key partners among the organisations are {0}; in brackets their numbers of measures."};
inline constexpr Phrase top_partner{
    "Nøkkelpartneren blant organisasjonene er {0}; i parentes antall tiltak.",
    "The key partner among the organisations is {0}; in brackets its number of measures."};
// One sentence about a partner is put together from these clauses, "; " between them.
inline constexpr Phrase in_measures{"Med i {0}", "In {0}"};
inline constexpr Phrase across_themes{" på tvers av {0} temaer", " across {0} themes"};
inline constexpr Phrase only_link_between{"eneste bindeledd mellom «{0}» og «{1}»",
                                          "the only link between “{0}” and “{1}”"};
inline constexpr Noun more_theme_pairs{{" og {0} par temaer til", " and {0} more pair of themes"},
                                       {" og {0} par temaer til", " and {0} more pairs of themes"}};
inline constexpr Phrase only_link_to{"eneste bindeledd mellom {0} og resten",
                                     "the only link between {0} and the rest"};
inline constexpr Phrase only_partner_of{"eneste partner i {0}", "the only partner of {0}"};
inline constexpr Phrase partner_explained{"{0}, plass {1}: {2}", "{0}, rank {1}: {2}"};
inline constexpr Phrase ranked_by{
    "Rekkefølge etter {0}. Lik plass betyr lik verdi. I parentes: høyeste og laveste plass om ett "
    "tiltak utelates, eller om to navn som kan være samme partner, slås sammen.",
    "In order of {0}. Equal values share a rank. In brackets: the highest and lowest rank if one "
    "measure is left out, or two names that may be one partner are merged."};
inline constexpr Phrase ranked_by_alone{"Rekkefølge etter {0}. Lik plass betyr lik verdi.",
                                        "In order of {0}. Equal values share a rank."};
inline constexpr Phrase convention{"Regnet slik {0} gjør: se merknaden.",
                                   "Computed as {0} does: see the note."};
inline constexpr Phrase no_partners{"Ingen partnere ble funnet: tiltakene nevner ingen.",
                                    "No partners were found: the measures name none."};
inline constexpr Phrase no_organisations{"Ingen navngitte organisasjoner: partnerne er grupper.",
                                         "No named organisations: the partners are groups."};
inline constexpr Phrase groups_apart{"Grupper (for seg): {0}.", "Groups (apart): {0}."};
inline constexpr Phrase no_duplicates{"Ingen to tiltak ligner nok til å være samme tiltak.",
                                      "No two measures are alike enough to be one."};
inline constexpr Phrase no_goal_duplicates{"Ingen to mål ligner nok til å være samme mål.",
                                           "No two goals are alike enough to be one."};
inline constexpr Phrase goal_duplicates{"Mål som ligner", "Goals that are alike"};
inline constexpr Phrase duplicate_threshold{
    "Par med en likhet på {0} eller mer er med; --threshold flytter grensen.",
    "Pairs with a score of {0} or more are listed; --threshold moves the line."};
inline constexpr Phrase not_computed{
    "Ikke regnet ut: nettverket er for stort. En merknad sier hvorfor.",
    "Not computed: the network is too large. A note says why."};
inline constexpr Phrase duplicate_pair{"{0} og {1} er {2} («{3}»).",
                                       "{0} and {1} are {2} (“{3}”)."};
inline constexpr Phrase duplicate_heading{"{0} og {1}: {2}", "{0} and {1}: {2}"};
inline constexpr Phrase duplicate_others{"I alt {0} å se på.", "In all {0} to look at."};
inline constexpr Phrase no_coalitions{"Ingen koalisjoner: det finnes ingen koblinger å gruppere.",
                                      "No coalitions: there are no ties to group."};
inline constexpr Phrase all_alone{
    "Ingen koalisjoner: ingen inndeling som ble funnet, er bedre enn tilfeldig.",
    "No coalitions: no division that was found is better than chance."};
inline constexpr Phrase coalition_summary{
    "Partnere og tiltak faller i {0}; den største samler {1} "
    "og {2}.",
    "Partners and measures fall into {0}; the largest gathers "
    "{1} and {2}."};
inline constexpr Phrase modularity_optimal{"Modularitet {0}, bevist best mulig.",
                                           "Modularity {0}, proven best."};
inline constexpr Phrase modularity_found{
    "Modularitet {0}: beste som ble funnet, ikke bevist best "
    "(høyst {1} er mulig).",
    "Modularity {0}: best found, not proven best (at most {1} "
    "is possible)."};
inline constexpr Phrase null_model{
    "Tilfeldige nettverk med like mange koblinger per tiltak og partner gir modularitet {0} i "
    "snitt "
    "(z = {1}, p = {2}, {3} trekninger).",
    "Random networks with as many ties a measure and partner reach modularity {0} on average "
    "(z = {1}, p = {2}, {3} samples)."};
inline constexpr Phrase null_model_rigid{
    "Alle tilfeldige nettverk med like mange koblinger per tiltak og partner gir modularitet {0} "
    "(p = {1}, {2} trekninger).",
    "All random networks with as many ties a measure and partner reach modularity {0} "
    "(p = {1}, {2} samples)."};
inline constexpr Phrase no_more_than_chance{
    "Koalisjonene er altså ikke tydeligere enn tilfeldighet gir.",
    "So the coalitions are no clearer than chance makes them."};
inline constexpr Phrase kept_companions{
    "Når ett tiltak tas ut, er et medlem fortsatt sammen med {0} av de andre i koalisjonen sin; "
    "minst stabil er koalisjon {1} (Jaccard {2}).",
    "When one measure is left out, a member is still with {0} of the others of its coalition; "
    "least stable is coalition {1} (Jaccard {2})."};
inline constexpr Phrase description_none{
    "Det er likevel ikke bevist at nettverket har grupper: modularitet finner {0}, men den "
    "korteste "
    "beskrivelsen av det har ingen. Se koalisjonene som en skisse.",
    "Still the network is not proven to have groups: modularity finds {0}, but its shortest "
    "description has none. Take the coalitions as a sketch."};
inline constexpr Phrase sketch_optimal{
    "Se dem som en skisse: ingen inndeling er bedre (bevist, modularitet {0}), men det er ikke "
    "bevist at nettverket har grupper.",
    "Take them as a sketch: no division is better (proven, modularity {0}), but the network is not "
    "proven to have groups."};
inline constexpr Phrase sketch_found{
    "Se dem som en skisse: beste inndeling som ble funnet (modularitet {0} av høyst {1}), men det "
    "er ikke bevist at nettverket har grupper.",
    "Take them as a sketch: the best division that was found (modularity {0} of at most {1}), but "
    "the network is not proven to have groups."};
inline constexpr Phrase description_groups{
    "Den korteste beskrivelsen av nettverket deler tiltakene i {0} og partnerne i {1}.",
    "The shortest description of the network divides the measures into {0} and the partners into "
    "{1}."};
inline constexpr Phrase ties_inside{"{0} av koblingene går innenfor en koalisjon.",
                                    "{0} of the ties lie inside a coalition."};
inline constexpr Phrase coalition_number{"Koalisjon {0}", "Coalition {0}"};
inline constexpr Phrase no_cover{"Ingen dekning: ingen tiltak har partnere.",
                                 "No cover: no measure has partners."};
inline constexpr Phrase no_cover_allowed{
    "Ingen dekning: ingen av tiltakene har nok partnere som kan velges.",
    "No cover: none of the measures has enough partners that may be chosen."};
inline constexpr Noun reach{{"når", "reaches"}, {"når", "reach"}};
inline constexpr Noun cover_all{{"{0} {1} det eneste tiltaket.", "{0} {1} the only measure."},
                                {"{0} {1} alle {2} tiltak.", "{0} {1} all {2} measures."}};
inline constexpr Noun cover_asked{
    {"{0} {1} tiltaket som skal nås.", "{0} {1} the measure asked for."},
    {"{0} {1} de {2} tiltakene som skal nås.", "{0} {1} the {2} measures asked for."}};
inline constexpr Noun cover_some{
    {"{0} {1} det eneste tiltaket som kan nås.", "{0} {1} the only measure that can be reached."},
    {"{0} {1} de {2} tiltakene som kan nås.", "{0} {1} the {2} measures that can be reached."}};
inline constexpr Phrase cover_optimal{"Færre er ikke mulig.", "Fewer are not possible."};
inline constexpr Noun cover_bound{
    {"Beste som ble funnet; minst {0} trengs.", "Best found; at least {0} is needed."},
    {"Beste som ble funnet; minst {0} trengs.", "Best found; at least {0} are needed."}};
inline constexpr Phrase cover_cost_bound{"Kostnad {0}: beste som ble funnet; minst {1} trengs.",
                                         "Cost {0}: best found; at least {1} is needed."};
inline constexpr Phrase cover_optima{"{0} utvalg er like gode.", "{0} sets are equally good."};
inline constexpr Phrase cover_always{"I alle av dem: {0}.", "In all of them: {0}."};
inline constexpr Phrase cover_nobody_always{"Ingen partner er med i alle.",
                                            "No partner is in all of them."};
inline constexpr Phrase cover_sets{"Like gode utvalg", "Equally good sets"};
inline constexpr Phrase cover_shares{"Partnere i de beste utvalgene", "Partners of the best sets"};
inline constexpr Phrase cover_share{"Andel", "Share"};
inline constexpr Phrase cost{"Kostnad", "Cost"};
inline constexpr Phrase key_reach{"De som sammen når alle raskest",
                                  "Who together reach all others soonest"};
inline constexpr Phrase key_fragmentation{"De som holder delene sammen",
                                          "Without whom the network falls apart most"};
inline constexpr Phrase key_distance_fragmentation{"De som gjør veien kort mellom andre",
                                                   "Without whom all others are farthest apart"};
inline constexpr Phrase key_none{"Ikke regnet ut: for få partnere, eller for stort nettverk.",
                                 "Not computed: too few partners, or too large a network."};
inline constexpr Phrase key_reach_value{
    "Nærhet {0} (1 er ett steg til alle); {1} av {2} tiltak har en av dem.",
    "Reach {0} (1 is one step to all); {1} of {2} measures have one of them."};
inline constexpr Phrase key_fragmentation_value{"Oppdeling {0} uten dem, {1} med dem.",
                                                "Fragmentation {0} without them, {1} with them."};
inline constexpr Phrase key_unique{"Best mulig, og bare dette utvalget.",
                                   "Best possible, and no other set is."};
inline constexpr Phrase key_ties{"Best mulig; {0} utvalg er like gode.",
                                 "Best possible; {0} sets are equally good."};
inline constexpr Phrase key_found{
    "Beste som ble funnet, ikke bevist best ({0} av {1} partnere prøvd).",
    "Best found, not proven best ({0} of {1} partners tried)."};
inline constexpr Phrase out_of_reach{"{0} kan ikke nås: {1}.", "{0} can't be reached: {1}."};
inline constexpr Phrase no_doubts{"Dokumentet ble lest uten tvil.",
                                  "The document was read without doubt."};
inline constexpr Phrase doubt_counts{"Lesingen ga {0} og {1}.", "Reading gave {0} and {1}."};
inline constexpr Phrase no_measures{"Ingen tiltak ble funnet.", "No measures were found."};
inline constexpr Phrase no_measure_overlaps{"Ingen to tiltak har en partner felles.",
                                            "No two measures have a partner in common."};
inline constexpr Phrase no_partner_overlaps{"Ingen to partnere har et tiltak felles.",
                                            "No two partners have a measure in common."};
inline constexpr Phrase rows_shown{"De {0} øverste av {1}.", "The first {0} of {1}."};
inline constexpr Phrase open_ended{"(med flere)", "(and others)"};
inline constexpr Phrase without_partners{"ingen partnere", "no partners"};
inline constexpr Phrase goal{"Mål: {0}", "Goal: {0}"};
inline constexpr Phrase lines_and_more{"… og {0} til", "… and {0} more"};

// Pictures
inline constexpr Phrase network_title{"Hvem står sammen: partnere og tiltak etter koalisjon",
                                      "Who stands together: partners and measures by coalition"};
inline constexpr Phrase short_leaders{"Nøkkelpartnere (antall tiltak): {0}",
                                      "Key partners (number of measures): {0}"};
inline constexpr Phrase short_doubles{"Like eller nesten like: {0}", "Alike or nearly so: {0}"};
inline constexpr Phrase pair_of{"{0} og {1}", "{0} and {1}"};
inline constexpr Phrase with_group{"{0}, med {1}", "{0}, with {1}"};
inline constexpr Phrase network_caption{
    "Firkanter er tiltak, sirkler er partnere; stiplede sirkler er grupper. Farger er koalisjoner.",
    "Squares are measures, circles are partners; dashed circles are groups. Colours are "
    "coalitions."};
inline constexpr Phrase network_sizes{"Større merke: flere koblinger.", "Larger mark: more ties."};
inline constexpr Phrase network_sums{
    "Større merker og tykkere linjer: flere koblinger. Mellom rammene: de {0} sterkeste av {1} "
    "forbindelser.",
    "Larger marks and thicker lines: more ties. Between frames: the {0} strongest of {1} links."};
inline constexpr Phrase network_missing{
    "Nettverksbildet tegnes av Graphviz, som ikke var tilgjengelig. Bildene under viser de samme "
    "koblingene; network.dot kan tegnes senere.",
    "The network picture is drawn by Graphviz, which was not available. The pictures below show "
    "the "
    "same ties; network.dot can be drawn later."};
inline constexpr Phrase columns_title{"Hvem er med i hva", "Who takes part in what"};
inline constexpr Phrase matrix_title{"Tiltak og partnere som matrise",
                                     "Measures and partners as a matrix"};
inline constexpr Phrase columns_description{
    "Tiltak til venstre, partnere til høyre, en linje for hver kobling.",
    "Measures on the left, partners on the right, a line for each tie."};
inline constexpr Phrase matrix_description{
    "En rad for hvert tiltak, en kolonne for hver partner, en fylt rute for hver kobling.",
    "A row for each measure, a column for each partner, a filled cell for each tie."};
inline constexpr Phrase picture_aggregated{
    "{0}: for mange til å tegnes hver for seg. De er samlet etter koalisjon, koblingene summert.",
    "{0}: too many to draw one by one. They are gathered by coalition, their ties summed."};
inline constexpr Phrase coalitions_title{"Koalisjonene og hva som binder dem sammen",
                                         "The coalitions and what joins them"};
inline constexpr Phrase coalitions_description{
    "Et kort for hver koalisjon med partnerne som er med i mest; linjer er koblinger på tvers, med "
    "antall og partneren som har flest av dem.",
    "A card for each coalition with the partners in most of it; lines are ties between coalitions, "
    "with their number and the partner that has most of them."};
inline constexpr Phrase coalitions_line{
    "Koblinger på tvers: antall, og partneren som er med i flest av dem",
    "Ties between coalitions: their number, and the partner in most of them"};
inline constexpr Phrase card_subject{"Om {0}", "About {0}"};
inline constexpr Phrase overlaps_description{
    "Linjer er det to har felles; tykkere er mer. Fargen er koalisjonen begge er i.",
    "Lines are what two have in common; thicker is more. The colour is the coalition of both."};
inline constexpr Phrase overlaps_shown{
    "{0} av {1} par: de sterkeste, med minst {2} felles. Tykkeste linje: {3} felles.",
    "{0} of {1} pairs: the strongest, with at least {2} in common. Thickest line: {3} in common."};
inline constexpr Phrase overlaps_most{"Deler flest: {0}", "Share most: {0}"};
inline constexpr Phrase overlaps_gathered{
    "{0} par har minst {1} felles: for mange til å tegnes hver for seg. De sterkeste er tegnet, "
    "resten samlet etter koalisjon.",
    "{0} pairs have at least {1} in common: too many to draw one by one. The strongest are drawn, "
    "the others gathered by coalition."};
inline constexpr Phrase overlaps_more{"{0} par til innen koalisjon {1}",
                                      "{0} more pairs within coalition {1}"};
inline constexpr Phrase overlaps_more_smaller{"{0} par til blant mindre koalisjoner",
                                              "{0} more pairs among smaller coalitions"};
inline constexpr Phrase overlaps_between{
    "Brede grå bånd: samlede par på tvers, opptil {0}.",
    "Broad grey bands: gathered pairs between coalitions, up to {0}."};
inline constexpr Phrase coalitions_links{
    "For mange forbindelser til å tegnes: bildet viser de {0} sterkeste av {1}.",
    "Too many links to draw: the picture shows the {0} strongest of {1}."};
inline constexpr Phrase columns_links{"Mellom koalisjoner: de {0} sterkeste av {1} forbindelser.",
                                      "Between coalitions: the {0} strongest of {1} links."};
inline constexpr Phrase nothing_to_draw{"Ingen koblinger å tegne.", "No ties to draw."};
inline constexpr Phrase legend_bar{"Stolpe og tall: antall koblinger.",
                                   "Bar and number: number of ties."};
inline constexpr Phrase legend_measure{"Tiltak", "Measure"};
inline constexpr Phrase legend_organisation{"Organisasjon", "Organisation"};
inline constexpr Phrase legend_group{"Gruppe", "Group"};
inline constexpr Phrase legend_small{"Mindre koalisjoner", "Smaller coalitions"};
inline constexpr Phrase legend_other{"På tvers av koalisjoner", "Between coalitions"};
inline constexpr Phrase legend_duplicate{"Like eller nesten like tiltak",
                                         "Identical or nearly identical measures"};

// How to read the numbers
inline constexpr Phrase explain_key_partners{
    "Mellomstilling er andelen av korteste veier i nettverket som går gjennom partneren, målt mot "
    "det "
    "høyeste mulige: høy verdi betyr at partneren binder sammen deler som ellers er langt fra "
    "hverandre. Nærhet er hvor kort veien er til alle andre (1 er nærmest mulig). Grupper som "
    "«kommuner» står for seg, fordi de rommer mange.",
    "Betweenness is the share of shortest paths in the network that run through the partner, "
    "against "
    "the largest possible: a high value means that the partner joins parts that are otherwise far "
    "apart. Closeness is how near all others are (1 is nearest possible). Groups such as "
    "“municipalities” stand apart, as they hold many."};
inline constexpr Phrase explain_duplicates{
    "Likhet veier tekst (0,5), partnere (0,3) og mål (0,2), hver mellom 0 og 1. Dette er forslag: "
    "et "
    "menneske avgjør.",
    "The score weighs text (0.5), partners (0.3) and goal (0.2), each between 0 and 1. These are "
    "suggestions: a person decides."};
inline constexpr Phrase explain_coalitions{
    "En koalisjon er partnere og tiltak som er tettere knyttet til hverandre enn til resten "
    "(Barbers modularitet).",
    "A coalition is partners and measures that are tied more closely to each other than to the "
    "rest "
    "(Barber's modularity)."};
inline constexpr Phrase explain_overlaps{
    "Jaccard er antall felles delt på antall i minst ett av de to. p er sannsynligheten for minst "
    "så "
    "mange felles ved trekning på slump, uten korreksjon for at mange par er prøvd.",
    "Jaccard is the number shared divided by the number in at least one of the two. p is the "
    "probability of sharing at least as many by chance, not corrected for the many pairs tried."};
inline constexpr Phrase nothing_beyond_chance{
    "Ingen overlapp er sterkere enn tilfeldig: {0} par er prøvd, {1} av dem har p under 0,05, men "
    "ingen når det korrigeres for at så mange er prøvd (Benjamini–Hochberg).",
    "No overlap is stronger than chance: {0} pairs were tried, {1} of them have p below 0.05, but "
    "none when corrected for so many being tried (Benjamini–Hochberg)."};
inline constexpr Phrase beyond_chance{
    "Sterkere enn tilfeldig er {1} av {0} par (hypergeometrisk p under 0,05 etter "
    "Benjamini–Hochberg; {2} etter Bonferroni).",
    "Stronger than chance: {1} of {0} pairs (hypergeometric p below 0.05 after "
    "Benjamini–Hochberg; {2} after Bonferroni)."};
inline constexpr Phrase beyond_bicm{
    "Tas det også hensyn til hvor ofte hver av de felles naboene er med (BiCM), gjelder det {0} "
    "par.",
    "When it also counts how often each shared neighbour takes part (BiCM), that holds for {0} "
    "pairs."};
inline constexpr Phrase avoiding_pairs{"{0} par deler færre enn tilfeldig.",
                                       "{0} pairs share fewer than chance."};
inline constexpr Phrase backbone_title{"Overlapp som blir igjen", "Overlaps that remain"};
inline constexpr Phrase nothing_remains{
    "Ingen par blir igjen under alfa = {0}: ingen overlapp er sterkere enn tilfeldig.",
    "No pair remains below alpha = {0}: no overlap is stronger than chance."};
inline constexpr Phrase none_avoid{"Ingen par blir igjen under alfa = {0}: ingen unngår hverandre.",
                                   "No pair remains below alpha = {0}: none avoid each other."};
inline constexpr Phrase corrected_p{"p korr.", "p corr."};
inline constexpr Phrase explain_cover{
    "Blant de valgte står den som når flest tiltak som ennå ikke er nådd, først.",
    "Of those chosen, the one that reaches most measures not reached yet comes first."};
inline constexpr Phrase explain_measures{
    "Slik programmet ble lest: hver partner med teksten den ble funnet som, og stedet i "
    "dokumentet.",
    "The programme as read: every partner with the text it was found as, and its place in the "
    "document."};
inline constexpr Phrase made_by{"Laget av partnergraph. Siden laster ingenting fra nettet.",
                                "Made by partnergraph. This page loads nothing from the network."};

}  // namespace texts
}  // namespace partnergraph
