#include <partnergraph/ingest/document_programme.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/ingest/programme_builder.hpp>
#include <partnergraph/ingest/unmarked_headings.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "measure_collector.hpp"
#include "measure_draft.hpp"

namespace partnergraph {
namespace {

class DocumentReader {
 public:
  explicit DocumentReader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void read(const Block& block) {
    if (block.kind != BlockKind::table_row) columns_.reset();
    switch (block.kind) {
      case BlockKind::heading:
        heading(block);
        break;
      case BlockKind::table_row:
        row(block);
        break;
      case BlockKind::list_item:
      case BlockKind::paragraph:
        for (const std::string& text : block.cells) labelled_text(block, text);
        break;
    }
  }

  [[nodiscard]] std::vector<MeasureDraft> drafts() && { return std::move(collector_).drafts(); }
  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  [[nodiscard]] bool has(Role role) const { return roles_seen_.contains(role); }

  /// The language that most labels were found in.
  [[nodiscard]] std::string language() const {
    const auto most =
        std::ranges::max_element(languages_, {}, [](const auto& entry) { return entry.second; });
    return most == languages_.end() ? std::string() : most->first;
  }

 private:
  void heading(const Block& block) {
    const std::string& text = block.cells.front();
    const auto label = label_at_start(text, lexicon_);
    // "Tiltak" alone above a list of measures is a section, "Tiltak 3: ..." is a measure.
    if (label && (label->role != Role::measure || label->colon || !label->number.empty())) {
      open(*label, block.source, block.level);
      collector_.line(block, std::string_view(text).substr(label->length));
      return;
    }
    if (title_.empty() && !has(Role::measure)) title_ = text;
    collector_.heading(block.level, text);
  }

  void labelled_text(const Block& block, std::string_view text) {
    for (const LabelledPiece& piece : cut_at_labels(text, lexicon_)) {
      const bool bare_item =
          block.kind == BlockKind::list_item && piece.label && !piece.label->colon;
      if (piece.label && !bare_item) open(*piece.label, block.source);
      collector_.line(block, bare_item ? text : piece.text);
    }
  }

  void row(const Block& block) {
    if (block.table != table_) {
      table_ = block.table;
      columns_.reset();
    }
    if (auto roles = column_roles(block.cells, lexicon_)) {
      columns_ = std::move(roles);
      for (const auto& role : *columns_) {
        if (role) roles_seen_.insert(*role);
      }
      for (const std::string& cell : block.cells) {
        if (const auto label = label_at_start(cell, lexicon_)) count_languages(*label);
      }
      collector_.close_measure();
    } else if (columns_) {
      measure_row(block);
    } else if (is_empty_form(block.cells)) {
      diagnostics_.push_back({Severity::note, "header-row",
                              "a row with labels and no text was taken for a header",
                              block.source});
      collector_.close_field();
    } else {
      labelled_cells(block);
    }
  }

  void count_languages(const LabelMatch& label) {
    for (const std::string& language : label.languages) ++languages_[language];
  }

  // One measure a row; a row without one goes on with the measure above.
  void measure_row(const Block& block) {
    const auto role_at = [&](std::size_t i) {
      return i < columns_->size() ? (*columns_)[i] : std::nullopt;
    };
    bool has_measure = false;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      if (block.cells[i].empty()) continue;
      ++filled;
      has_measure = has_measure || role_at(i) == Role::measure;
    }
    if (filled == 0) return;
    if (has_measure) collector_.open_measure({}, block.source);
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      if (const auto role = role_at(i)) add_cell(*role, block, block.cells[i]);
    }
  }

  void add_cell(Role role, const Block& block, const std::string& cell) {
    bool first = true;
    for (const std::string_view line : lines(cell)) {
      const bool detail = role == Role::measure && !first;
      collector_.add(detail ? Role::background : role, trimmed(line), block.source);
      first = false;
    }
  }

