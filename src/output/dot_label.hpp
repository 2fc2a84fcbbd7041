// Text in Graphviz DOT through one escaping door.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "code_point.hpp"
#include "wrap.hpp"

namespace partnergraph {

/// The only way by which text enters DOT: a quoted escString whose every line is cut. Inside quotes
/// only the quote and the backslash mean anything; a backslash of the text must be doubled, as
/// Graphviz reads \N, \l and the like. "&" is left to stand for itself, not for an HTML entity.
class DotLabel {
 public:
  DotLabel(std::string_view text, double columns, std::size_t lines) {
    for (const std::string& line :
         wrapped(visible(text), {.width = columns, .lines = lines, .advance = columns_of})) {
      if (!bytes_.empty()) bytes_ += "\\n";
      for (const char c : line) {
        if (c == '&') {
          bytes_ += "&amp;";
          continue;
        }
        if (c == '"' || c == '\\') bytes_ += '\\';
        bytes_ += c;
      }
    }
  }
  [[nodiscard]] std::string quoted() const { return '"' + bytes_ + '"'; }

 private:
  std::string bytes_;
};

/// ", fullname=…": the name as whole as Graphviz can read it. It reads no string of 16 KB: a column
/// may be "&amp;", or four bytes.
[[nodiscard]] inline std::string dot_full_name(std::string_view name) {
  constexpr double most_columns = 3000;
  return ", fullname=" + DotLabel(name, most_columns, 1).quoted();
}

}  // namespace partnergraph
