#include "shared_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <partnergraph/ingest/label.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t most_items = 40;
constexpr std::size_t most_fields = 20;  // blocks

struct List {
  std::vector<std::size_t> items;  // outermost, in order
  std::size_t end = 0;             // the first block of the fields
  std::size_t fields_end = 0;      // the block behind them
};

class ListFinder {
 public:
  ListFinder(const std::vector<Block>& blocks, const std::vector<bool>& titles,
             const Lexicon& lexicon)
      : blocks_(blocks), titles_(titles), lexicon_(lexicon) {}

  // The list with common fields below block `i`; without items if there is none.
  [[nodiscard]] List below(std::size_t i) const {
    if (titles_[i] || !is_label_alone(blocks_[i])) return {};
    List list = items_from(i + 1);
    if (list.items.size() < 2 || list.items.size() > most_items) return {};
    list.fields_end = fields_from(list.end);
    return list.fields_end == list.end ? List{} : list;
  }

 private:
  [[nodiscard]] bool is_label_alone(const Block& block) const {
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return false;
    const auto label = label_at_start(block.cells.front(), lexicon_);
    return label && label->role == Role::measure && label->number.empty() &&
           label->length == block.cells.front().size() && !asks_what(*label, lexicon_);
  }

  [[nodiscard]] bool has_label(std::size_t i) const {
    return std::ranges::any_of(cut_at_labels(blocks_[i].cells.front(), lexicon_),
                               [](const LabelledPiece& piece) { return piece.label.has_value(); });
  }

  // Items without labels, and the lines that they go on in.
  [[nodiscard]] List items_from(std::size_t i) const {
    List list;
    for (; i < blocks_.size() && !titles_[i] && !has_label(i); ++i) {
      const Block& block = blocks_[i];
      const bool line = block.kind == BlockKind::paragraph && block.gap == 0;
      if (block.kind == BlockKind::list_item) {
        const bool deeper = !list.items.empty() && block.level > blocks_[list.items[0]].level;
        if (!deeper) list.items.push_back(i);
      } else if (!line || list.items.empty()) {
        break;
      }
    }
    list.end = i;
    return list;
  }

  // Behind the fields that begin at block `i`; `i` if they name no partners.
  [[nodiscard]] std::size_t fields_from(std::size_t i) const {
    bool partners = false;
    bool awaits_text = false;  // a label stood alone
    std::size_t end = i;
    for (; end < std::min(blocks_.size(), i + most_fields) && !titles_[end]; ++end) {
      const Block& block = blocks_[end];
      if (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) break;
      const auto pieces = cut_at_labels(block.cells.front(), lexicon_);
      const auto& first = pieces.front().label;
      if (first && (!first->colon || first->role == Role::measure || first->role == Role::section))
        break;
      const bool goes_on = block.gap == 0 || block.kind == BlockKind::list_item || awaits_text;
      if (!first && (end == i || !goes_on)) break;
      for (const LabelledPiece& piece : pieces)
        partners = partners || (piece.label && piece.label->role == Role::partners);
      awaits_text = pieces.back().label && pieces.back().text.empty();
    }
    return partners ? end : i;
  }

  const std::vector<Block>& blocks_;
  const std::vector<bool>& titles_;
  const Lexicon& lexicon_;
};

}  // namespace

void share_fields(std::vector<Block>& blocks, std::vector<bool>& titles, const Lexicon& lexicon) {
  const ListFinder finder(blocks, titles, lexicon);
  std::vector<Block> result;
  std::vector<bool> marks;
  const auto copy = [&](std::size_t begin, std::size_t end, bool first_is_title) {
    for (std::size_t i = begin; i < end; ++i) {
      result.push_back(blocks[i]);
      marks.push_back((first_is_title && i == begin) || titles[i]);
    }
  };
  for (std::size_t i = 0; i < blocks.size();) {
    const List list = finder.below(i);
    copy(i, i + 1, false);
    ++i;
    if (list.items.empty()) continue;
    for (std::size_t k = 0; k < list.items.size(); ++k) {
      copy(list.items[k], k + 1 < list.items.size() ? list.items[k + 1] : list.end, true);
      copy(list.end, list.fields_end, false);
    }
    i = list.fields_end;
  }
  blocks = std::move(result);
  titles = std::move(marks);
}

}  // namespace partnergraph
