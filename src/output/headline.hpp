// The one line that a reader of a picture of the whole programme should take home.
#pragma once

#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// "Key partners (number of measures): NHO (6), KS (6), LO (4) · Alike: M31 and M35 · 14
/// coalitions". What there is none of is left out, and organisations in one measure only. Time O(T
/// + P log P).
[[nodiscard]] std::string headline(const Programme& programme, const Findings& findings,
                                   Language language);

}  // namespace partnergraph
