#include <partnergraph/ingest/document_programme.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>
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
#include "field_line.hpp"
#include "item_titles.hpp"
#include "list_titles.hpp"
#include "marked_columns.hpp"
#include "measure_collector.hpp"
#include "measure_draft.hpp"
#include "measure_labels.hpp"
#include "numbered_titles.hpp"
#include "page_noise.hpp"
#include "repeated_measures.hpp"
#include "shared_fields.hpp"
#include "split_tables.hpp"
#include "table_row.hpp"
#include "title_rows.hpp"
#include "turned_tables.hpp"
#include "unknown_labels.hpp"
#include "unmarked_labels.hpp"
#include "unnamed_columns.hpp"

namespace partnergraph {
namespace {

// Below the headings that a document marks, above the rows of a table.
constexpr std::uint32_t section_level = 7;
constexpr std::uint32_t row_section_level = 8;

// "Tiltak" alone above a list of measures is a section, "Tiltak 3: ..." is a measure.
bool opens_field(const LabelMatch& label) {
  return (label.role != Role::measure && !label.joined) || label.colon || !label.number.empty();
}

// "Merke stien. Den skal …": a first sentence that may be a title, and what tells of it.
std::pair<std::string_view, std::string_view> title_and_rest(std::string_view text,
                                                             const Lexicon& lexicon) {
  constexpr std::size_t longest = 100;  // code points
  const std::string_view first = sentences(text, lexicon).front();
  if (first.size() == text.size() || code_points(first) > longest) return {text, {}};
  return {first, trimmed(text.substr(first.size() + 1))};
}

// Whether the author labels measures as such. Then a table without such a label has none.
// `is_part`: of labels that announce parts of measures.
template <class IsPart>
bool names_measures(const std::vector<Block>& blocks, const Lexicon& lexicon, IsPart is_part) {
  std::size_t count = 0;
  for (const Block& block : blocks) {
    for (const std::string& cell : block.cells) {
      const auto label = label_at_start(cell, lexicon);
      if (!label || label->role != Role::measure || is_part(*label)) continue;
      if (block.kind != BlockKind::heading || opens_field(*label)) ++count;
    }
  }
  return count > 1;
}

// Whether the fields of measures stand below headings, one set below each: then a short line
// between a heading and the fields is no title.
bool headings_are_titles(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::size_t owners = 0;
  std::string first;  // label of partners below the heading above
  bool below = false;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) {
      below = true;
      first.clear();
      continue;
    }
    if (block.kind == BlockKind::table_row) continue;
    for (const LabelledPiece& piece : cut_at_labels(block.cells.front(), lexicon)) {
      if (!piece.label || piece.label->role != Role::partners) continue;
      const std::string form = matching_form(piece.name);
      if (!below || form == first) return false;
      if (first.empty()) ++owners;
      if (first.empty()) first = form;
    }
  }
  return owners > 1;
}

class DocumentReader {
 public:
  /// @param titles          which blocks are titles of measures
  /// @param marked_columns  of partners, by table
  DocumentReader(const std::vector<Block>& blocks, const std::vector<bool>& titles,
                 std::map<std::uint32_t, UnnamedColumns> marked_columns, const Lexicon& lexicon)
      : lexicon_(lexicon),
        inside_measures_(labels_inside_measures(blocks, titles, lexicon)),
        headings_are_titles_(headings_are_titles(blocks, lexicon)),
        measures_are_named_(names_measures(
            blocks, lexicon,
            [&](const LabelMatch& label) { return inside_measures_.contains(label.form); })),
        unnamed_columns_(std::move(marked_columns)) {
    unnamed_columns_.merge(unnamed_partner_columns(blocks, lexicon));
  }

