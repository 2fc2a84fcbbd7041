// A measure while it is being read: its fields as lines, before they are understood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct MeasureDraft {
  std::string number{};
  std::vector<std::string> section{};
  Source source{};
  bool is_orphan = false;  ///< it began with its partners, where no measure was open
  bool is_row = false;     ///< one row of a table of measures
  std::vector<FieldLine> title{};
  std::vector<FieldLine> details{};
  std::vector<FieldLine> partners{};
  std::vector<FieldLine> goal{};
  std::vector<FieldLine> unlabelled{};  ///< paragraphs behind an empty line under the partner list
};

/// A measure and the texts of its mentions; `measure.mentions` is still empty.
struct ReadMeasure {
  Measure measure;
  std::vector<FieldMention> mentions;
  std::vector<MeasureReference> references;
};

/// Understands the fields: title and details, partner list, goal, and what an unlabelled paragraph
/// behind the partner list is. Doubts go to `diagnostics`.
/// @return nothing for a template row (no field has text) and for fields without a measure
[[nodiscard]] std::optional<ReadMeasure> read_measure(MeasureDraft draft, const Lexicon& lexicon,
                                                      Diagnostics& diagnostics);

}  // namespace partnergraph
