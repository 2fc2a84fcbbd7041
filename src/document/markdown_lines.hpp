// Mends Markdown as converters and scanners write it, before the parser sees it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

struct MarkdownLines {
  std::string text;
  std::vector<std::uint32_t> numbers;  ///< of each line of `text`: its line in the source, from 1
};

/// What the standard would cut off or leave out: a cell that breaks into several lines is joined by
/// <br>, even over empty lines, if the table closes its rows; a table whose rows are wider than its
/// first is widened; text right behind a table ends it; headings as HTML (<h2>...</h2>) become
/// headings; pairs between two lines of --- above the text are left out; an HTML table is one
/// block, whatever lines are empty in it. Code between fences stays. Time and memory O(text).
[[nodiscard]] MarkdownLines mended_lines(std::string_view text);

/// Whether a line is the rule under a table's header: |---|:--|.
[[nodiscard]] bool is_table_rule(std::string_view line);

}  // namespace partnergraph
