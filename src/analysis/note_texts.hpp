// What a person is told of an analysis: what was left out or cut by a budget, and whose conventions
// hold.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::analysis_texts {

// What was left out, and by which budget: subject, work, budget, its value
inline constexpr Phrase steps_over{
    "{0} ble ikke regnet ut: det ville ta {1} steg, mer enn grensen {2} = {3}",
    "{0} left out: it would take {1} steps, more than the budget {2} = {3}"};
inline constexpr Phrase work_over{
    "{0} ble ikke regnet ut: (tiltak + partnere) * koblinger er {1}, mer enn grensen {2} = {3}",
    "{0} left out: vertices * ties is {1}, more than the budget {2} = {3}"};

// Subjects
inline constexpr Phrase betweenness{"mellomstilling", "betweenness was"};
inline constexpr Phrase closeness{"nærhet og harmonisk nærhet",
                                  "closeness and harmonic closeness were"};
inline constexpr Phrase bitruss{"bitruss-tallene for koblingene",
                                "the bitruss numbers of the ties were"};
inline constexpr Phrase clustering{"klynging, redundans og begrensning i to modi",
                                   "clustering, redundancy and the constraint in two modes were"};
inline constexpr Phrase effective_size{"effektiv størrelse i to modi",
                                       "the effective size in two modes was"};
inline constexpr Phrase structural_holes{
    "begrensning, effektiv størrelse og Opsahls koeffisient",
    "constraint, effective size and Opsahl's coefficient were"};
inline constexpr Phrase distances{"diameter og gjennomsnittlig avstand",
                                  "diameter and mean distance were"};

// Metrics
inline constexpr Phrase rank_stability_left_out{
    "hvor langt plassene flytter seg uten ett tiltak, ble ikke regnet ut: varianter * (tiltak + "
    "partnere) * koblinger er {0}, mer enn grensen max_stability_work = {1}",
    "how far ranks move without one measure was left out: variants * vertices * ties is {0}, more "
    "than the budget max_stability_work = {1}"};
inline constexpr Phrase eigenvector_uncertain{
    "egenvektor og hits er usikre: de to første singulærverdiene i en del av nettverket er for "
    "like til å skilles fra hverandre, så rekkefølgen deres er delvis tilfeldig",
    "eigenvector and hits are uncertain: the first two singular values of a component are too "
    "close to be told apart, so that their order is partly chance"};
inline constexpr Phrase katz_left_out{
    "katz ble ikke regnet ut: NetworkX bruker alfa = 0,1, som ikke er under 1 / den første "
    "singulærverdien i dette nettverket",
    "katz was left out: NetworkX takes alpha = 0.1, which is not below 1 / the first singular "
    "value of this network"};
inline constexpr Phrase as_ucinet{
    "slik UCINET gjør: egenvektor er det første singulærparet i hele matrisen, 0 utenfor den "
    "ledende delen av nettverket",
    "as UCINET has it: eigenvector is the first singular pair of the whole matrix, 0 outside the "
    "leading component"};
inline constexpr Phrase as_networkx{
    "slik NetworkX gjør: egenvektor med lengde 1 over tiltak og partnere sammen, birank med alfa = "
    "beta = 1 (roten av antall koblinger), katz med alfa = 0,1 og lengde 1 over begge sammen",
    "as NetworkX has it: eigenvector with length 1 over both modes together, birank with alpha = "
    "beta = 1 (the root of the degree), katz with alpha = 0.1 and length 1 over both modes"};
inline constexpr Phrase as_netrics{
    "slik netrics gjør: betweenness_normalised etter maksimum slik det ble trykt i 1997, som kan "
    "overskride 1; egenvektor av projeksjonen for tiltak og for partnere uten diagonal, størst 1",
    "as netrics has it: betweenness_normalised by the maximum printed in 1997, which can exceed 1; "
    "eigenvector of each mode's projection without its diagonal, largest 1"};

// Overlaps
inline constexpr Phrase measure_overlaps_left_out{
    "overlapp mellom tiltak ble ikke regnet ut: tiltakene møtes {0} ganger hos en felles partner, "
    "mer enn grensen max_pair_work = {1}",
    "measure-overlaps were left out: the vertices meet {0} times in a neighbour, more than the "
    "budget max_pair_work = {1}"};
inline constexpr Phrase partner_overlaps_left_out{
    "overlapp mellom partnere ble ikke regnet ut: partnerne møtes {0} ganger i et felles tiltak, "
    "mer enn grensen max_pair_work = {1}",
    "partner-overlaps were left out: the vertices meet {0} times in a neighbour, more than the "
    "budget max_pair_work = {1}"};
