#include "field_reader.hpp"

#include <algorithm>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "measure_labels.hpp"
#include "sentences.hpp"
#include "table_row.hpp"
#include "unknown_labels.hpp"

namespace partnergraph {
namespace {

// "Merke stien. Den skal …": a first sentence that may be a title, and what tells of it.
// `lead`: bytes of it that the author printed in bold.
std::pair<std::string_view, std::string_view> title_and_rest(std::string_view text,
                                                             std::size_t lead,
                                                             const Lexicon& lexicon) {
  constexpr std::size_t longest = 100;  // code points
  if (lead > 0 && lead < text.size())
    return {text.substr(0, lead - 1), trimmed(text.substr(lead))};  // it ends in a full stop
  const auto found = words(text);
  if (text.ends_with('.') && !found.empty() && code_points(found.back()) > 3 &&
      !lexicon.abbreviations.contains(folded(found.back()))) {
    text.remove_suffix(1);  // a title has no full stop
  }
  const std::string_view first = sentences(text, lexicon).front();
  if (first.size() == text.size() || code_points(first) > longest) return {text, {}};
  return {first, trimmed(text.substr(first.size() + 1))};
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

}  // namespace

FieldReader::FieldReader(const std::vector<Block>& blocks, const std::vector<bool>& titles,
                         const Lexicon& lexicon)
    : lexicon_(lexicon),
      inside_measures_(labels_inside_measures(blocks, titles, lexicon)),
      numbered_(numbered_measure_labels(blocks, lexicon)),
      headings_are_titles_(headings_are_titles(blocks, lexicon)),
      measures_are_named_(names_measures(blocks, lexicon, [&](const LabelMatch& label) {
        return inside_measures_.contains(label.form);
      })) {}

void FieldReader::titled(const Block& block) {
  const std::string& text = block.cells.front();
  const auto pieces = cut_at_labels(text, lexicon_);
  roles_seen_.insert(Role::measure);
  const auto [title, rest] = title_and_rest(pieces.front().text, block.lead, lexicon_);
  collector_.open_titled(title, block.source, block.kind == BlockKind::heading ? block.level : 0);
  collector_.line(block, rest);
  for (auto piece = pieces.begin() + 1; piece != pieces.end(); ++piece) {
    open(*piece->label, block.source);
    collector_.line(block, piece->text);
    if (piece->bracketed) open_background(block.source);
  }
}

void FieldReader::title_line(const Block& block) {
  collector_.open_measure({}, block.source);
  collector_.add(Role::measure, block.cells.front(), block.source);
  collector_.label({.role = Role::background}, block.source);
}

bool FieldReader::is_title(const Block& block, const Block& next) const {
  constexpr std::size_t longest_title = 160;  // code points
  if (measures_are_named_ || headings_are_titles_ || block.kind != BlockKind::paragraph ||
      next.kind == BlockKind::table_row) {
    return false;
  }
  const std::string& text = block.cells.front();
  const bool sentence = text.ends_with('.') || text.ends_with(':') || text.ends_with(',');
  if (sentence || code_points(text) > longest_title || label_at_start(text, lexicon_)) return false;
  if (!starts_digit(text) && (!starts_upper(text) || block.gap == 0 || next.gap > 0)) return false;
  const auto label = label_at_start(next.cells.front(), lexicon_);
  return label && label->colon && label->role != Role::measure && label->role != Role::section &&
         (!collector_.has_open_measure() || collector_.has_partners());
}

std::string FieldReader::language() const {
  const auto most =
      std::ranges::max_element(languages_, {}, [](const auto& entry) { return entry.second; });
  return most == languages_.end() ? std::string() : most->first;
}

void FieldReader::heading(const Block& block) {
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

void FieldReader::plain_heading(const Block& block) {
  const std::string& text = block.cells.front();
  const auto label = label_at_start(text, lexicon_);
  const bool inside = label && inside_measures_.contains(label->form);
  // "Priority 2: Homes", "Phase 1: Plans": a number of its own makes a section of it.
  const bool counts = label && label->role == Role::status && !label->number.empty();
  if (label && label->role != Role::section && !counts && (inside || opens_field(*label))) {
    open(*label, block.source, block.level);
    collector_.line(block, std::string_view(text).substr(label->length));
    return;
  }
  if (title_.empty() && !has(Role::measure)) title_ = text;
  below_section_ = counts || is_section(text);
  collector_.heading(block.level, text, block.source);
}

// "Innsatsområde 2: Utdanning" heads the measures below it.
bool FieldReader::is_section(std::string_view text) const {
  const auto label = label_at_start(text, lexicon_);
  return label && label->role == Role::section && !label->number.empty();
}

void FieldReader::text(const Block& block, std::string_view text) {
  if (is_section(text)) {
    collector_.heading(section_level, std::string(text), block.source);
    return;
  }
  for (const LabelledPiece& piece : cut_at_labels(text, lexicon_)) {
    const bool bare_item = block.kind == BlockKind::list_item && piece.label && !piece.label->colon;
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

void FieldReader::end_at_unknown_label(const Block& block, std::string_view text) {
  const std::string_view name = unknown_label(text, lexicon_);
  if (name.empty()) return;
  diagnostics_.push_back({Severity::warning, "unknown-label",
                          fill(ingest_texts::unknown_label, {name}), block.source});
  collector_.close_field();
}

void FieldReader::cell(const Block& block, const std::string& cell) {
  Block line_block = block;
  line_block.gap = 0;
  for (const std::string_view line : lines(cell)) text(line_block, trimmed(line));
}

// Behind a bracket with partners the description goes on.
void FieldReader::open_background(const Source& source) {
  if (collector_.has_open_measure()) collector_.label({.role = Role::background}, source);
}

void FieldReader::open(const LabelMatch& label, const Source& source, std::uint32_t level) {
  count_languages(label);
  if (label.role == Role::measure && label.number.empty() &&
      inside_measures_.contains(label.form)) {
    if (!measures_are_named_ && !below_section_) collector_.open_heading();
    collector_.label({.role = Role::background}, source, level);
    return;
  }
  roles_seen_.insert(label.role);
  if (label.role == Role::partners && !measures_are_named_) collector_.open_heading();
  collector_.label(label, source, level);
}

void FieldReader::count_languages(const LabelMatch& label) {
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

void FieldReader::see(const LabelMatch& label) {
  see(label.role);
  count_languages(label);
}

void FieldReader::note(std::string code, Message message, const Source& source) {
  diagnostics_.push_back({Severity::note, std::move(code), std::move(message), source});
}

}  // namespace partnergraph
