// One piece of a partner field, between two marks: a name, several, or nobody.
#pragma once

#include <string_view>

#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

/// Without dashes, bullets, marks of emphasis and footnotes before and behind it. O(bytes).
[[nodiscard]] std::string_view without_edge_marks(std::string_view text);

/// Adds to `field` whom the piece names, without what tells of them ("evt.", "– lead", "m.fl.");
/// the measure that it refers to; or a doubt, where it is a remark. O(bytes * longest known name).
void read_piece(std::string_view piece, const Source& source, const Lexicon& lexicon,
                PartnerField& field);

}  // namespace partnergraph