inline constexpr Phrase measure_overlaps_cut{
    "bare de {0} sterkeste parene er med, de som deler mest: det kan være flere overlapp mellom "
    "tiltak enn grensen max_overlaps",
    "only the {0} strongest pairs were kept, those that share most: measure-overlaps may have more "
    "than the budget max_overlaps"};
inline constexpr Phrase partner_overlaps_cut{
    "bare de {0} sterkeste parene er med, de som deler mest: det kan være flere overlapp mellom "
    "partnere enn grensen max_overlaps",
    "only the {0} strongest pairs were kept, those that share most: partner-overlaps may have more "
    "than the budget max_overlaps"};
inline constexpr Phrase measure_chances_left_out{
    "hvor sannsynlige overlapp mellom tiltak er, ble ikke regnet ut: det ville ta {0} steg, mer "
    "enn grensen max_chance_work = {1}; overlaps --backbone regner det ut",
    "measure-chances were left out: the tails would take {0} steps, more than the budget "
    "max_chance_work = {1}; overlaps --backbone computes them"};
inline constexpr Phrase partner_chances_left_out{
    "hvor sannsynlige overlapp mellom partnere er, ble ikke regnet ut: det ville ta {0} steg, mer "
    "enn grensen max_chance_work = {1}; overlaps --backbone regner det ut",
    "partner-chances were left out: the tails would take {0} steps, more than the budget "
    "max_chance_work = {1}; overlaps --backbone computes them"};

// Duplicates
inline constexpr Phrase duplicates_left_out{
    "dubletter ble ikke regnet ut: tiltakene møtes {0} ganger i et ord, en rekke bokstaver eller "
    "en partner, mer enn grensen max_duplicate_work = {1}",
    "duplicates were left out: measures meet {0} times in a word, a run of letters or a partner, "
    "more than the budget max_duplicate_work = {1}"};
inline constexpr Phrase duplicates_cut{
    "bare de {0} likeste parene av tiltak er med, slik grensen max_duplicates sier",
    "only the {0} likest pairs of measures were kept, as the budget max_duplicates says"};

// Coalitions
inline constexpr Phrase evidence_left_out{
    "de tilfeldige nettverkene og stabiliteten til koalisjonene ble ikke regnet ut: de krever "
    "flere søk enn grensen max_evidence_work tillater for {0} koblinger",
    "the random networks and the stability of the coalitions were left out: they take more "
    "searches than the budget max_evidence_work allows for {0} ties"};
inline constexpr Phrase evidence_cut{
    "bare {0} tilfeldige nettverk ble laget i stedet for {1}, slik grensen max_evidence_work sier",
    "only {0} random networks instead of {1} were made, as the budget max_evidence_work says"};

// What changed
inline constexpr Phrase matches_cut{
    "bare tiltak som deler et sjeldent ord, ble sammenlignet: det er {0} par, mer enn grensen "
    "max_pairs = {1}",
    "only measures that share a rare word were compared: there are {0} pairs, more than the budget "
    "max_pairs = {1}"};
inline constexpr Phrase matches_greedy{
    "noen tiltak ble satt sammen med de likeste parene først, ikke best mulig i alt: mer enn "
    "max_assignment = {0} henger sammen",
    "some measures were matched best first instead of optimally: more than max_assignment = {0} "
    "hang together"};
inline constexpr Phrase drift_left_out{
    "hvordan koalisjonene har forskjøvet seg, ble ikke regnet ut: et av nettverkene har flere "
    "koblinger enn grensen max_coalition_ties = {0}",
    "the drift of coalitions was left out: a network has more ties than the budget "
    "max_coalition_ties = {0}"};

// What if
inline constexpr Phrase ranked_by_measures{
    "nøkkelpartnerne er ordnet bare etter antall tiltak: (tiltak + partnere) * koblinger er mer "
    "enn grensen max_path_work = {0}",
    "key partners are ranked by their number of measures alone: vertices * ties is more than the "
    "budget max_path_work = {0}"};
inline constexpr Phrase splits_left_out{
    "hvordan koalisjoner deles, ble ikke regnet ut: nettverket har flere koblinger enn grensen "
    "max_coalition_ties = {0}",
    "splits of coalitions were left out: the network has more ties than the budget "
    "max_coalition_ties = {0}"};

}  // namespace partnergraph::analysis_texts
