#include "row_reader.hpp"

#include <algorithm>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "line_words.hpp"
#include "table_row.hpp"

namespace partnergraph {
namespace {

// Below the headings of a document and the sections of its text.
constexpr std::uint32_t row_section_level = 8;

bool has_word(std::string_view text) {
  return std::ranges::any_of(words(text),
                             [](std::string_view word) { return !starts_digit(word); });
}

}  // namespace

RowReader::RowReader(FieldReader& fields, std::map<std::uint32_t, UnnamedColumns> columns,
                     const Lexicon& lexicon)
    : lexicon_(lexicon),
      fields_(fields),
      collector_(fields.collector()),
      unnamed_columns_(std::move(columns)) {}

void RowReader::enter(std::uint32_t table) {
  if (table == table_.number) return;
  if (table_.is_form) collector_.close_field();
  if (table_.number != 0) table_above_ = table_;
  table_ = table != 0 && table == table_above_.number ? table_above_ : Table{.number = table};
}

void RowReader::row(const Block& block) {
  const auto filled =
      std::ranges::count_if(block.cells, [](const std::string& c) { return !c.empty(); });
  const auto unnamed = unnamed_columns(block);
  auto header = table_.is_form ? std::nullopt : column_header(block.cells, lexicon_, unnamed);
  // Under a header that names measures, "Relevant partners" alone in its column is a text.
  const bool says_less =
      header && table_.columns && table_.columns->names_measures && !header->names_measures;
  if (header && !says_less) {
    note_unnamed(block, unnamed);
    begin_columns(block, *std::move(header));
  } else if (table_.columns) {
    if (filled > 0) column_row(block);
  } else if (table_.is_other) {
    return;
  } else if (filled > 2 && !table_.is_form && heads_other_table(block.cells, lexicon_)) {
    fields_.note("other-table", ingest_texts::other_table, block.source);
    table_.is_other = true;
    collector_.close_field();
  } else if (is_empty_form(block.cells, lexicon_)) {
    fields_.note("header-row", ingest_texts::header_row, block.source);
    collector_.close_field();
  } else if (!table_.is_form && heads_figures(block.cells, lexicon_)) {
    collector_.close_field();
  } else if (table_.is_form || is_form_row(block.cells, lexicon_)) {
    form_row(block);
  } else if (filled > 1 && !has_label(block.cells, lexicon_)) {
    collector_.close_field();  // figures or the like
  } else {
    for (const std::string& cell : block.cells) fields_.cell(block, cell);
  }
}

// The columns of partners that no label announces, where `block` is the header above them.
std::vector<std::size_t> RowReader::unnamed_columns(const Block& block) const {
  const auto found = unnamed_columns_.find(block.table);
  if (found == unnamed_columns_.end() || found->second.header != block.cells) return {};
  return found->second.columns;
}

void RowReader::note_unnamed(const Block& block, const std::vector<std::size_t>& columns) {
  for (const std::size_t column : columns) {
    fields_.see(Role::partners);
    fields_.note("unnamed-partners", fill(ingest_texts::unnamed_column, {block.cells[column]}),
                 block.source);
  }
}

// "Activity | When | Responsible" where the measures are "Action 1", "Action 2": what else is done.
bool RowReader::heads_no_measures(const Block& block) const {
  return !collector_.has_open_measure() &&
         std::ranges::any_of(block.cells, [&](const std::string& cell) {
           const auto label = cell_label(column_title(cell), lexicon_);
           return label && label->role == Role::measure && fields_.numbers_others(*label);
         });
}

// A header over measures; over parts of the open measure, if it names none and others are named.
void RowReader::begin_columns(const Block& block, ColumnHeader header) {
  if (heads_no_measures(block)) {
    fields_.note("other-table", ingest_texts::other_table, block.source);
    table_.is_other = true;
    return;
  }
  if (!header.names_measures && fields_.measures_are_named()) {
    if (!collector_.has_open_measure()) return;
    std::ranges::replace(header.roles, std::optional(Role::measure),
                         std::optional(Role::background));
  } else if (header.names_measures) {
    collector_.close_as_section();
  } else {
    collector_.close_measure();
  }
  for (const std::string& cell : block.cells) {
    const auto label = cell_label(column_title(cell), lexicon_);
    if (label) fields_.see(*label);
  }
  table_.columns = std::move(header);
  table_.is_fresh = true;
  table_.begins_with_section = false;
}

// "Sum", and "Subtotal Transport: 6 actions" in a row that names no partner.
bool RowReader::is_total(const Block& block, std::string_view cell) const {
  if (lexicon_.totals.contains(matching_form(cell))) return true;
  if (LineWords(prefix(cell, 80)).longest_run(0, 3, lexicon_.totals) == 0) return false;
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    if (table_.columns->role(i) == Role::partners && has_word(block.cells[i])) return false;
  }
  return true;
}

