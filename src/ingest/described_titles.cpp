#include "described_titles.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_title = 120;    // code points
constexpr std::size_t shortest_wrapped = 60;  // code points of a line that may have been wrapped

// The labelled fields of one measure.
struct FieldSet {
  std::size_t text_begin = 0;  // what stands between the set above and this one
  std::size_t text_end = 0;    // where its first label is
  bool has_partners = false;
};

class FieldSets {
 public:
  FieldSets(const std::vector<Block>& blocks, const Lexicon& lexicon)
      : blocks_(blocks), lexicon_(lexicon) {}

  [[nodiscard]] std::vector<FieldSet> read() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::table_row) {
        end_set(i + 1);
        continue;
      }
      const auto pieces = cut_at_labels(block.cells.front(), lexicon_);
      const bool starts_with_label = pieces.front().label.has_value();
      if (!starts_with_label && !goes_on(i)) open_field_ = false;
      for (const LabelledPiece& piece : pieces) add(i, piece);
      if (starts_with_label || open_field_) text_begin_ = i + 1;
      awaits_text_ = pieces.back().label && pieces.back().text.empty();
    }
    return std::move(sets_);
  }

 private:
  // A line of the field above.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.kind == BlockKind::heading) return false;
    return open_field_ && (awaits_text_ || block.gap == 0 || block.kind == BlockKind::list_item);
  }

  void add(std::size_t i, const LabelledPiece& piece) {
    if (!piece.label || piece.label->role == Role::section) return;
    // "Mål 1: …" heads measures, "Mål: …" is a field of one.
    if (piece.label->role == Role::goal && !piece.label->number.empty()) return;
    const std::string form = matching_form(piece.name);
    if (sets_.empty() || !forms_.insert(form).second) {
      end_set(text_begin_);
      forms_.insert(form);
      sets_.push_back({text_begin_, i});
    }
    if (piece.label->role == Role::partners) sets_.back().has_partners = true;
    open_field_ = true;
  }

  void end_set(std::size_t text_begin) {
    text_begin_ = text_begin;
    forms_.clear();
    open_field_ = false;
  }

  const std::vector<Block>& blocks_;
  const Lexicon& lexicon_;
  std::vector<FieldSet> sets_;
  std::set<std::string> forms_;  // labels of the set that is open
  std::size_t text_begin_ = 0;
  bool open_field_ = false;
  bool awaits_text_ = false;  // a label stood alone
};

// A short line apart that is no sentence.
bool is_title(const std::vector<Block>& blocks, std::size_t i) {
  const Block& block = blocks[i];
  if (block.kind != BlockKind::paragraph || (block.gap == 0 && i > 0)) return false;
  const std::string& text = block.cells.front();
  const bool sentence = text.ends_with('.') || text.ends_with(':') || text.ends_with(',') ||
                        text.ends_with(';') || text.ends_with('?');
  if (sentence || code_points(text) > longest_title) return false;
  if (!starts_upper(text) && !starts_digit(text)) return false;
  const bool full = code_points(text) >= shortest_wrapped && block.source.slide == 0;
  const bool wrapped = i + 1 < blocks.size() && blocks[i + 1].gap == 0 &&
                       (full || !(starts_upper(blocks[i + 1].cells.front()) ||
                                  starts_digit(blocks[i + 1].cells.front())));
  return !wrapped;
}

}  // namespace

std::vector<bool> described_titles(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::vector<bool> result(blocks.size());
  const std::vector<FieldSet> sets = FieldSets(blocks, lexicon).read();
  std::size_t with_partners = 0;
  std::size_t under_heading = 0;
  std::size_t beside = 0;  // sets that follow another one below the same heading
  std::vector<std::size_t> titles;
  for (const FieldSet& set : sets) {
    if (!set.has_partners) continue;
    ++with_partners;
    std::size_t title = blocks.size();  // none yet
    bool heading = false;
    for (std::size_t i = set.text_begin; i < set.text_end; ++i) {
      if (blocks[i].kind == BlockKind::heading) {
        heading = true;
        title = blocks.size();
      } else if (is_title(blocks, i)) {
        title = i;
      }
    }
    if (title < blocks.size()) titles.push_back(title);
    ++(heading ? under_heading : beside);
  }
  // Several cards on a slide, each with a title of its own: then no heading is one.
  if (4 * beside >= with_partners && titles.size() == with_partners) under_heading = 0;
  if (2 * under_heading > with_partners || titles.size() + under_heading < 2) return result;
  for (const std::size_t title : titles) result[title] = true;
  return result;
}

}  // namespace partnergraph
