#include "bracket_names.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <partnergraph/model/text.hpp>

#include "name_contents.hpp"
#include "partner_label.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t least_items = 3;

// Where the bracket opens that a text ends in, behind some other text.
std::optional<std::size_t> last_bracket(std::string_view text) {
  while (text.ends_with('.')) text.remove_suffix(1);
  const std::size_t open = text.rfind('(');
  if (!text.ends_with(')') || open == std::string_view::npos || open == 0) return std::nullopt;
  return text.find(')', open) + 1 == text.size() ? std::optional(open) : std::nullopt;
}

}  // namespace

std::vector<Block> with_brackets_labelled(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::size_t items = 0;
  NameContents contents;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::list_item) continue;
    ++items;
    const std::string& text = block.cells.front();
    const auto open = last_bracket(text);
    if (!open) continue;
    contents.add(text.substr(*open + 1, text.rfind(')') - *open - 1), block.source, lexicon);
  }
  if (contents.texts() < least_items || 3 * contents.texts() < 2 * items) return blocks;
  if (!contents.names_actors()) return blocks;
  const std::string label = shortest_partner_label(lexicon) + ": ";
  for (Block& block : blocks) {
    if (block.kind != BlockKind::list_item) continue;
    if (const auto open = last_bracket(block.cells.front()))
      block.cells.front().insert(*open + 1, label);
  }
  return blocks;
}

}  // namespace partnergraph
