// Places that are bodies, whose word stands before them all: "kommunene Bodø, Fauske og Gildeskål".
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The list of names, where each place behind "kommunene" is a "kommune" of its own: "Bodø kommune,
/// Fauske kommune og Gildeskål kommune". The places end behind a conjunction; without one, at the
/// first name that is none. One place alone, and "kommunene i Salten", stay. O(words).
[[nodiscard]] std::string with_leads_shared(std::string_view text, const Lexicon& lexicon);

}  // namespace partnergraph