  void read(const Block& block) {
    if (block.table != table_.number) {
      if (table_.is_form) collector_.close_field();
      // A heading may stand between the rows of a table.
      if (table_.number != 0) table_above_ = table_;
      table_ = block.table != 0 && block.table == table_above_.number
                   ? table_above_
                   : Table{.number = block.table};
    }
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

  /// Reads a text that is known to be the title of a measure, with what fields stand behind it.
  void read_titled(const Block& block) {
    const std::string& text = block.cells.front();
    const auto pieces = cut_at_labels(text, lexicon_);
    roles_seen_.insert(Role::measure);
    const auto [title, rest] = title_and_rest(pieces.front().text, lexicon_);
    collector_.open_titled(title, block.source, block.kind == BlockKind::heading ? block.level : 0);
    collector_.line(block, rest);
    for (auto piece = pieces.begin() + 1; piece != pieces.end(); ++piece) {
      open(*piece->label, block.source);
      collector_.line(block, piece->text);
      if (piece->bracketed) open_background(block.source);
    }
  }

  /// Reads a paragraph as the title of a measure: where only fields have labels, it stands right
  /// above the first of them.
  void read_title(const Block& block) {
    collector_.open_measure({}, block.source);
    collector_.add(Role::measure, block.cells.front(), block.source);
    collector_.label({.role = Role::background}, block.source);
  }

  /// Whether `block` is such a title, with `next` below it.
  [[nodiscard]] bool is_title(const Block& block, const Block& next) const {
    constexpr std::size_t longest_title = 160;  // code points
    if (measures_are_named_ || headings_are_titles_ || block.kind != BlockKind::paragraph ||
        next.kind == BlockKind::table_row) {
      return false;
    }
    const std::string& text = block.cells.front();
    const bool sentence = text.ends_with('.') || text.ends_with(':') || text.ends_with(',');
    if (sentence || code_points(text) > longest_title || label_at_start(text, lexicon_))
      return false;
    if (!starts_digit(text) && (!starts_upper(text) || block.gap == 0 || next.gap > 0))
      return false;
    const auto label = label_at_start(next.cells.front(), lexicon_);
    return label && label->colon && label->role != Role::measure && label->role != Role::section &&
           (!collector_.has_open_measure() || collector_.has_partners());
  }

  [[nodiscard]] std::vector<MeasureDraft> drafts() && { return std::move(collector_).drafts(); }
  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  [[nodiscard]] bool has(Role role) const { return roles_seen_.contains(role); }

  /// The language that most labels were found in; the preferred one of several.
  [[nodiscard]] std::string language() const {
    const auto most =
        std::ranges::max_element(languages_, {}, [](const auto& entry) { return entry.second; });
    return most == languages_.end() ? std::string() : most->first;
  }

 private:
  void heading(const Block& block) {
    const auto pieces = cut_at_labels(block.cells.front(), lexicon_);
    const auto first = std::ranges::find(pieces, true, &LabelledPiece::bracketed);
    if (first == pieces.begin() || first == pieces.end()) return plain_heading(block);
    Block title = block;
    title.cells.front() = std::string(pieces.front().name) + std::string(pieces.front().text);
    plain_heading(title);
    for (auto piece = first; piece != pieces.end(); ++piece) {
      open(*piece->label, block.source);
      collector_.line(block, piece->text);
    }
    open_background(block.source);
  }

  void plain_heading(const Block& block) {
    const std::string& text = block.cells.front();
    const auto label = label_at_start(text, lexicon_);
    const bool inside = label && inside_measures_.contains(label->form);
    if (label && label->role != Role::section && (inside || opens_field(*label))) {
      open(*label, block.source, block.level);
      collector_.line(block, std::string_view(text).substr(label->length));
      return;
    }
    if (title_.empty() && !has(Role::measure)) title_ = text;
    collector_.heading(block.level, text, block.source);
  }

  // "Innsatsområde 2: Utdanning" heads the measures below it.
  [[nodiscard]] bool is_section(std::string_view text) const {
    const auto label = label_at_start(text, lexicon_);
    return label && label->role == Role::section && !label->number.empty();
  }

  void labelled_text(const Block& block, std::string_view text) {
    if (is_section(text)) {
      collector_.heading(section_level, std::string(text), block.source);
      return;
    }
    for (const LabelledPiece& piece : cut_at_labels(text, lexicon_)) {
      const bool bare_item =
          block.kind == BlockKind::list_item && piece.label && !piece.label->colon;
      const bool is_item = block.kind == BlockKind::list_item;
      if (piece.label && !bare_item) {
        open(*piece.label, block.source);
        field_item_ = is_item ? std::optional(block.level) : std::nullopt;
      } else if ((is_item ? field_item_ == block.level : block.kind == BlockKind::paragraph) &&
                 collector_.in_begun_field()) {
        end_at_unknown_label(block, text);
      }
      Block line = block;
      if (piece.label) line.gap = 0;  // its text stands right behind it
      std::string_view shown = bare_item ? text : piece.text;
      if (!piece.label && collector_.awaits_title() && !unknown_label(text, lexicon_).empty())
        shown = trimmed(shown.substr(shown.find(':') + 1));  // "Tittel: ..." below "Tiltak: 3"
      collector_.line(line, shown);
      if (piece.bracketed) open_background(block.source);
    }
  }

  void end_at_unknown_label(const Block& block, std::string_view text) {
    const std::string_view name = unknown_label(text, lexicon_);
    if (name.empty()) return;
    diagnostics_.push_back({Severity::warning, "unknown-label",
                            "\"" + std::string(name) +
                                ":\" is no label that is known; the text behind it was left out",
                            block.source});
    collector_.close_field();
  }

  void row(const Block& block) {
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
      diagnostics_.push_back({Severity::note, "other-table",
                              "a table of something else than measures was left out",
                              block.source});
      table_.is_other = true;
      collector_.close_field();
    } else if (is_empty_form(block.cells, lexicon_)) {
      diagnostics_.push_back({Severity::note, "header-row",
                              "a row with labels and no text was taken for a header",
                              block.source});
      collector_.close_field();
    } else if (!table_.is_form && heads_figures(block.cells, lexicon_)) {
      collector_.close_field();
    } else if (table_.is_form || is_form_row(block.cells, lexicon_)) {
      form_row(block);
    } else if (filled > 1 && !has_label(block.cells, lexicon_)) {
      collector_.close_field();  // figures or the like
    } else {
      for (const std::string& cell : block.cells) cell_lines(block, cell);
    }
  }