  // Two labels or more, and no text behind any of them.
  [[nodiscard]] bool is_empty_form(const std::vector<std::string>& cells) const {
    std::size_t labels = 0;
    for (const std::string& cell : cells) {
      if (cell.empty()) continue;
      for (const LabelledPiece& piece : cut_at_labels(cell, lexicon_)) {
        if (!piece.label || !piece.text.empty()) return false;
        ++labels;
      }
    }
    return labels > 1;
  }

  // Cells that begin with labels, or a label and its value side by side.
  void labelled_cells(const Block& block) {
    Block cell_block = block;
    cell_block.gap = 0;
    for (const std::string& cell : block.cells) {
      for (const std::string_view line : lines(cell)) labelled_text(cell_block, trimmed(line));
    }
  }

  void open(const LabelMatch& label, const Source& source, std::uint32_t level = 0) {
    count_languages(label);
    roles_seen_.insert(label.role);
    collector_.label(label, source, level);
  }

  const Lexicon& lexicon_;
  MeasureCollector collector_;
  std::optional<ColumnRoles> columns_;  // of the open table
  std::uint32_t table_ = 0;
  std::string title_;
  std::map<std::string, std::size_t> languages_;
  std::set<Role> roles_seen_;
  Diagnostics diagnostics_;
};

// The title is no section, though it stands above them all.
void drop_title_from_sections(Programme& programme) {
  const auto under_title = [&](const Measure& measure) {
    return measure.section.size() > 1 && measure.section.front() == programme.title;
  };
  if (!std::ranges::all_of(programme.measures, under_title)) return;
  for (Measure& measure : programme.measures) measure.section.erase(measure.section.begin());
}

[[noreturn]] void refuse(const Document& document, const DocumentReader& reader) {
  if (document.blocks.empty()) {
    throw InputError(
        document.file, {},
        "is empty: no measures in it; give a document that lists measures and partners");
  }
  const Source& first = document.blocks.front().source;
  if (!reader.has(Role::measure) && !reader.has(Role::partners)) {
    throw InputError(document.file, first,
                     "no measures found: no label such as \"Tiltak:\" or \"Measure:\" and no table "
                     "with such a column in " +
                         std::to_string(document.blocks.size()) +
                         " lines; if its author uses other words, name them with --lexicon");
  }
  if (!reader.has(Role::partners)) {
    throw InputError(document.file, first,
                     "no partners found: measures are there, but no label such as \"Partnere:\" or "
                     "\"Partners:\"; if its author uses another word, name it with --lexicon");
  }
  throw InputError(
      document.file, first,
      "no measure with a text found: only labels with nothing behind them; fill in the template");
}

}  // namespace

bool begins_with_columns(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  return !blocks.empty() && column_roles(blocks.front().cells, lexicon).has_value();
}

Programme read_programme(Document document, const Lexicon& lexicon, const Limits& limits) {
  document.blocks = with_headings_marked(std::move(document.blocks), lexicon);
  DocumentReader reader(lexicon);
  for (const Block& block : document.blocks) reader.read(block);

  ProgrammeBuilder builder(document.file, limits);
  Programme& programme = builder.programme();
  programme.title = reader.title();
  programme.language = reader.language();
  programme.diagnostics = std::move(document.diagnostics);
  std::ranges::move(reader.diagnostics(), std::back_inserter(programme.diagnostics));

  for (MeasureDraft& draft : std::move(reader).drafts()) {
    auto read = read_measure(std::move(draft), lexicon, programme.diagnostics);
    if (!read) continue;
    const MeasureId id = builder.add_measure(std::move(read->measure));
    for (FieldMention& mention : read->mentions) {
      builder.add_mention(id, std::move(mention.text), mention.source);
    }
  }
  if (programme.measures.empty() || !reader.has(Role::partners)) refuse(document, reader);
  drop_title_from_sections(programme);
  return std::move(builder).finish();
}

}  // namespace partnergraph
