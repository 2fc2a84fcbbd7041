// A document as one stream of blocks: what every reader gives and ingest takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

enum class BlockKind : std::uint8_t {
  heading,    ///< marked as such by the format; plain text has none
  paragraph,  ///< one line of text; `gap` tells whether a new paragraph begins
  list_item,  ///< without its bullet or number
  table_row,
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t level = 0;  ///< heading: 1 is the highest; list item: depth, 0 is the outermost
  std::uint32_t gap = 0;    ///< empty lines above it; a page or slide break is `page_gap`
  std::uint32_t table = 0;  ///< table row: number of its table in the document, from 1; else 0
  std::vector<std::string>
      cells{};  ///< one text, or the cells of a row; '\n' parts lines in a cell
  /// Table row: for every cell the text of a merged cell that goes on from a row above, where the
  /// cell itself is empty; empty if there is none in the row.
  std::vector<std::string> carried{};
  std::size_t lead = 0;  ///< bytes of a first sentence in bold, which may be a heading
  Source source{};

  friend bool operator==(const Block&, const Block&) = default;
};

/// The gap at a page or slide break.
inline constexpr std::uint32_t page_gap = 3;

struct Document {
  std::string file;  ///< as the user named it
  std::vector<Block> blocks;
  Diagnostics diagnostics;
  std::string date{};  ///< that the file says it is of: "2026-03-02"; empty if it says none
};

}  // namespace partnergraph
