#include "item_titles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <partnergraph/ingest/label.hpp>

namespace partnergraph {
namespace {

constexpr std::uint32_t section_level = 7;  // of a section that no heading marks

// The label of the first field of partners in a text that begins with a title; empty for others.
std::string partner_label_in(std::string_view text, const Lexicon& lexicon) {
  const auto pieces = cut_at_labels(text, lexicon);
  if (pieces.front().label || pieces.front().text.empty()) return {};
  const auto found = std::ranges::find_if(pieces, [](const LabelledPiece& piece) {
    return piece.label && piece.label->role == Role::partners && !piece.text.empty();
  });
  return found == pieces.end() ? std::string() : matching_form(found->name);
}

bool is_measure(const Block& block, const Lexicon& lexicon) {
  const auto label = label_at_start(block.cells.front(), lexicon);
  return label && label->role == Role::measure;
}

// "Lead: …", a paragraph with a field.
bool begins_field(const Block& block, const Lexicon& lexicon) {
  const auto label = label_at_start(block.cells.front(), lexicon);
  return label && label->colon && label->role != Role::measure;
}

// The item at `i` with the lines that it goes on in, and the block behind them. `apart`: or with
// the paragraphs behind it that begin with a field.
std::pair<std::string, std::size_t> whole_item(const std::vector<Block>& blocks, std::size_t i,
                                               bool apart, const Lexicon& lexicon) {
  constexpr std::size_t most_lines = 6;
  std::string text = blocks[i].cells.front();
  std::size_t end = i + 1;
  while (end < blocks.size() && end - i < most_lines && blocks[end].kind == BlockKind::paragraph &&
         !is_measure(blocks[end], lexicon) &&
         (blocks[end].gap == 0 || (apart && begins_field(blocks[end], lexicon)))) {
    text.append(" ").append(blocks[end++].cells.front());
  }
  return {std::move(text), end};
}

struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text{};
  std::string label{};  // of its partners; empty without a title or partners
  bool apart = false;   // its fields are paragraphs of their own
};

class ItemFinder {
 public:
  ItemFinder(const std::vector<Block>& blocks, const std::vector<bool>& titles,
             const Lexicon& lexicon)
      : blocks_(blocks), titles_(titles), lexicon_(lexicon) {}

  /// The items that are measures, in order; afterwards `sections` are the measures around them.
  [[nodiscard]] std::vector<Item> items() {
    for (std::size_t i = 0; i < blocks_.size();) {
      const Block& block = blocks_[i];
      if (block.kind != BlockKind::list_item || titles_[i]) {
        end_list();
        const std::size_t end = paragraph(i);
        follow(i);
        i = end;
        continue;
      }
      auto [text, end] = whole_item(blocks_, i, false, lexicon_);
      std::string label = partner_label_in(text, lexicon_);
      bool apart = false;
      if (label.empty()) {
        auto [longer, behind] = whole_item(blocks_, i, true, lexicon_);
        std::string below = partner_label_in(longer, lexicon_);
        apart = !below.empty();
        if (apart) {
          text = std::move(longer);
          label = std::move(below);
          end = behind;
        }
      }
      if (!list_.empty() && block.level > blocks_[list_.front().begin].level) {
        ++i;  // a list below an item is no part of this one
        continue;
      }
      if (!in_measure_) {
        list_.push_back({i, end, std::move(text), std::move(label), apart});
      } else if (!label.empty() && !apart) {
        parts_.push_back({i, end, std::move(text), std::move(label)});
      }
      i = end;
    }
    end_list();
    end_section();
    end_measure();
    if (!fields_stand_apart_) std::erase_if(found_, &Item::apart);
    std::ranges::sort(found_, {}, &Item::begin);
    return found_.size() < 2 ? std::vector<Item>() : std::move(found_);
  }

  /// Blocks that would be measures, if their parts were none.
  [[nodiscard]] const std::vector<std::size_t>& sections() const { return sections_; }

