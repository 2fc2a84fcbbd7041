#include "measured_sections.hpp"

#include <cstddef>
#include <map>
#include <set>

#include <partnergraph/ingest/label.hpp>

#include "column_header.hpp"

namespace partnergraph {
namespace {

// Follows the labels in the order of the document.
class SectionOrder {
 public:
  void see(const LabelMatch& label, bool has_text) {
    if (label.role == Role::section && has_text) {
      open_ = &sections_[label.form];
      ++open_->count;
      has_partners_ = has_measure_ = false;
    } else if (label.role == Role::partners && open_ != nullptr) {
      if (has_measure_) open_->holds_measures = true;
      if (!has_partners_) ++open_->owners;
      has_partners_ = true;
    } else if (label.role == Role::measure) {
      measures_.insert(label.form);
      if (open_ == nullptr || !label.number.empty() || !has_partners_ || has_measure_)
        stands_elsewhere_ = true;
      has_measure_ = true;
    }
  }

  void heading() { open_ = nullptr; }

  [[nodiscard]] MeasuredSections found() const {
    MeasuredSections result;
    if (stands_elsewhere_ || measures_.empty()) return result;
    for (const auto& [form, section] : sections_) {
      if (!section.holds_measures && section.owners > 1 && 3 * section.owners >= 2 * section.count)
        result.sections.push_back(form);
    }
    if (!result.sections.empty()) result.measures.assign(measures_.begin(), measures_.end());
    return result;
  }

 private:
  struct Section {
    std::size_t count = 0;
    std::size_t owners = 0;       // of partners
    bool holds_measures = false;  // with partners of their own
  };
  std::map<std::string, Section> sections_;
  std::set<std::string> measures_;
  Section* open_ = nullptr;
  bool has_partners_ = false;
  bool has_measure_ = false;
  bool stands_elsewhere_ = false;
};

}  // namespace

MeasuredSections measured_sections(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  SectionOrder order;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) order.heading();
    if (block.kind == BlockKind::table_row && column_header(block.cells, lexicon)) continue;
    for (const std::string& cell : block.cells) {
      for (const LabelledPiece& piece : cut_at_labels(cell, lexicon)) {
        if (piece.label && piece.label->colon) order.see(*piece.label, !piece.text.empty());
      }
    }
  }
  return order.found();
}

}  // namespace partnergraph
