#include "bracket_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <partnergraph/model/text.hpp>

#include "name_contents.hpp"
#include "partner_label.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t least_items = 3;

// The bytes of a bracket in an item of a list, its marks included.
struct Bracket {
  std::size_t block = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The bracket that a text ends in, behind some other text: "(KS)", "[KS]", "(KS (lead)). 2025",
// "(KS) Ongoing".
std::optional<Bracket> last_bracket(std::string_view text, std::size_t block) {
  constexpr std::size_t most_words_behind = 2;
  const std::size_t end = text.find_last_of(")]");
  if (end == std::string_view::npos || words(text.substr(end)).size() > most_words_behind)
    return std::nullopt;
  const char close = text[end];
  const char open = close == ')' ? '(' : '[';
  std::size_t depth = 1;
  for (std::size_t at = end; at-- > 1;) {
    if (text[at] == close) ++depth;
    if (text[at] == open && --depth == 0) return Bracket{block, at, end + 1};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Block> with_brackets_labelled(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::vector<Bracket> found;
  NameContents contents;
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::vector<Bracket> items;  // that items of one list end in
    std::size_t end = begin;
    for (; end < blocks.size() && blocks[end].kind == BlockKind::list_item; ++end) {
      if (const auto bracket = last_bracket(blocks[end].cells.front(), end))
        items.push_back(*bracket);
    }
    if (3 * items.size() >= 2 * (end - begin)) std::ranges::copy(items, std::back_inserter(found));
    begin = std::max(end, begin + 1);
  }
  for (const auto& [block, open, end] : found) {
    const std::string& text = blocks[block].cells.front();
    contents.add(text.substr(open + 1, end - open - 2), blocks[block].source, lexicon);
  }
  if (contents.texts() < least_items || !contents.names_actors()) return blocks;
  const std::string label = shortest_partner_label(lexicon) + ": ";
  for (const auto& [block, open, end] : found) {
    std::string& text = blocks[block].cells.front();
    text[open] = '(';
    text[end - 1] = ')';
    text.resize(end);
    text.insert(open + 1, label);
  }
  return blocks;
}

}  // namespace partnergraph
