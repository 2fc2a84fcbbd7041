// Words that a line's end has broken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace partnergraph {

/// What stands between the last word of a line and the first of the next.
enum class LineJoin : std::uint8_t {
  blank,   ///< two words: "kommuner | og", "Kunnskaps- | og"
  hyphen,  ///< one word with its own hyphen: "FoU- | miljø", "Nord- | Trøndelag"
  none,    ///< one word, the hyphen falls: "Kunnskaps- | departementet"
};

/// @param line  without blanks at its end. @param next  the following line, likewise
[[nodiscard]] LineJoin line_join(std::string_view line, std::string_view next);

/// Puts `next` behind `line`.
void append_line(std::string& line, std::string_view next);

}  // namespace partnergraph