  // The columns of partners that no label announces, where `block` is the header above them.
  [[nodiscard]] std::vector<std::size_t> unnamed_columns(const Block& block) const {
    const auto found = unnamed_columns_.find(block.table);
    if (found == unnamed_columns_.end() || found->second.header != block.cells) return {};
    return found->second.columns;
  }

  void note_unnamed(const Block& block, const std::vector<std::size_t>& columns) {
    for (const std::size_t column : columns) {
      roles_seen_.insert(Role::partners);
      diagnostics_.push_back({Severity::note, "unnamed-partners",
                              "the column \"" + block.cells[column] +
                                  "\" was read as partners: its cells name or mark them",
                              block.source});
    }
  }

  // A header over measures; over parts of the open measure, if it names none and others are named.
  void begin_columns(const Block& block, ColumnHeader header) {
    if (!header.names_measures && measures_are_named_) {
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
      if (!label) continue;
      roles_seen_.insert(label->role);
      count_languages(*label);
    }
    table_.columns = std::move(header);
  }

  void count_languages(const LabelMatch& label) {
    for (const std::string& language : label.languages) {
      const auto found =
          std::ranges::find(languages_, language, [](const auto& entry) { return entry.first; });
      if (found == languages_.end()) {
        languages_.emplace_back(language, 1);
      } else {
        ++found->second;
      }
    }
  }

