// What the nouns of the program are called where a person reads of them.
#pragma once

#include <partnergraph/model/phrase.hpp>

namespace partnergraph::model_texts {

inline constexpr Phrase quoted{"«{0}»", "\"{0}\""};
inline constexpr Phrase quoted_next{"{0}, «{1}»", "{0}, \"{1}\""};

// Positions
inline constexpr Phrase line{"linje {0}", "line {0}"};
inline constexpr Phrase page{"side {0}", "page {0}"};
inline constexpr Phrase slide{"lysbilde {0}", "slide {0}"};
inline constexpr Phrase sheet{"ark {0}", "sheet {0}"};
inline constexpr Phrase row{"rad {0}", "row {0}"};

// Decisions: number, what is decided as files say it, the name, names, and "…" for more of them
inline constexpr Phrase decision{"avgjørelse {0} ({1}: {2}{3})", "decision {0} ({1}: {2}{3})"};
inline constexpr Phrase named_decision{"avgjørelse {0} ({1} {2}: {3}{4})",
                                       "decision {0} ({1} {2}: {3}{4})"};

// Reasons
inline constexpr Phrase member_of{"medlem av gruppen {0}", "a member of the group {0}"};

}  // namespace partnergraph::model_texts
