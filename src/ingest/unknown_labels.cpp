#include "unknown_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "name_contents.hpp"
#include "numbered_titles.hpp"

namespace partnergraph {
namespace {

// A label and the text behind it; both empty if there is none.
using Pair = std::pair<std::string, std::string>;

Pair in_text(const std::string& text, const Lexicon& lexicon) {
  if (label_at_start(text, lexicon)) return {};
  const std::string_view name = unknown_label(text, lexicon);
  if (name.empty()) return {};
  const auto behind = cut_at_labels(std::string_view(text).substr(text.find(':') + 1), lexicon);
  return {std::string(name), std::string(behind.front().text)};
}

Pair in_row(const std::vector<std::string>& cells, const Lexicon& lexicon) {
  std::vector<const std::string*> filled;
  for (const std::string& cell : cells) {
    if (!cell.empty()) filled.push_back(&cell);
  }
  if (filled.size() != 2 || cell_label(*filled[0], lexicon)) return {};
  const std::string_view name = unknown_label(*filled[0] + ": ", lexicon);
  return name.size() == filled[0]->size() ? Pair{*filled[0], *filled[1]} : Pair{};
}

// "Commitment 1.1 Launch …" -> "Commitment" and 1, 1.
struct NumberedWord {
  std::string word{};
  std::vector<unsigned> number{};
};

NumberedWord numbered_word(const Block& block, const Lexicon& lexicon) {
  if (block.kind == BlockKind::table_row || block.kind == BlockKind::list_item) return {};
  const std::string& text = block.cells.front();
  const std::size_t blank = text.find(' ');
  if (blank == std::string::npos || !starts_upper(text)) return {};
  const std::string word = text.substr(0, blank);
  if (words(word).size() != 1 || words(word).front() != word || is_all_caps(word)) return {};
  if (lexicon.labels.contains(folded(word)) || label_at_start(text, lexicon)) return {};
  return {word, title_number(std::string_view(text).substr(blank + 1)).parts};
}

// The labels of partners in a block.
std::vector<std::string> partner_labels(const Block& block, const Lexicon& lexicon) {
  std::vector<std::string> result;
  for (const LabelledPiece& piece : cut_at_labels(block.cells.front(), lexicon)) {
    if (piece.label && piece.label->role == Role::partners)
      result.push_back(matching_form(piece.name));
  }
  return result;
}

bool names_partners(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  return std::ranges::any_of(blocks, [&](const Block& block) {
    return std::ranges::any_of(block.cells, [&](const std::string& cell) {
      const auto label = label_at_start(cell, lexicon);
      return label && label->role == Role::partners;
    });
  });
}

}  // namespace

std::vector<std::string> unknown_partner_labels(const std::vector<Block>& blocks,
                                                const Lexicon& lexicon) {
  std::map<std::string, NameContents> contents;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) continue;
    const Pair pair = block.kind == BlockKind::table_row ? in_row(block.cells, lexicon)
                                                         : in_text(block.cells.front(), lexicon);
    if (!pair.second.empty()) contents[pair.first].add(pair.second, block.source, lexicon);
  }
  std::vector<std::string> result;
  if (contents.empty()) return result;
  // Where no label is of partners, one that returns often is held to no more than one beside them.
  constexpr std::size_t often = 3;
  const bool beside_partners = names_partners(blocks, lexicon);
  for (const auto& [name, texts] : contents) {
    if (texts.lists_partners(beside_partners || texts.texts() >= often)) result.push_back(name);
  }
  return result;
}

std::vector<std::string> unknown_measure_labels(const std::vector<Block>& blocks,
                                                const Lexicon& lexicon) {
  struct Series {
    std::vector<unsigned> last{};
    bool grows = true;
    std::size_t count = 0;
    std::size_t owners = 0;
    bool holds_several = false;  // a label returns below one of them
  };
  std::map<std::string, Series> all;
  Series* open = nullptr;           // of the last numbered word
  std::vector<std::string> labels;  // below it
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    NumberedWord found = numbered_word(blocks[i], lexicon);
    if (!found.number.empty()) {
      Series& series = all[found.word];
      series.grows = series.grows && series.last < found.number;
      series.last = std::move(found.number);
      ++series.count;
      const bool heads_table = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::table_row;
      open = heads_table ? nullptr : &series;
      labels.clear();
    }
    if (open == nullptr) continue;
    for (std::string& label : partner_labels(blocks[i], lexicon)) {
      if (labels.empty()) ++open->owners;
      if (std::ranges::find(labels, label) != labels.end()) open->holds_several = true;
      labels.push_back(std::move(label));
    }
  }
  std::vector<std::string> result;
  for (const auto& [word, series] : all) {
    if (series.grows && !series.holds_several && series.owners >= 2 &&
        3 * series.owners >= 2 * series.count)
      result.push_back(word);
  }
  return result;
}

}  // namespace partnergraph
