#include "name_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "name_contents.hpp"
#include "partner_label.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t least_headings = 3;

bool may_list_actors(const Block& block, const Lexicon& lexicon) {
  if (block.kind != BlockKind::paragraph || block.cells.front().ends_with(':')) return false;
  NameContents contents;
  contents.add(block.cells.front(), block.source, lexicon);
  return contents.names_some_actor();
}

bool list_actors(const std::vector<Block>& blocks, const std::vector<std::size_t>& lines,
                 const Lexicon& lexicon) {
  NameContents contents;
  for (const std::size_t i : lines)
    contents.add(blocks[i].cells.front(), blocks[i].source, lexicon);
  return contents.names_actors();
}

}  // namespace

std::vector<Block> with_name_lines_labelled(std::vector<Block> blocks, const Lexicon& lexicon) {
  struct Level {
    std::size_t headings = 0;
    std::vector<std::size_t> lines{};
  };
  std::map<std::uint32_t, Level> levels;
  std::optional<std::uint32_t> above;  // level of the heading
  std::vector<std::size_t> lines;      // below it
  const auto end_section = [&] {
    if (above && lines.size() == 1) levels[*above].lines.push_back(lines.front());
    lines.clear();
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::heading) {
      end_section();
      above = blocks[i].level;
      ++levels[*above].headings;
    } else if (above && may_list_actors(blocks[i], lexicon)) {
      lines.push_back(i);
    }
  }
  end_section();
  const std::string label = shortest_partner_label(lexicon) + ": ";
  for (const auto& [number, level] : levels) {
    if (level.lines.size() < least_headings || 2 * level.lines.size() < level.headings) continue;
    if (!list_actors(blocks, level.lines, lexicon)) continue;
    for (const std::size_t i : level.lines) blocks[i].cells.front().insert(0, label);
  }
  return blocks;
}

}  // namespace partnergraph
