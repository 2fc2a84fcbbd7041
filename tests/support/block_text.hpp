// Blocks as short lines, so that a test shows a whole document at a glance.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/document/block.hpp>

namespace partnergraph::test {

/// "# Heading", "text", "- item" (two blanks a level in front), "a | b" for a row, with "^c" for a
/// text that is carried down; '\n' in a cell is shown as '/'.
inline std::string shown(const Block& block) {
  std::string text;
  if (block.kind == BlockKind::heading) text = std::string(block.level, '#') + " ";
  if (block.kind == BlockKind::list_item) text = std::string(2 * block.level, ' ') + "- ";
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    if (i > 0) text += " | ";
    text += block.cells[i];
    if (i < block.carried.size() && !block.carried[i].empty()) text += "^" + block.carried[i];
  }
  for (char& c : text) {
    if (c == '\n') c = '/';
  }
  return text;
}

inline std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> result;
  for (const Block& block : blocks) result.push_back(shown(block));
  return result;
}

}  // namespace partnergraph::test
