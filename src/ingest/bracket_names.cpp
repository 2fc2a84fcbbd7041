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

// Where the bracket opens that a text ends in, behind some other text: "(KS)" or "[KS]".
std::optional<std::size_t> last_bracket(std::string_view text) {
  while (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty() || (text.back() != ')' && text.back() != ']')) return std::nullopt;
  const char close = text.back();
  const std::size_t open = text.rfind(close == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  return text.find(close, open) + 1 == text.size() ? std::optional(open) : std::nullopt;
}

}  // namespace

std::vector<Block> with_brackets_labelled(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::vector<std::size_t> found;
  NameContents contents;
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::vector<std::size_t> items;  // of one list that end in a bracket
    std::size_t end = begin;
    for (; end < blocks.size() && blocks[end].kind == BlockKind::list_item; ++end) {
      if (last_bracket(blocks[end].cells.front())) items.push_back(end);
    }
    if (3 * items.size() >= 2 * (end - begin)) std::ranges::copy(items, std::back_inserter(found));
    begin = std::max(end, begin + 1);
  }
  for (const std::size_t i : found) {
    const std::string& text = blocks[i].cells.front();
    const std::size_t open = *last_bracket(text);
    contents.add(text.substr(open + 1, text.find_last_of(")]") - open - 1), blocks[i].source,
                 lexicon);
  }
  if (contents.texts() < least_items || !contents.names_actors()) return blocks;
  const std::string label = shortest_partner_label(lexicon) + ": ";
  for (const std::size_t i : found) {
    std::string& text = blocks[i].cells.front();
    const std::size_t open = *last_bracket(text);
    text[open] = '(';
    text[text.find_last_of(")]")] = ')';
    text.insert(open + 1, label);
  }
  return blocks;
}

}  // namespace partnergraph