// One measure a row; a row without one goes on with the measure above.
void RowReader::column_row(const Block& block) {
  if (is_template_row(block.cells)) return;
  // A table that begins with a text alone has more of them, and those are no measures.
  const bool alone = has_first_alone(block.cells, *table_.columns);
  if (std::exchange(table_.is_fresh, false)) table_.begins_with_section = alone;
  if ((alone && table_.begins_with_section) ||
      is_section_row(block.cells, *table_.columns, lexicon_)) {
    collector_.heading(row_section_level, block.cells.front(), block.source);
    return;
  }
  bool own_measure = false;
  for (std::size_t i = 0; i < block.cells.size() && !own_measure; ++i) {
    own_measure = table_.columns->role(i) == Role::measure && !block.cells[i].empty();
    if (own_measure && is_total(block, block.cells[i])) return;
    // "44%" in a column that nobody called measures: a table of figures.
    if (own_measure && !table_.columns->names_measures && !has_word(block.cells[i])) return;
  }
  if (own_measure) collector_.open_row(block.source);
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    const auto role = table_.columns->role(i);
    if (!role) continue;
    // A measure of its own shares the merged cells; a row that goes on has their text already.
    const bool shares = own_measure && block.cells[i].empty() && i < block.carried.size();
    bool first = true;
    for (const std::string_view line : lines(shares ? block.carried[i] : block.cells[i])) {
      const bool detail = role == Role::measure && !first;
      if (role == Role::partners) {
        partner_line(block, line);
      } else {
        collector_.add(detail ? Role::background : *role, trimmed(line), block.source);
      }
      first = false;
    }
  }
}

// "Hovedansvarlig: KS", "Lead: A. Timing: 2026": a cell of partners may have labels of its own.
void RowReader::partner_line(const Block& block, std::string_view line) {
  const auto pieces = cut_at_labels(line, lexicon_);
  const bool labelled = std::ranges::all_of(pieces, [](const LabelledPiece& piece) {
    return !piece.label || (piece.label->colon && piece.label->role != Role::measure);
  });
  if (!labelled) return collector_.add(Role::partners, trimmed(line), block.source);
  for (const LabelledPiece& piece : pieces) {
    collector_.add(piece.label ? piece.label->role : Role::partners, trimmed(piece.text),
                   block.source);
  }
}

// The last cell is the value, those before it name its field; there may be several pairs of name
// and value. A name that is no label ends the open field; a value alone goes on with it.
void RowReader::form_row(const Block& block) {
  table_.is_form = true;
  std::size_t value = block.cells.size();
  while (value > 0 && block.cells[value - 1].empty()) --value;
  if (value == 0) return;
  --value;
  if (value == 0 && block.cells.size() > 1) collector_.close_field();  // a title across the row
  bool named = false;  // the cell to the left is a label
  for (std::size_t i = 0; i < value; ++i) {
    if (block.cells[i].empty()) continue;
    const auto label = cell_label(block.cells[i], lexicon_);
    if (named && !(label && label->length == block.cells[i].size())) {
      fields_.cell(block, block.cells[i]);
      named = false;
      continue;
    }
    collector_.close_field();
    named = label && label->length == block.cells[i].size();
    // "Implementation | Responsible | …": a label before another one heads a group of fields.
    const bool heads = named && label->number.empty() && i + 1 < value &&
                       is_bare_label(block.cells[i + 1], lexicon_);
    if (named && !heads) fields_.open(*label, block.source);
  }
  if (const auto label = label_without_value(block.cells, lexicon_)) {
    fields_.open(*label, block.source);
    collector_.close_field();
  } else {
    fields_.cell(block, block.cells[value]);
  }
}

}  // namespace partnergraph
