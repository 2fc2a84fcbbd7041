#include <partnergraph/ingest/document_programme.hpp>

#include <algorithm>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/ingest/programme_builder.hpp>
#include <partnergraph/ingest/unmarked_headings.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "bar_rows.hpp"
#include "column_header.hpp"
#include "described_titles.hpp"
#include "double_headers.hpp"
#include "doubt_texts.hpp"
#include "field_reader.hpp"
#include "item_titles.hpp"
#include "list_titles.hpp"
#include "marked_columns.hpp"
#include "measure_draft.hpp"
#include "measure_labels.hpp"
#include "measured_sections.hpp"
#include "numbered_titles.hpp"
#include "page_noise.hpp"
#include "prose_names.hpp"
#include "repeated_measures.hpp"
#include "row_reader.hpp"
#include "same_partners.hpp"
#include "shared_fields.hpp"
#include "split_tables.hpp"
#include "title_rows.hpp"
#include "turned_tables.hpp"
#include "unknown_labels.hpp"
#include "unmarked_labels.hpp"
#include "unnamed_columns.hpp"

namespace partnergraph {
namespace {

// Whether one of the fields from block `i` on, up to the next title, holds partners.
bool leads_to_partners(const std::vector<Block>& blocks, std::size_t i,
                       const std::vector<bool>& titles, const Lexicon& lexicon) {
  constexpr std::size_t most_lines = 40;
  for (std::size_t line = 0; line < most_lines && i < blocks.size(); ++line, ++i) {
    const BlockKind kind = blocks[i].kind;
    if (titles[i] || kind == BlockKind::heading || kind == BlockKind::table_row) return false;
    for (const LabelledPiece& piece : cut_at_labels(blocks[i].cells.front(), lexicon)) {
      if (piece.label && piece.label->role == Role::measure) return false;
      if (piece.label && piece.label->role == Role::partners) return true;
    }
  }
  return false;
}

// Whether the author labels partners, or measures that are no column of a table.
bool has_labels(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  return std::ranges::any_of(blocks, [&](const Block& block) {
    return std::ranges::any_of(block.cells, [&](const std::string& cell) {
      return std::ranges::any_of(cut_at_labels(cell, lexicon), [&](const LabelledPiece& piece) {
        if (!piece.label) return false;
        return piece.label->role == Role::partners ||
               (piece.label->role == Role::measure && block.kind != BlockKind::table_row);
      });
    });
  });
}

// "Tiltak" alone above numbered measures heads them.
void mark_list_headings(std::vector<Block>& blocks, const std::vector<bool>& titles,
                        const Lexicon& lexicon) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (!titles[i + 1] || titles[i] || blocks[i].kind == BlockKind::table_row) continue;
    std::string& text = blocks[i].cells.front();
    const auto label = label_at_start(text, lexicon);
    if (!label || label->role != Role::measure || label->length < text.size()) continue;
    if (blocks[i].kind != BlockKind::heading) blocks[i].level = section_level;
    blocks[i].kind = BlockKind::heading;
    while (text.ends_with(':') || text.ends_with(' ')) text.pop_back();
  }
}

// The title is no section, though it stands above them all.
void drop_title_from_sections(Programme& programme) {
  const auto under_title = [&](const Measure& measure) {
    return !measure.section.empty() && measure.section.front() == programme.title;
  };
  if (!std::ranges::all_of(programme.measures, under_title)) return;
  for (Measure& measure : programme.measures) measure.section.erase(measure.section.begin());
}

// "2 measures are there, the first \"Paint the school\"".
std::string counted(const std::vector<Measure>& measures) {
  if (measures.empty()) return "measures are there";
  return (measures.size() == 1 ? std::string("1 measure is")
                               : std::to_string(measures.size()) + " measures are") +
         " there, the first \"" + std::string(prefix(measures.front().title, 60)) + '"';
}

[[noreturn]] void refuse(const Document& document, const FieldReader& fields,
                         const std::vector<Measure>& measures) {
  if (document.blocks.empty()) {
    throw InputError(
        document.file, {},
        "is empty: no measures in it; give a document that lists measures and partners");
  }
  const Source& first = document.blocks.front().source;
  if (!fields.has(Role::measure)) {
    throw InputError(document.file, first,
                     "no measures found: no label such as \"Tiltak:\" or \"Measure:\" and no table "
                     "with such a column in " +
                         std::to_string(document.blocks.size()) +
                         " lines; if its author uses other words, name them with --lexicon");
  }
  if (!fields.has(Role::partners)) {
    throw InputError(
        document.file, first,
        "no partners found: " + counted(measures) +
            ", but no label such as \"Partnere:\" or \"Partners:\"; if its author uses "
            "another word, name it with --lexicon");
  }
  throw InputError(
      document.file, first,
      "no measure with a text found: only labels with nothing behind them; fill in the template");
}

void read(const Block& block, FieldReader& fields, RowReader& rows) {
  rows.enter(block.table);
  switch (block.kind) {
    case BlockKind::heading:
      fields.heading(block);
      break;
    case BlockKind::table_row:
      rows.row(block);
      break;
    case BlockKind::list_item:
    case BlockKind::paragraph:
      for (const std::string& text : block.cells) fields.text(block, text);
      break;
  }
}

