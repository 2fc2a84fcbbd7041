#include "list_titles.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_title = 160;  // code points
constexpr std::size_t most_blocks = 40;     // of one measure

bool is_unlabelled_item(const Block& block, const Lexicon& lexicon) {
  return block.kind == BlockKind::list_item && !block.cells.front().empty() &&
         code_points(block.cells.front()) <= longest_title &&
         !label_at_start(block.cells.front(), lexicon);
}

// Whether one of the items below item `i` begins with a label of partners.
bool has_partners_below(const std::vector<Block>& blocks, std::size_t i, const Lexicon& lexicon) {
  const std::size_t end = std::min(blocks.size(), i + most_blocks);
  for (std::size_t k = i + 1; k < end; ++k) {
    const Block& block = blocks[k];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) return false;
    if (block.kind == BlockKind::paragraph) continue;
    if (block.level <= blocks[i].level) return false;
    const auto label = label_at_start(block.cells.front(), lexicon);
    if (label && label->colon && label->role == Role::partners) return true;
  }
  return false;
}

}  // namespace

std::vector<bool> list_titles(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  struct Depth {
    std::size_t items = 0;
    std::size_t titles = 0;
  };
  std::map<std::uint32_t, Depth> depths;
  std::vector<bool> result(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_unlabelled_item(blocks[i], lexicon)) continue;
    Depth& depth = depths[blocks[i].level];
    ++depth.items;
    result[i] = has_partners_below(blocks, i, lexicon);
    if (result[i]) ++depth.titles;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!result[i]) continue;
    const Depth& depth = depths[blocks[i].level];
    result[i] = depth.titles >= 2 && 2 * depth.titles >= depth.items;
  }
  return result;
}

}  // namespace partnergraph
