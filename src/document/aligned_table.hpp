// Tables in plain text whose columns are kept apart by blanks, as `pdftotext -layout` writes them.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

struct AlignedRow {
  std::size_t line = 0;              ///< its first line, counted from the header
  std::vector<std::string> cells{};  ///< one alone: a title between the rows
};

struct AlignedTable {
  std::vector<AlignedRow> rows{};  ///< the first one is the header; empty if there is no table
  std::size_t lines = 0;           ///< how many the table takes
};

/// The table that begins with the first of `lines`: three or more texts, two blanks or more apart,
/// and below them at least two lines of texts that begin where these do and end before the next.
/// Lines of one row are joined, with '\n' where the line above had room for the next word.
/// `running` tells for each line whether it is a running head or the like, over which the table
/// goes on. O(characters of the table).
[[nodiscard]] AlignedTable aligned_table(std::span<const std::string_view> lines,
                                         const std::function<bool(std::size_t)>& running);

}  // namespace partnergraph
