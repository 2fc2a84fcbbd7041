// Names that look like those of organisations, whether known or not.
#pragma once

#include <string>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Known, or like the name of an organisation: "Helse Nord RHF", "Eiendomsetaten", "NVE".
[[nodiscard]] bool is_organisation(const std::string& name, const Lexicon& lexicon);

}  // namespace partnergraph
