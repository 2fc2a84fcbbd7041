// The texts of bicliques and roles, and of what a coalition is about, in each language.
#pragma once

#include "texts.hpp"

namespace partnergraph::texts {

inline constexpr Phrase bicliques{"Hvem står sammen i de samme tiltakene",
                                  "Who stands together in the very same measures"};
inline constexpr Phrase bicliques_found{
    "{0} mengder der alle partnerne er med i alle tiltakene, og som ingen kan legges til; minst "
    "{1} tiltak og {2} partnere.",
    "{0} sets in which all partners are in all measures and to which nobody can be added; at "
    "least {1} measures and {2} partners."};
inline constexpr Phrase bicliques_cut{
    "Mer enn {0} mengder der alle partnerne er med i alle tiltakene, minst {1} tiltak og {2} "
    "partnere: be om større.",
    "More than {0} sets in which all partners are in all measures, at least {1} measures and "
    "{2} partners: ask for larger ones."};
inline constexpr Phrase biclique_size{"{0} i {1}", "{0} in {1}"};
inline constexpr Phrase biclique_stability{" (stabilitet {0})", " (stability {0})"};
inline constexpr Phrase near_bicliques{"Hvem står nesten sammen i de samme tiltakene",
                                       "Who stands almost together in the same measures"};
inline constexpr Phrase near_found{
    "{0} mengder der høyst {1} av koblingene mangler, og som ingen kan legges til uten at flere "
    "mangler; minst {2} tiltak og {3} partnere.",
    "{0} sets in which at most {1} of the ties are missing and to which nobody can be added "
    "without more missing; at least {2} measures and {3} partners."};
inline constexpr Phrase near_cut{
    "{0} av mengdene der høyst {1} av koblingene mangler, minst {2} tiltak og {3} partnere: det er "
    "for mange til å finne alle. Be om større.",
    "{0} of the sets in which at most {1} of the ties are missing, at least {2} measures and {3} "
    "partners: there are too many to find them all. Ask for larger ones."};
inline constexpr Phrase near_missing{"Mangler: {0} i {1}", "Missing: {0} in {1}"};
inline constexpr Phrase overlapping{"Koalisjoner som overlapper", "Overlapping coalitions"};

inline constexpr Phrase same_role{"Hvem har nøyaktig de samme koblingene",
                                  "Who has the very same ties"};
inline constexpr Phrase nobody_same{"Ingen to har nøyaktig de samme koblingene.",
                                    "No two have the very same ties."};
inline constexpr Phrase blocks{"Roller", "Roles"};
inline constexpr Phrase no_blocks{
    "Fant ingen roller: ingen inndeling passer bedre enn ingen inndeling.",
    "No roles were found: no division fits better than none."};
inline constexpr Phrase blocks_proven{
    "{0} klasser av tiltak og {1} av partnere: {2} av {3} celler passer ikke. Ingen inndeling i så "
    "mange har færre.",
    "{0} classes of measures and {1} of partners: {2} of {3} cells do not fit. No division into so "
    "many has fewer."};
inline constexpr Phrase blocks_found{
    "{0} klasser av tiltak og {1} av partnere: {2} av {3} celler passer ikke. Den beste som ble "
    "funnet.",
    "{0} classes of measures and {1} of partners: {2} of {3} cells do not fit. The best that was "
    "found."};
inline constexpr Phrase block_measures{"Tiltak {0}: {1}", "Measures {0}: {1}"};
inline constexpr Phrase block_partners{"Partnere {0}: {1}", "Partners {0}: {1}"};
inline constexpr Phrase block_joined{"Med i: partnere {0} i tiltak {1}.",
                                     "Taking part: partners {0} in measures {1}."};

inline constexpr Phrase coalition_about{"Handler om: {0}", "About: {0}"};
inline constexpr Phrase coalition_themes{"Temaer: {0}", "Themes: {0}"};
inline constexpr Phrase coalition_core{"Kjerne: {0} i {1}", "Core: {0} in {1}"};
inline constexpr Phrase coalition_bridges{"Bro til andre: {0}", "Bridges to others: {0}"};
inline constexpr Phrase coalition_missing{"Mangler i kjernen: {0}", "Missing in the core: {0}"};
inline constexpr Phrase in_measure{"{0} i {1}", "{0} in {1}"};

}  // namespace partnergraph::texts