  // One measure a row; a row without one goes on with the measure above.
  void column_row(const Block& block) {
    if (is_template_row(block.cells)) return;
    if (is_section_row(block.cells, *table_.columns, lexicon_)) {
      collector_.heading(row_section_level, block.cells.front(), block.source);
      return;
    }
    bool own_measure = false;
    for (std::size_t i = 0; i < block.cells.size() && !own_measure; ++i) {
      own_measure = table_.columns->role(i) == Role::measure && !block.cells[i].empty();
      if (own_measure && lexicon_.totals.contains(matching_form(block.cells[i]))) return;
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
  void partner_line(const Block& block, std::string_view line) {
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
  void form_row(const Block& block) {
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
        cell_lines(block, block.cells[i]);
        named = false;
        continue;
      }
      collector_.close_field();
      named = label && label->length == block.cells[i].size();
      // "Implementation | Responsible | …": a label before another one heads a group of fields.
      const bool heads = named && label->number.empty() && i + 1 < value &&
                         is_bare_label(block.cells[i + 1], lexicon_);
      if (named && !heads) open(*label, block.source);
    }
    if (const auto label = label_without_value(block.cells, lexicon_)) {
      open(*label, block.source);
      collector_.close_field();
    } else {
      cell_lines(block, block.cells[value]);
    }
  }

  void cell_lines(const Block& block, const std::string& cell) {
    Block line_block = block;
    line_block.gap = 0;
    for (const std::string_view line : lines(cell)) labelled_text(line_block, trimmed(line));
  }

  // Behind a bracket with partners the description goes on.
  void open_background(const Source& source) {
    if (collector_.has_open_measure()) collector_.label({.role = Role::background}, source);
  }

  void open(const LabelMatch& label, const Source& source, std::uint32_t level = 0) {
    count_languages(label);
    if (label.role == Role::measure && label.number.empty() &&
        inside_measures_.contains(label.form)) {
      if (!measures_are_named_) collector_.open_heading();
      collector_.label({.role = Role::background}, source, level);
      return;
    }
    roles_seen_.insert(label.role);
    if (label.role == Role::partners && !measures_are_named_) collector_.open_heading();
    collector_.label(label, source, level);
  }

  // The table that is being read; number 0 outside of tables.
  struct Table {
    std::uint32_t number = 0;
    std::optional<ColumnHeader> columns{};  // a measure a row
    bool is_form = false;                   // a field a row
    bool is_other = false;                  // neither
  };

  const Lexicon& lexicon_;
  std::optional<std::uint32_t> field_item_;  // depth of the list item that the open field began in
  MeasureCollector collector_;
  std::unordered_set<std::string> inside_measures_;  // labels of measures that open none
  bool headings_are_titles_;
  bool measures_are_named_;
  std::map<std::uint32_t, UnnamedColumns> unnamed_columns_;
  Table table_;
  Table table_above_;
  std::string title_;
  std::vector<std::pair<std::string, std::size_t>> languages_;  // in order of appearance
  std::set<Role> roles_seen_;
  Diagnostics diagnostics_;
};

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

[[noreturn]] void refuse(const Document& document, const DocumentReader& reader,
                         const std::vector<Measure>& measures) {
  if (document.blocks.empty()) {
    throw InputError(
        document.file, {},
        "is empty: no measures in it; give a document that lists measures and partners");
  }
  const Source& first = document.blocks.front().source;
  if (!reader.has(Role::measure)) {
    throw InputError(document.file, first,
                     "no measures found: no label such as \"Tiltak:\" or \"Measure:\" and no table "
                     "with such a column in " +
                         std::to_string(document.blocks.size()) +
                         " lines; if its author uses other words, name them with --lexicon");
  }
  if (!reader.has(Role::partners)) {
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
  share_fields(document.blocks, titles, lexicon);
  mark_list_headings(document.blocks, titles, lexicon);
  auto marked_columns = name_marked_columns(document.blocks, lexicon);
  DocumentReader reader(document.blocks, titles, std::move(marked_columns), lexicon);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (titles[i]) {
      reader.read_titled(block);
    } else if (i + 1 < document.blocks.size() && reader.is_title(block, document.blocks[i + 1]) &&
               leads_to_partners(document.blocks, i + 1, titles, lexicon)) {
      reader.read_title(block);
    } else {
      reader.read(block);
    }
  }

  ProgrammeBuilder builder(document.file, limits);
  Programme& programme = builder.programme();
  programme.title = reader.title();
  programme.date = std::move(document.date);
  programme.language = reader.language();
  programme.diagnostics = std::move(document.diagnostics);
  std::ranges::move(reader.diagnostics(), std::back_inserter(programme.diagnostics));

  std::vector<MeasureDraft> drafts = std::move(reader).drafts();
  drop_repeated_measures(drafts);
  for (MeasureDraft& draft : drafts) {
    auto read = read_measure(std::move(draft), lexicon, programme.diagnostics);
    if (!read) continue;
    const MeasureId id = builder.add_measure(std::move(read->measure));
    for (FieldMention& mention : read->mentions) {
      builder.add_mention(id, mention.text, mention.source);
    }
  }
  if (programme.measures.empty() || !reader.has(Role::partners))
    refuse(document, reader, programme.measures);
  drop_title_from_sections(programme);
  return std::move(builder).finish();
}

}  // namespace

bool begins_with_columns(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  return !blocks.empty() && column_header(blocks.front().cells, lexicon).has_value();
}

Programme read_programme(Document document, const Lexicon& lexicon, const Limits& limits) {
  Lexicon extended = lexicon;
  const auto learn = [&](const std::vector<std::string>& labels, Role role, const char* code,
                         const std::string& as) {
    for (const std::string& label : labels) {
      extended.labels.try_emplace(matching_form(label), std::vector<Label>{{role, {}}});
      document.diagnostics.push_back(
          {Severity::note, code, "\"" + label + "\" was read as a label of " + as, {}});
    }
  };
  const auto partners = unknown_partner_labels(document.blocks, lexicon);
  learn(partners, Role::partners, "unnamed-partners",
        "partners: what stands behind it lists names");
  const auto measures = unknown_measure_labels(document.blocks, extended);
  learn(measures, Role::measure, "unnamed-measures", "measures: partners stand below each");
  const bool known = partners.empty() && measures.empty();
  return read_known(std::move(document), known ? lexicon : extended, limits);
}

}  // namespace partnergraph
