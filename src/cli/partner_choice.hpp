// Partners and measures by the names that people type.
#pragma once

#include <string>

#include <partnergraph/model/programme.hpp>

namespace partnergraph::cli {

/// The partner found by id, name or alias, or by a part of one, as both "Statens vegvesen" and
/// "SVV" are of "Statens vegvesen (SVV)"; case and punctuation make no difference.
/// @throws UsageError if a name means no partner or several
[[nodiscard]] PartnerId partner_named(const Programme& programme, const std::string& typed);

/// The measure found by id, by its number in the document, or by its title; case makes no
/// difference.
/// @throws UsageError if a name means no measure or several
[[nodiscard]] MeasureId measure_named(const Programme& programme, const std::string& typed);

}  // namespace partnergraph::cli