 private:
  // Takes a paragraph that may be a measure; gives the block behind it.
  std::size_t paragraph(std::size_t i) {
    if (blocks_[i].kind == BlockKind::heading) end_section();
    if (blocks_[i].kind != BlockKind::paragraph || titles_[i]) return i + 1;
    if (in_measure_ && begins_field(blocks_[i], lexicon_)) parts_stand_alone_ = false;
    auto [text, end] = whole_item(blocks_, i, false, lexicon_);
    std::string label = partner_label_in(text, lexicon_);
    if (label.empty()) return i + 1;
    (in_measure_ ? parts_ : paragraphs_).push_back({i, end, std::move(text), std::move(label)});
    return end;
  }

  // Two paragraphs under one heading with the same label are two measures, and the heading is none.
  void end_section() {
    const bool alike =
        paragraphs_.size() > 1 && std::ranges::all_of(paragraphs_, [&](const Item& item) {
          return item.label == paragraphs_.front().label;
        });
    if (alike) std::ranges::move(paragraphs_, std::back_inserter(found_));
    paragraphs_.clear();
  }

  // A measure with a title is open up to the next heading or label of a measure without one.
  void follow(std::size_t i) {
    const Block& block = blocks_[i];
    const auto label = label_at_start(block.cells.front(), lexicon_);
    const bool measure = label && label->role == Role::measure;
    const bool opens =
        titles_[i] ||
        (measure && (label->length < block.cells.front().size() || !label->number.empty()));
    if (!opens && !measure && block.kind != BlockKind::heading) return;
    end_measure();
    in_measure_ = opens;
    measure_ = i;
  }

  // "a) …", "b) …": two parts or more with the same label are measures, unless the one around them
  // has fields of its own.
  void end_measure() {
    const bool alike = parts_.size() > 1 && std::ranges::all_of(parts_, [&](const Item& item) {
                         return item.label == parts_.front().label;
                       });
    if (in_measure_ && alike && parts_stand_alone_) {
      std::ranges::move(parts_, std::back_inserter(found_));
      sections_.push_back(measure_);
    }
    parts_.clear();
    parts_stand_alone_ = true;
  }

  void end_list() {
    // One item alone may be the last line of what stands above the fields.
    if (std::ranges::count(list_, true, &Item::apart) > 1 &&
        std::ranges::all_of(list_, &Item::apart)) {
      fields_stand_apart_ = true;
    }
    const auto untitled = std::ranges::count(list_, std::string(), &Item::label);
    if (2 * static_cast<std::size_t>(untitled) <= list_.size()) {
      std::erase_if(list_, [](const Item& item) { return item.label.empty(); });
      std::ranges::move(list_, std::back_inserter(found_));
    }
    list_.clear();
  }

  const std::vector<Block>& blocks_;
  const std::vector<bool>& titles_;
  const Lexicon& lexicon_;
  std::vector<Item> list_;        // that is being read
  std::vector<Item> paragraphs_;  // since the last heading
  std::vector<Item> found_;
  std::vector<Item> parts_;  // of the open measure
  std::vector<std::size_t> sections_;
  std::size_t measure_ = 0;  // the block that opened the measure
  bool in_measure_ = false;
  bool parts_stand_alone_ = true;    // the open measure has no field of its own
  bool fields_stand_apart_ = false;  // in a list of the document
};

}  // namespace

void mark_item_titles(std::vector<Block>& blocks, std::vector<bool>& titles,
                      const Lexicon& lexicon) {
  ItemFinder finder(blocks, titles, lexicon);
  std::vector<Item> items = finder.items();
  for (const std::size_t section : finder.sections()) {
    Block& block = blocks[section];
    if (const auto label = label_at_start(block.cells.front(), lexicon))
      block.cells.front().erase(0, label->length);
    if (block.kind != BlockKind::heading) block.level = section_level;
    block.kind = BlockKind::heading;
    titles[section] = false;
  }
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    blocks[item->begin].cells.front() = std::move(item->text);
    titles[item->begin] = true;
    const auto from = static_cast<std::ptrdiff_t>(item->begin + 1);
    const auto to = static_cast<std::ptrdiff_t>(item->end);
    blocks.erase(blocks.begin() + from, blocks.begin() + to);
    titles.erase(titles.begin() + from, titles.begin() + to);
  }
}

}  // namespace partnergraph
