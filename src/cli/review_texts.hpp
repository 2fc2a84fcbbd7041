// What `review` says and asks. In either language the letters of both are understood.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::cli::review_texts {

inline constexpr Phrase question{"{0} av {1}: er dette samme partner? {2}",
                                 "{0} of {1}: are these one partner? {2}"};
inline constexpr Phrase name{"- «{0}»:", "- \"{0}\":"};
inline constexpr Phrase more_places{"-- og {0} til", "-- and {0} more"};
inline constexpr Phrase letters{"j = samme, n = forskjellige, h = hopp over, q = slutt",
                                "y = same, n = different, s = skip, q = stop"};
inline constexpr Phrase none_open{"ingen spørsmål om navn er åpne",
                                  "no question about names is open"};
inline constexpr Phrase closing{"{0} avgjort, {1} gjenstår", "{0} settled, {1} open"};

}  // namespace partnergraph::cli::review_texts