// Reads a document whose labels the lexicon has.
Programme read_known(Document document, const Lexicon& lexicon, const Limits& limits) {
  const bool levels = std::ranges::any_of(
      document.blocks, [](const Block& block) { return block.kind == BlockKind::heading; });
  document.blocks = without_page_noise(std::move(document.blocks), lexicon);
  document.blocks = with_bars_cut(std::move(document.blocks), lexicon);
  join_double_headers(document.blocks, lexicon);
  document.blocks = with_tables_turned(std::move(document.blocks), lexicon);
  document.blocks = with_split_tables_joined(std::move(document.blocks), lexicon);
  document.blocks = with_labels_marked(std::move(document.blocks), lexicon);
  document.blocks = with_headings_marked(std::move(document.blocks), lexicon);
  auto titles = numbered_titles(document.blocks, lexicon, levels);
  mark_title_rows(document.blocks, titles, lexicon);
  if (std::ranges::find(titles, true) == titles.end() &&
      !names_measures(document.blocks, lexicon,
                      [&](const LabelMatch& label) { return asks_what(label, lexicon); })) {
    titles = list_titles(document.blocks, lexicon);
    if (std::ranges::find(titles, true) == titles.end())
      titles = described_titles(document.blocks, lexicon);
  }
  mark_item_titles(document.blocks, titles, lexicon);
  const bool has_leads =
      std::ranges::any_of(document.blocks, [](const Block& b) { return b.lead > 0; });
  if (has_leads && std::ranges::find(titles, true) == titles.end() &&
      !has_labels(document.blocks, lexicon)) {
    titles = mark_bold_titles(document.blocks, lexicon);
  }
  share_fields(document.blocks, titles, lexicon);
  mark_list_headings(document.blocks, titles, lexicon);
  auto marked_columns = name_marked_columns(document.blocks, lexicon);
  marked_columns.merge(unnamed_partner_columns(document.blocks, lexicon));
  FieldReader fields(document.blocks, titles, lexicon);
  RowReader rows(fields, std::move(marked_columns), lexicon);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (titles[i]) {
      fields.titled(block);
    } else if (i + 1 < document.blocks.size() && fields.is_title(block, document.blocks[i + 1]) &&
               leads_to_partners(document.blocks, i + 1, titles, lexicon)) {
      fields.title_line(block);
    } else {
      read(block, fields, rows);
    }
  }

  ProgrammeBuilder builder(document.file, limits);
  Programme& programme = builder.programme();
  programme.title = fields.document_title();
  programme.date = std::move(document.date);
  programme.language = fields.language();
  programme.diagnostics = std::move(document.diagnostics);
  std::ranges::move(fields.diagnostics(), std::back_inserter(programme.diagnostics));

  std::vector<MeasureDraft> drafts = std::move(fields).drafts();
  drop_repeated_measures(drafts);
  const std::size_t in_prose = name_partners_in_prose(drafts, fields.has(Role::partners), lexicon);
  if (in_prose > 0) {
    programme.diagnostics.push_back(
        {Severity::note,
         "partners-in-sentences",
         fill(ingest_texts::partners_in_sentences.of(in_prose), {in_prose}),
         {}});
  }
  std::vector<ReadMeasure> measures;
  for (MeasureDraft& draft : drafts) {
    auto read = read_measure(std::move(draft), lexicon, programme.diagnostics);
    if (read) measures.push_back(*std::move(read));
  }
  follow_references(measures, programme.diagnostics);
  for (ReadMeasure& read : measures) {
    const MeasureId id = builder.add_measure(std::move(read.measure));
    for (FieldMention& mention : read.mentions) {
      builder.add_mention(id, mention.text, mention.source);
    }
  }
  if (programme.measures.empty() || (!fields.has(Role::partners) && in_prose == 0))
    refuse(document, fields, programme.measures);
  drop_title_from_sections(programme);
  return std::move(builder).finish();
}

}  // namespace

bool begins_with_columns(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  constexpr std::ptrdiff_t most_rows_above = 20;
  const auto end =
      blocks.begin() + std::min<std::ptrdiff_t>(most_rows_above + 1, std::ssize(blocks));
  return std::any_of(blocks.begin(), end, [&](const Block& block) {
    return column_header(block.cells, lexicon).has_value();
  });
}

Programme read_programme(Document document, const Lexicon& lexicon, const Limits& limits) {
  Lexicon extended = lexicon;
  const auto learn = [&](const std::vector<std::string>& labels, Role role, const char* code,
                         const Phrase& message) {
    for (const std::string& label : labels) {
      extended.labels.try_emplace(matching_form(label), std::vector<Label>{{role, {}}});
      document.diagnostics.push_back({Severity::note, code, fill(message, {label}), {}});
    }
  };
  const auto partners = unknown_partner_labels(document.blocks, lexicon);
  learn(partners, Role::partners, "unnamed-partners", ingest_texts::learned_partners);
  const auto measures = unknown_measure_labels(document.blocks, extended);
  learn(measures, Role::measure, "unnamed-measures", ingest_texts::learned_measures);
  const MeasuredSections measured = measured_sections(document.blocks, extended);
  for (const std::string& label : measured.sections) {
    extended.labels[label] = {{Role::measure, {}}};
    document.diagnostics.push_back(
        {Severity::note, "unnamed-measures", fill(ingest_texts::learned_measures, {label}), {}});
  }
  for (const std::string& label : measured.measures) {
    extended.labels[label] = {{Role::background, {}}};
  }
  const bool known = partners.empty() && measures.empty() && measured.sections.empty();
  return read_known(std::move(document), known ? lexicon : extended, limits);
}

}  // namespace partnergraph
