// The texts of pictures alone, in each language.
#pragma once

#include "texts.hpp"

namespace partnergraph::texts {

inline constexpr Noun not_drawn{
    {"Ikke tegnet, fordi det ikke har partnere: {0}.", "Not drawn, as it has no partners: {0}."},
    {"{1} tiltak uten partnere er ikke tegnet: {0}.",
     "{1} measures without partners are not drawn: {0}."}};
inline constexpr Phrase legend_alone{"Uten koalisjon", "In no coalition"};

inline constexpr Phrase ego_title{"Tiltakene, og de andre partnerne i dem",
                                  "Measures, and the other partners in them"};
inline constexpr Phrase ego_description{
    "Partneren til venstre, tiltakene i midten, og til høyre de andre partnerne i de samme "
    "tiltakene.",
    "The partner on the left, its measures in the middle, and on the right the other partners of "
    "the same measures."};
inline constexpr Noun ego_more{{"{0} annen partner", "{0} other partner"},
                               {"{0} andre partnere", "{0} other partners"}};
inline constexpr Phrase ego_gathered_measures{
    "{0}: for mange til å tegnes hver for seg; de er samlet etter koalisjon.",
    "{0}: too many to draw one by one; they are gathered by coalition."};
inline constexpr Phrase ego_gathered_partners{
    "{0}: for mange til å tegnes hver for seg; de {1} som deler flest tiltak, er nevnt.",
    "{0}: too many to draw one by one; the {1} that share most measures are named."};

inline constexpr Phrase lattice_title{"Partnere som flere tiltak har felles",
                                      "Partners that measures have in common"};
inline constexpr Phrase lattice_description{
    "Et kort for hver mengde av partnere som minst to tiltak har felles; under hvert kort står de "
    "mengdene som har flere partnere og derfor færre tiltak.",
    "A card for each set of partners that two measures or more have in common; below each stand "
    "the sets of more partners, and so of fewer measures."};
inline constexpr Phrase lattice_foot{
    "Et kort: partnere som er sammen i alle disse tiltakene. En linje nedover: de samme partnerne "
    "og flere til, i færre av tiltakene.",
    "A card: partners that are together in all these measures. A line downwards: the same partners "
    "and more, in fewer of the measures."};
inline constexpr Phrase lattice_cut{"Viser {0} av {1} mengder: de med flest tiltak.",
                                    "Shows {0} of {1} sets: those of most measures."};
inline constexpr Phrase lattice_leaders{
    "For mange mengder til å leses: bildet er av de {0} partnerne som er med i flest tiltak.",
    "Too many sets to read: the picture is of the {0} partners in most measures."};
inline constexpr Phrase lattice_mixed{"Partnere fra flere koalisjoner",
                                      "Partners of several coalitions"};

}  // namespace partnergraph::texts
