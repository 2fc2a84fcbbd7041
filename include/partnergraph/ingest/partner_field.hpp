// What a partner field says: who takes part, and whether the list is complete.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

/// A line of a field and where it stands.
struct FieldLine {
  std::string text;
  Source source{};
  bool begins = false;    ///< it stands behind a label or at the beginning of a cell
  std::size_t width = 0;  ///< code points of the line of text that it ends; 0 if it ends none
  friend bool operator==(const FieldLine&, const FieldLine&) = default;
};

/// One name of the field as written.
struct FieldMention {
  std::string text;
  Source source{};
  friend bool operator==(const FieldMention&, const FieldMention&) = default;
};

/// A piece that says that the partners are those of another measure.
struct MeasureReference {
  std::string text;    ///< as written
  std::string number;  ///< of the other measure, as matching form; empty for the one above
  Source source{};
};

struct PartnerField {
  std::vector<FieldMention> mentions;  ///< reading order, nothing left out
  std::vector<MeasureReference> references{};
  std::size_t roles = 0;    ///< names with a part they play behind a dash: "– lead"
  bool open_ended = false;  ///< "mfl", "og andre", "m.m." stood somewhere in it
  Diagnostics diagnostics;
};

/// Cuts at commas, semicolons, slashes, bullets, line ends and conjunctions, but not inside
/// brackets, not behind a suspended hyphen ("Arbeids- og inkluderingsdepartementet"), and not
/// inside a name that the lexicon knows. Tails such as "mfl" are no mention. Time O(bytes * longest
/// known name).
[[nodiscard]] PartnerField read_partner_field(const std::vector<FieldLine>& lines,
                                              const Lexicon& lexicon);

}  // namespace partnergraph
