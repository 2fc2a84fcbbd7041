#include "measure_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "column_header.hpp"

namespace partnergraph {
namespace {

// Follows the labels in the order of the document.
class LabelOrder {
 public:
  void see(const LabelMatch& label) {
    if (label.role == Role::partners) {
      has_partners_ = true;
      if (opened_) forms_[opener_].owns = true;
    }
    if (label.role != Role::measure) return;
    const std::string form = label.number.empty() ? label.form : std::string();
    if (!opened_ || has_partners_ || form.empty() || form == opener_ || form == inside_) {
      forms_[form].opens = true;
      opener_ = form;
      opened_ = true;
      has_partners_ = false;
      inside_.clear();
    } else {
      forms_.try_emplace(form);
      inside_ = form;
    }
  }

  [[nodiscard]] std::unordered_set<std::string> inside() const {
    const auto numbered = forms_.find(std::string());
    const bool numbers_own = numbered != forms_.end() && numbered->second.owns;
    std::unordered_set<std::string> result;
    for (const auto& [form, seen] : forms_) {
      // "Measure: 200 visits" behind the partners of "Action 1": what is measured, not a measure.
      const bool never_owns = numbers_own && !seen.owns && !form.empty();
      if (!seen.opens || never_owns) result.insert(form);
    }
    return result;
  }

 private:
  struct Form {
    bool opens = false;  // a measure, somewhere
    bool owns = false;   // partners stand behind it before the next one
  };
  std::unordered_map<std::string, Form> forms_;
  std::string opener_;  // of the measure
  std::string inside_;  // the label behind it
  bool opened_ = false;
  bool has_partners_ = false;
};

// "What we will do" below a title, or "Measure 3: …", that says which measure it is of.
std::unordered_set<std::string> questions_below_titles(const std::vector<Block>& blocks,
                                                       const std::vector<bool>& titles,
                                                       const Lexicon& lexicon) {
  struct Question {
    bool answered = false;  // it stood below the title above already
    bool once = true;       // below each title
    std::size_t count = 0;
  };
  std::unordered_map<std::string, Question> questions;
  bool below_title = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool row = blocks[i].kind == BlockKind::table_row;
    if (row && column_header(blocks[i].cells, lexicon)) continue;
    const auto label = label_at_start(blocks[i].cells.front(), lexicon);
    if (!titles[i] && label && asks_what(*label, lexicon)) {
      Question& question = questions[label->form];
      question.once = question.once && below_title && !std::exchange(question.answered, true);
      ++question.count;
    } else if (titles[i] || (blocks[i].kind == BlockKind::heading && !label) ||
               (label && label->role == Role::measure && !label->number.empty())) {
      below_title = true;
      for (auto& [form, question] : questions) question.answered = false;
    }
  }
  std::unordered_set<std::string> result;
  for (const auto& [form, question] : questions) {
    if (question.once && question.count > 1) result.insert(form);
  }
  return result;
}

}  // namespace

std::unordered_set<std::string> labels_inside_measures(const std::vector<Block>& blocks,
                                                       const std::vector<bool>& titles,
                                                       const Lexicon& lexicon) {
  LabelOrder order;
  for (const Block& block : blocks) {
    const bool row = block.kind == BlockKind::table_row;
    if (row && column_header(block.cells, lexicon)) continue;
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      // "Action outline | Action name | …": the first heads a group of fields.
      if (i + 2 < block.cells.size() && is_bare_label(block.cells[i], lexicon) &&
          is_bare_label(block.cells[i + 1], lexicon)) {
        continue;
      }
      for (const LabelledPiece& piece : cut_at_labels(block.cells[i], lexicon)) {
        if (piece.label && (row || piece.label->colon)) order.see(*piece.label);
      }
    }
  }
  auto result = order.inside();
  result.merge(questions_below_titles(blocks, titles, lexicon));
  return result;
}

std::unordered_set<std::string> numbered_measure_labels(const std::vector<Block>& blocks,
                                                        const Lexicon& lexicon) {
  std::unordered_map<std::string, std::size_t> owners;
  std::string open;  // the label of the measure above, until its partners come
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::table_row && column_header(block.cells, lexicon)) open.clear();
    for (const std::string& cell : block.cells) {
      const auto label = label_at_start(cell, lexicon);
      if (!label) continue;
      if (label->role == Role::measure && !label->number.empty()) open = label->form;
      if (label->role == Role::partners && !open.empty()) ++owners[std::exchange(open, {})];
    }
  }
  std::unordered_set<std::string> result;
  for (const auto& [form, count] : owners) {
    if (count > 1) result.insert(form);
  }
  return result;
}

bool opens_field(const LabelMatch& label) {
  return (label.role != Role::measure && !label.joined) || label.colon || !label.number.empty();
}

bool names_measures(const std::vector<Block>& blocks, const Lexicon& lexicon,
                    const std::function<bool(const LabelMatch&)>& is_part) {
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

}  // namespace partnergraph
