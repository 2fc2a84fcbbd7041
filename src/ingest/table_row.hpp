// What a row of a table is, seen by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

#include <partnergraph/ingest/label.hpp>

#include "column_header.hpp"

namespace partnergraph {

using Cells = std::vector<std::string>;

/// Whether a row says what to write below it: several cells, all of them in brackets.
[[nodiscard]] bool is_template_row(const Cells& cells);

/// Text in the first cell of a row and nowhere else, below three columns or more.
[[nodiscard]] bool has_first_alone(const Cells& cells, const ColumnHeader& header);

/// "Tema: Bygg" alone in the first cell, across a table of three columns or more whose first column
/// is none of measures (unless the text says that it is a section or a numbered goal).
[[nodiscard]] bool is_section_row(const Cells& cells, const ColumnHeader& header,
                                  const Lexicon& lexicon);

/// Two labels or more, and no text behind any of them: a template.
[[nodiscard]] bool is_empty_form(const Cells& cells, const Lexicon& lexicon);

/// A label in a cell of its own, and a value behind it.
[[nodiscard]] bool is_form_row(const Cells& cells, const Lexicon& lexicon);

/// "Stakeholder | Focus | Influence": a label of partners with no value or several behind it, in a
/// table of three columns or more, or such a row of four that begins with a label of measures. Over
/// such columns stands a table of something else.
[[nodiscard]] bool heads_other_table(const Cells& cells, const Lexicon& lexicon);

/// The label that the only filled cell of a row begins with, if the cell is not the last one and
/// the label fills its first line: values have been lost.
[[nodiscard]] std::optional<LabelMatch> label_without_value(const Cells& cells,
                                                            const Lexicon& lexicon);

/// "Tiltak | 2025 | 2026": a label and nothing but numbers, above a table of figures.
[[nodiscard]] bool heads_figures(const Cells& cells, const Lexicon& lexicon);

/// Some cell has a label in it.
[[nodiscard]] bool has_label(const Cells& cells, const Lexicon& lexicon);

}  // namespace partnergraph
